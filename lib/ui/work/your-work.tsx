'use client'
/** Download, import, and the list of drafts. */
import { useMemo } from 'react'
import { work as words } from '../../sentences/work'
import { downloadText } from './download-text'
import { DraftList } from './draft-list'
import { draftTitles } from './draft-title'
import { ImportWork } from './import-work'
import { useWork } from './use-work'
import type { Work } from './work'
import { writeWorkFile } from './write-work-file'

export interface YourWorkProps {
  /** Slug and title of each lesson. */
  readonly titles: readonly (readonly [slug: string, title: string])[]
}

export function YourWork({ titles }: YourWorkProps) {
  const [work, refresh] = useWork()
  const titleOf = useMemo(() => draftTitles(titles), [titles])
  if (work === 'off') return <p className="mt-8 max-w-[63ch]">{words.off}</p>
  return (
    <>
      <div className="work-ways">
        <div>
          <button
            type="button"
            className="btn btn-big"
            aria-disabled={work === null || undefined}
            onClick={() => work && download(work)}
          >
            {words.download}
          </button>
          <p>{words.downloadNote}</p>
        </div>
        <ImportWork titleOf={titleOf} onDone={refresh} />
      </div>
      <DraftList drafts={work?.drafts ?? null} titleOf={titleOf} onChange={refresh} />
    </>
  )
}

function download(work: Work): void {
  const now = Date.now()
  const day = new Intl.DateTimeFormat('sv-SE').format(now)
  downloadText(`roundtrip-work-${day}.json`, 'application/json', writeWorkFile(work, now))
}
