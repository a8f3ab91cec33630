/** Reads a file of saved work, which may be anything at all. Loaded when there is one. */
import { z } from 'zod'
import { parseProgress } from '../../course/progress'
import { parseReview, REVIEW_VERSION } from '../../course/review-memory'
import type { ShelvedDraft } from '../drafts/draft-shelf'
import { KEPT_REPLACED, KEPT_RUNS } from '../drafts/earlier-texts'
import { isValue } from '../site/preferences'
import { preferenceNames, type Work } from './work'
import { WORK_FORMAT, WORK_VERSION } from './write-work-file'

export type FileProblem = 'notJson' | 'foreign' | 'newer' | 'damaged'

export class WorkFileError extends Error {
  override readonly name = 'WorkFileError'
  constructor(
    readonly problem: FileProblem,
    /** Where the file is damaged: `drafts[2].code`. */
    readonly place = '',
  ) {
    super(`The file cannot be read: ${problem} ${place}`.trim())
  }
}

const time = z.iso.datetime().nullable()
const lines = z.array(z.string().max(100_000)).max(20_000)
const earlier = z.object({
  reason: z.enum(['run', 'reset', 'replaced', 'tab', 'import']),
  at: time,
  code: lines,
})
const draft = z.object({
  editor: z.string().min(1).max(200),
  original: z.string().regex(/^[0-9a-z]{1,13}$/),
  name: z.string().max(200),
  saved: time,
  settled: z.boolean().optional(),
  code: lines,
  earlier: z.array(earlier).max(KEPT_RUNS + KEPT_REPLACED),
})
const answer = z.object({
  activity: z.string().min(1).max(200),
  answer: z.string().max(100_000),
})
const file = z.object({
  drafts: z.array(draft).max(10_000),
  answers: z.array(answer).max(10_000).optional(),
  progress: z.object({ version: z.number(), lessons: z.array(z.unknown()) }).loose(),
  review: z
    .object({ version: z.number(), cards: z.array(z.unknown()) })
    .loose()
    .optional(),
  preferences: z.object({}).catchall(z.string()),
})

/** @throws WorkFileError */
export function readWorkFile(text: string): Work {
  const content = parseJson(text)
  const head = z.object({ format: z.literal(WORK_FORMAT), version: z.number() }).safeParse(content)
  if (!head.success) throw new WorkFileError('foreign')
  if (head.data.version > WORK_VERSION) throw new WorkFileError('newer')
  const parsed = file.safeParse(content)
  if (!parsed.success) {
    throw new WorkFileError('damaged', placeOf(parsed.error.issues[0]?.path ?? []))
  }
  const { drafts, answers = [], progress, review, preferences } = parsed.data
  if (progress.version > 1 || (review?.version ?? 0) > REVIEW_VERSION)
    throw new WorkFileError('newer')
  return {
    drafts: newestOfEach(drafts.map(toShelved)),
    answers: new Map(answers.map(({ activity, answer }) => [activity, answer])),
    progress: parseProgress(JSON.stringify(progress)),
    review: parseReview(JSON.stringify(review ?? null)),
    preferences: new Map(
      preferenceNames.flatMap((name) => {
        const value = Object.hasOwn(preferences, name) ? preferences[name] : undefined
        return isValue(name, value) ? [[name, value] as const] : []
      }),
    ),
  }
}

function toShelved(draft: z.infer<typeof file>['drafts'][number]): ShelvedDraft {
  const { editor, original, name, saved, settled = false, code, earlier } = draft
  return {
    key: { id: editor, hash: original },
    record: {
      code: code.join('\n'),
      saved: fromIso(saved),
      name,
      settled,
      earlier: earlier.map(({ reason, at, code }) => ({
        reason,
        at: fromIso(at),
        code: code.join('\n'),
      })),
    },
  }
}

function newestOfEach(drafts: readonly ShelvedDraft[]): ShelvedDraft[] {
  const byKey = new Map<string, ShelvedDraft>()
  for (const draft of drafts.toSorted((a, b) => a.record.saved - b.record.saved)) {
    byKey.set(`${draft.key.hash} ${draft.key.id}`, draft)
  }
  return [...byKey.values()].reverse()
}

function parseJson(text: string): unknown {
  try {
    // A byte order mark, which some editors add.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new WorkFileError('notJson')
  }
}

/** `drafts[2].code` */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

function fromIso(text: string | null): number {
  return text === null ? 0 : Math.max(0, Date.parse(text))
}
