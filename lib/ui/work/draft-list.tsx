'use client'
/** Every draft of this browser: where it belongs, from when, its text; each can be deleted, and that undone. */
import { useId, useState } from 'react'
import { toasts } from '../../sentences/drafts'
import { work as words } from '../../sentences/work'
import { keyWord } from '../drafts/draft-key'
import type { ShelvedDraft } from '../drafts/draft-shelf'
import { pageShelf } from '../drafts/page-drafts'
import { savedAt } from '../drafts/saved-at'
import { OpenInWorkbench } from '../share/open-in-workbench'
import { SiteLink } from '../site/site-link'
import { Toast, type ToastMessage } from '../site/toast'
import type { DraftTitle } from './draft-title'

export interface DraftListProps {
  /** Null until they are known. */
  readonly drafts: readonly ShelvedDraft[] | null
  readonly titleOf: (id: string) => DraftTitle
  readonly onChange: () => void
}

export function DraftList({ drafts, titleOf, onChange }: DraftListProps) {
  const [toast, setToast] = useState<ToastMessage | null>(null)

  function remove({ key, record }: ShelvedDraft): void {
    pageShelf.remove(key)
    onChange()
    // The button goes with its row.
    document.getElementById(HEADING)?.focus()
    setToast({
      text: toasts.wasDeleted,
      action: {
        name: toasts.undo,
        run: () => {
          pageShelf.write(key, record)
          onChange()
        },
      },
    })
  }

  return (
    <section aria-labelledby={HEADING} className="mt-12">
      <header className="border-b-2 border-ink pb-2">
        <h2
          id={HEADING}
          tabIndex={-1}
          className="text-h2 font-bold tracking-[-.014em] [font-stretch:88%] [word-spacing:.1em]"
        >
          {words.drafts}
        </h2>
      </header>
      <Toast message={toast} onClose={() => setToast(null)} />
      {drafts === null && <p className="mt-4 text-ink-2">{words.loading}</p>}
      {drafts?.length === 0 && (
        <div className="mt-5 grid justify-items-start gap-3.5 rounded-2 border border-dashed border-edge p-6 text-ink-2">
          <p>{words.noDrafts}</p>
          <SiteLink className="btn" href="/">
            {words.toLessons}
          </SiteLink>
        </div>
      )}
      <ul>
        {drafts?.map((draft) => (
          <li key={keyWord(draft.key)}>
            <DraftRow draft={draft} title={titleOf(draft.key.id)} onRemove={() => remove(draft)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const HEADING = 'drafts'

interface DraftRowProps {
  readonly draft: ShelvedDraft
  readonly title: DraftTitle
  readonly onRemove: () => void
}

function DraftRow({ draft: { key, record }, title, onRemove }: DraftRowProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const name = record.name || key.id
  return (
    <div className="draft-row">
      <button
        type="button"
        className="draft-open"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <code className="font-medium">{name}</code>
      </button>
      <span>{title.href ? <SiteLink href={title.href}>{title.place}</SiteLink> : title.place}</span>
      <span className="text-ink-2">{savedAt(record.saved)}</span>
      <button
        type="button"
        className="btn btn-plain"
        aria-label={`${words.remove} ${name}, ${title.place}`}
        onClick={onRemove}
      >
        {words.remove}
      </button>
      {isOpen && (
        <div id={id} className="draft-text">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds no controls */}
          <pre tabIndex={0}>{record.code}</pre>
          <OpenInWorkbench code={() => record.code} />
        </div>
      )}
    </div>
  )
}
