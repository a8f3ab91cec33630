import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noProgress, serializeProgress, withLesson } from '../../course/progress'
import { noMemory, withAnswer } from '../../course/review-schedule'
import type { ShelvedDraft } from '../drafts/draft-shelf'
import { readWorkFile, WorkFileError } from './read-work-file'
import type { Work } from './work'
import { writeWorkFile } from './write-work-file'

/** As the first version of the course wrote it. It must open for ever. */
const FIRST_DAY = `{
  "format": "roundtrip-work",
  "version": 1,
  "saved": "2026-01-02T03:04:05.000Z",
  "drafts": [
    {
      "editor": "your-first-request/1",
      "original": "68wp76",
      "name": "first.ts",
      "saved": "2026-01-01T10:00:00.000Z",
      "code": ["const a = 1;", "a;"],
      "earlier": [{ "reason": "run", "at": null, "code": ["a;"] }]
    }
  ],
  "progress": {
    "version": 1,
    "last": "your-first-request",
    "lessons": [["your-first-request", { "opened": true, "ran": true, "at": null }]]
  },
  "preferences": { "theme": "dark", "text": "125" }
}`

function problemOf(text: string): string {
  try {
    readWorkFile(text)
    return 'none'
  } catch (error) {
    if (!(error instanceof WorkFileError)) throw error
    return `${error.problem} ${error.place}`.trim()
  }
}

describe('a file of saved work', () => {
  test('of the first day opens', () => {
    const { drafts, progress, preferences } = readWorkFile(FIRST_DAY)
    expect(drafts).toEqual([
      {
        key: { id: 'your-first-request/1', hash: '68wp76' },
        record: {
          code: 'const a = 1;\na;',
          saved: Date.parse('2026-01-01T10:00:00Z'),
          name: 'first.ts',
          settled: false,
          earlier: [{ reason: 'run', at: 0, code: 'a;' }],
        },
      },
    ])
    expect(progress.lessons.get('your-first-request')?.ran).toBe(true)
    expect([...preferences]).toEqual([
      ['theme', 'dark'],
      ['text', '125'],
    ])
  })

  test('reads back what was written, whatever the programs hold', () => {
    const code = fc.string({ unit: 'binary' })
    const time = fc.integer({ min: 0, max: 2_000_000_000_000 })
    const drafts = fc.uniqueArray(
      fc.record<ShelvedDraft>({
        key: fc.record({
          id: fc.string({ minLength: 1, maxLength: 20 }),
          hash: fc.constantFrom('a', 'b1'),
        }),
        record: fc.record({
          code,
          saved: time,
          name: fc.string({ maxLength: 20 }),
          settled: fc.boolean(),
          earlier: fc.array(
            fc.record({ code, at: time, reason: fc.constantFrom('run' as const, 'tab' as const) }),
            { maxLength: 4 },
          ),
        }),
      }),
      { selector: ({ key }) => `${key.hash} ${key.id}`, maxLength: 5 },
    )
    const answers = fc
      .array(fc.tuple(fc.string({ minLength: 1, maxLength: 9 }), code), { maxLength: 4 })
      .map((pairs) => new Map(pairs))
    fc.assert(
      fc.property(drafts, answers, (list, answers) => {
        const work: Work = {
          drafts: list,
          answers,
          progress: withLesson(noProgress, '__proto__', { ran: true }),
          review: withAnswer(noMemory, '__proto__', 'known', 7),
          preferences: new Map([['theme', 'dark']]),
        }
        const back = readWorkFile(writeWorkFile(work, 1))
        expect(new Set(back.drafts)).toEqual(new Set(list))
        expect(serializeProgress(back.progress)).toBe(serializeProgress(work.progress))
        expect(back.answers).toEqual(work.answers)
        expect(back.review).toEqual(work.review)
        expect(back.preferences).toEqual(work.preferences)
      }),
    )
  })

  test('shows programs line by line', () => {
    const text = writeWorkFile(readWorkFile(FIRST_DAY), Date.parse('2026-01-02T03:04:05Z'))
    expect(text).toContain('"const a = 1;",\n')
    expect(JSON.parse(text)).toEqual(JSON.parse(FIRST_DAY))
  })

  test('that is something else is told apart', () => {
    const change = (from: string, to: string) => problemOf(FIRST_DAY.replace(from, to))
    expect(problemOf('')).toBe('notJson')
    expect(problemOf('{"log": {"entries": []}}')).toBe('foreign')
    expect(problemOf('[]')).toBe('foreign')
    expect(change('"version": 1', '"version": 2')).toBe('newer')
    expect(change('"name": "first.ts",', '')).toBe('damaged drafts[0].name')
    expect(change('"a;"],', '7],')).toBe('damaged drafts[0].code[1]')
    expect(change('"2026-01-01T10:00:00.000Z"', '"yesterday"')).toBe('damaged drafts[0].saved')
    expect(change('"68wp76"', '"../../x"')).toBe('damaged drafts[0].original')
    const review = (content: string) =>
      change('"preferences"', `"review": ${content}, "preferences"`)
    expect(review('{ "version": 1, "cards": [["a", 5]] }')).toBe('none')
    expect(review('{ "version": 2, "cards": [] }')).toBe('newer')
    const answers = (content: string) =>
      change('"preferences"', `"answers": ${content}, "preferences"`)
    expect(answers('[{ "activity": "a/b", "answer": "200" }]')).toBe('none')
    expect(answers('[{ "activity": "a/b", "answer": 200 }]')).toBe('damaged answers[0].answer')
    expect(review('{ "version": 1 }')).toBe('damaged review.cards')
    expect(problemOf(`\uFEFF${FIRST_DAY}`)).toBe('none')
  })

  test('has no effect on preferences that nobody knows', () => {
    const strange = FIRST_DAY.replace('"theme": "dark"', '"theme": "mauve", "__proto__": "x"')
    expect([...readWorkFile(strange).preferences.keys()]).toEqual(['text'])
  })
})
