'use client'
/** What an import would change, each thing with a box to tick; what would replace something is not ticked. */
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { savedReview } from '../../sentences/course-pages'
import { imports as words } from '../../sentences/work'
import { SKIPPED } from '../activities/kept-answer'
import { savedAt } from '../drafts/saved-at'
import type { DraftTitle } from './draft-title'
import { type ImportItem, type ImportPlan, isTakenAtFirst } from './import-plan'

const ComparisonView = lazy(async () => ({
  default: (await import('../drafts/comparison-view')).ComparisonView,
}))

export interface ImportChoicesProps {
  readonly plan: ImportPlan
  readonly titleOf: (id: string) => DraftTitle
  readonly onApply: (items: readonly ImportItem[]) => void
  readonly onCancel: () => void
}

export function ImportChoices({ plan, titleOf, onApply, onCancel }: ImportChoicesProps) {
  const [taken, setTaken] = useState(() => new Set(plan.items.filter(isTakenAtFirst)))

  function toggle(item: ImportItem): void {
    const next = new Set(taken)
    if (!next.delete(item)) next.add(item)
    setTaken(next)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (taken.size > 0) onApply(plan.items.filter((item) => taken.has(item)))
  }

  return (
    <form onSubmit={submit}>
      <ul>
        {plan.items.map((item) => (
          <li key={nameOf(item)}>
            <label>
              <input type="checkbox" checked={taken.has(item)} onChange={() => toggle(item)} />
              <span>
                <Description item={item} titleOf={titleOf} />
              </span>
            </label>
            <Comparison item={item} />
          </li>
        ))}
      </ul>
      {plan.same > 0 && <p>{words.same(plan.same)}</p>}
      <div className="work-actions">
        <button type="submit" className="btn" aria-disabled={taken.size === 0 || undefined}>
          {words.apply(taken.size)}
        </button>
        <button type="button" className="btn btn-plain" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}

function Description({ item, titleOf }: { item: ImportItem; titleOf: (id: string) => DraftTitle }) {
  if (item.kind === 'answers') {
    return (
      <>
        <b>{words.answers}</b>: {words.answersAdd(item.added.size)}.
      </>
    )
  }
  if (item.kind === 'answer') {
    return (
      <>
        <b>{titleOf(item.id).place}</b>: {words.answerBecomes(shown(item.mine), shown(item.theirs))}
        .
      </>
    )
  }
  if (item.kind === 'progress') {
    return (
      <>
        <b>{words.progress}</b>: {words.progressAdds(item.lessons)}.
      </>
    )
  }
  if (item.kind === 'review') {
    return (
      <>
        <b>{savedReview.name}</b>: {savedReview.adds(item.cards)}.
      </>
    )
  }
  if (item.kind === 'preference') {
    return (
      <>
        <b>{words.preference[item.name]}</b>: {words.becomes(item.mine, item.theirs)}.
      </>
    )
  }
  const { key, mine, theirs, change } = item
  const said =
    change === 'differs' && mine
      ? words.differs(savedAt(mine.saved), savedAt(theirs.saved))
      : change === 'added'
        ? words.added
        : words.earlier
  return (
    <>
      <code>{theirs.name || key.id}</code> <b>{titleOf(key.id).place}</b> {said}.
    </>
  )
}

function Comparison({ item }: { item: ImportItem }) {
  const [isOpen, setOpen] = useState(false)
  if (item.kind !== 'draft' || item.change !== 'differs' || !item.mine) return null
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.compare}</summary>
      {isOpen && (
        <Suspense fallback={null}>
          <ComparisonView
            now={item.mine.code}
            other={item.theirs.code}
            nowName={words.mine}
            otherName={words.theirs}
          />
        </Suspense>
      )}
    </details>
  )
}

/** An answer in one line: whole when it is short, and enough of it to know it again. */
function shown(answer: string): string {
  if (answer === SKIPPED) return words.skipped
  const line = answer.trim().replace(/\s+/g, ' ')
  return `“${line.length > 80 ? `${line.slice(0, 80)}…` : line}”`
}

function nameOf(item: ImportItem): string {
  if (item.kind === 'answer') return `answer ${item.id}`
  if (item.kind === 'draft') return `draft ${item.key.hash} ${item.key.id}`
  return item.kind === 'preference' ? `preference ${item.name}` : item.kind
}
