'use client'
/** The work in this browser, as it is now: other tabs change it, too. */
import { useCallback, useEffect, useState } from 'react'
import { browserStorage } from '../drafts/draft-shelf'
import { collectWork, type Work } from './work'

/** @returns the work, null until the page lives, `off` where nothing is kept; and how to look again */
export function useWork(): readonly [Work | 'off' | null, () => void] {
  const [work, setWork] = useState<Work | 'off' | null>(null)
  const refresh = useCallback(() => setWork(lookUp()), [])
  useEffect(() => {
    refresh()
    window.addEventListener('storage', refresh)
    return () => window.removeEventListener('storage', refresh)
  }, [refresh])
  return [work, refresh]
}

function lookUp(): Work | 'off' {
  try {
    const storage = browserStorage()
    return storage ? collectWork(storage) : 'off'
  } catch {
    // A browser may give the object and refuse its use.
    return 'off'
  }
}
