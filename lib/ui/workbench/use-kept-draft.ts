/** Brings the text of the last visit back, and keeps what is typed when the page is left. */
import { useEffect, useState } from 'react'
import type { Session } from './session'

/** @returns whether there was a text of the last visit */
export function useKeptDraft(session: Session): boolean {
  const [restored, setRestored] = useState(false)
  useEffect(() => {
    if (session.restore()) setRestored(true)
    const save = () => session.save()
    const hear = ({ key }: StorageEvent) => {
      if (key !== null) session.changedElsewhere(key)
    }
    window.addEventListener('pagehide', save)
    window.addEventListener('storage', hear)
    return () => {
      window.removeEventListener('pagehide', save)
      window.removeEventListener('storage', hear)
      // Going to another page of the site ends the run and keeps the text.
      session.stop()
      save()
    }
  }, [session])
  return restored
}
