/**
 * What an import would change, thing by thing. Nothing is lost unasked: a draft that gives way stays among its
 * earlier versions, progress only grows, and of an answer that would give way both are shown.
 */
import { mergeProgress, progressKey, serializeProgress } from '../../course/progress'
import { reviewKey, serializeReview } from '../../course/review-memory'
import { mergeMemory } from '../../course/review-schedule'
import { answerPrefix } from '../activities/kept-answer'
import { type DraftKey, keyWord, storageName } from '../drafts/draft-key'
import { type DraftRecord, serializeRecord } from '../drafts/draft-record'
import type { ShelvedDraft } from '../drafts/draft-shelf'
import { mergeEarlier, withEarlier } from '../drafts/earlier-texts'
import { type PreferenceName, storageKey } from '../site/preferences'
import type { Work } from './work'

export type ImportItem =
  | {
      readonly kind: 'draft'
      readonly change: 'added' | 'differs' | 'earlier'
      readonly key: DraftKey
      readonly mine: DraftRecord | null
      readonly theirs: DraftRecord
    }
  | {
      /** Those that are not here yet. */
      readonly kind: 'answers'
      readonly added: ReadonlyMap<string, string>
    }
  | {
      readonly kind: 'answer'
      /** The activity. */
      readonly id: string
      readonly mine: string
      readonly theirs: string
    }
  | {
      readonly kind: 'progress'
      /** How many lessons are further in the file. */
      readonly lessons: number
      /** The text for the storage. */
      readonly merged: string
    }
  | {
      readonly kind: 'review'
      /** How many cards were answered later in the file. */
      readonly cards: number
      /** The text for the storage. */
      readonly merged: string
    }
  | {
      readonly kind: 'preference'
      readonly name: PreferenceName
      readonly mine: string | null
      readonly theirs: string
    }

export interface ImportPlan {
  readonly items: readonly ImportItem[]
  /** How many things of the file are here already. */
  readonly same: number
}

/** Compares the work in this browser with that of a file. */
export function planImport(mine: Work, file: Work): ImportPlan {
  const here = new Map(mine.drafts.map((draft) => [keyWord(draft.key), draft.record]))
  const all = [
    ...file.drafts.map((draft) => draftItem(here.get(keyWord(draft.key)) ?? null, draft)),
    ...answerItems(mine, file),
    progressItem(mine, file),
    ...(file.review.size > 0 ? [reviewItem(mine, file)] : []),
    ...[...file.preferences].map(([name, theirs]) => {
      const chosen = mine.preferences.get(name) ?? null
      return chosen === theirs
        ? null
        : ({ kind: 'preference', name, mine: chosen, theirs } as const)
    }),
  ]
  const items = all.filter((item) => item !== null)
  return { items, same: all.length - items.length }
}

/** Whether a thing is taken unless the learner says otherwise: all that replaces nothing. */
export function isTakenAtFirst(item: ImportItem): boolean {
  if (item.kind === 'answer') return false
  if (item.kind === 'draft') return item.change !== 'differs'
  return item.kind === 'preference' ? item.mine === null : true
}

/** Names and texts for the storage. @param now milliseconds since 1970 */
export function entriesOf(item: ImportItem, now: number): (readonly [string, string])[] {
  switch (item.kind) {
    case 'answers':
      return [...item.added].map(([id, answer]) => [answerPrefix + id, answer])
    case 'answer':
      return [[answerPrefix + item.id, item.theirs]]
    case 'progress':
      return [[progressKey, item.merged]]
    case 'review':
      return [[reviewKey, item.merged]]
    case 'preference':
      return [[storageKey(item.name), item.theirs]]
    case 'draft':
      return [[storageName(item.key), serializeRecord(mergedRecord(item.mine, item.theirs, now))]]
  }
}

function mergedRecord(mine: DraftRecord | null, theirs: DraftRecord, now: number): DraftRecord {
  if (!mine) return theirs
  const earlier = mergeEarlier(mine.earlier, theirs.earlier)
  if (mine.code === theirs.code) return { ...mine, earlier }
  const given = { code: mine.code, reason: 'import', at: mine.saved } as const
  // Of now, since it is what the learner wants from now on.
  return { ...theirs, saved: now, earlier: withEarlier(earlier, given) }
}

function draftItem(mine: DraftRecord | null, { key, record }: ShelvedDraft): ImportItem | null {
  const item = { kind: 'draft', key, mine, theirs: record } as const
  if (!mine) return { ...item, change: 'added' }
  if (mine.code !== record.code) return { ...item, change: 'differs' }
  const known = new Set([mine.code, ...mine.earlier.map(({ code }) => code)])
  const kept = mergeEarlier(mine.earlier, record.earlier)
  return kept.every(({ code }) => known.has(code)) ? null : { ...item, change: 'earlier' }
}

/** One for all that are new, one for each that differs, and null for each that is here. */
function answerItems(mine: Work, file: Work): (ImportItem | null)[] {
  const added = new Map([...file.answers].filter(([id]) => !mine.answers.has(id)))
  const known = [...file.answers].flatMap(([id, theirs]): (ImportItem | null)[] => {
    const own = mine.answers.get(id)
    if (own === undefined) return []
    return [own === theirs ? null : { kind: 'answer', id, mine: own, theirs }]
  })
  return added.size > 0 ? [{ kind: 'answers', added }, ...known] : known
}

function progressItem(mine: Work, file: Work): ImportItem | null {
  const merged = mergeProgress(mine.progress, file.progress)
  const further = [...merged.lessons].filter(([slug, { ran, done }]) => {
    const before = mine.progress.lessons.get(slug)
    return !before || before.ran !== ran || before.done.size !== done.size
  })
  if (further.length === 0) return null
  return { kind: 'progress', lessons: further.length, merged: serializeProgress(merged) }
}

function reviewItem(mine: Work, file: Work): ImportItem | null {
  const merged = mergeMemory(mine.review, file.review)
  const later = [...merged].filter(([id, card]) => mine.review.get(id) !== card)
  if (later.length === 0) return null
  return { kind: 'review', cards: later.length, merged: serializeReview(merged) }
}
