'use client'
/** Says once per page that drafts are not saved, and why. */
import { useEffect, useState } from 'react'
import { storageTroubles as words } from '../../sentences/drafts'
import { SiteLink } from '../site/site-link'
import type { StorageTrouble } from './draft-shelf'

/** The editor that says it, among those of the page. */
let speaker: object | null = null

export function StorageNotice({ trouble }: { trouble: StorageTrouble | null }) {
  const [self] = useState(() => ({}))
  const [speaks, setSpeaks] = useState(false)
  useEffect(() => {
    if (trouble === null) return
    speaker ??= self
    setSpeaks(speaker === self)
  }, [trouble, self])
  useEffect(
    () => () => {
      if (speaker === self) speaker = null
    },
    [self],
  )
  if (!speaks || trouble === null) return null
  return (
    <div className="bench-notice" role="status">
      <p>
        <b>{words[trouble].text}</b> {words[trouble].advice}
      </p>
      <div className="bench-notice-actions">
        {trouble === 'full' && (
          <SiteLink href="/work" className="btn">
            {words.work}
          </SiteLink>
        )}
        <button type="button" className="btn btn-plain" onClick={() => setSpeaks(false)}>
          {words.dismiss}
        </button>
      </div>
    </div>
  )
}
