import { describe, expect, test } from 'vitest'
import { noProgress, parseProgress, progressKey, withLesson } from '../../course/progress'
import { parseReview, reviewKey, serializeReview } from '../../course/review-memory'
import { noMemory, withAnswer } from '../../course/review-schedule'
import type { DraftRecord } from '../drafts/draft-record'
import { DraftShelf } from '../drafts/draft-shelf'
import { memoryStorage } from '../drafts/memory-storage.fixture'
import { entriesOf, type ImportItem, isTakenAtFirst, planImport } from './import-plan'
import { collectWork, type Work } from './work'
import { writeEntries } from './write-entries'

const NOW = 5000
const record = (code: string, saved: number, ...ran: string[]): DraftRecord => ({
  code,
  saved,
  name: '',
  settled: false,
  earlier: ran.map((text) => ({ code: text, reason: 'run', at: 1 })),
})

function workOf(drafts: Record<string, DraftRecord>, change: Partial<Work> = {}): Work {
  const list = Object.entries(drafts).map(([id, kept]) => ({
    key: { id, hash: 'h' },
    record: kept,
  }))
  const none = {
    answers: new Map(),
    progress: noProgress,
    review: noMemory,
    preferences: new Map(),
  }
  return { drafts: list, ...none, ...change }
}

/** A browser with this work in it. */
function browserWith(work: Work) {
  const storage = memoryStorage()
  const shelf = new DraftShelf(() => storage)
  for (const { key, record } of work.drafts) shelf.write(key, record)
  const take = (items: readonly ImportItem[]) =>
    writeEntries(
      storage,
      items.flatMap((item) => entriesOf(item, NOW)),
    )
  return { storage, shelf, take, plan: (file: Work) => planImport(collectWork(storage), file) }
}

describe('an import', () => {
  test('adds what is not here, asks about what differs, and leaves the rest', () => {
    const { plan, take, shelf } = browserWith(
      workOf({ a: record('mine', 2), b: record('same', 1), only: record('only here', 3) }),
    )
    const file = workOf({ a: record('theirs', 9), b: record('same', 9), c: record('new', 1) })
    const { items, same } = plan(file)
    expect(items.map((item) => item.kind === 'draft' && [item.key.id, item.change])).toEqual([
      ['a', 'differs'],
      ['c', 'added'],
    ])
    expect(same).toBe(2)
    take(items.filter(isTakenAtFirst))
    const read = (id: string) => shelf.read({ id, hash: 'h' })?.code
    expect([read('a'), read('b'), read('c'), read('only')]).toEqual([
      'mine',
      'same',
      'new',
      'only here',
    ])
  })

  test('that replaces a draft keeps it among the earlier versions', () => {
    const { plan, take, shelf } = browserWith(workOf({ a: record('mine', 2, 'ran here') }))
    take(plan(workOf({ a: record('theirs', 9, 'ran there') })).items)
    expect(shelf.read({ id: 'a', hash: 'h' })).toMatchObject({
      code: 'theirs',
      saved: NOW,
      earlier: [{ code: 'mine', reason: 'import' }, { code: 'ran here' }, { code: 'ran there' }],
    })
  })

  test('done twice changes nothing the second time', () => {
    const file = workOf(
      { a: record('theirs', 9, 'ran there'), b: record('b', 1) },
      {
        progress: withLesson(noProgress, 'run', { ran: true }),
        preferences: new Map([['theme', 'dark']]),
      },
    )
    const { plan, take } = browserWith(workOf({ b: record('b', 1) }))
    take(plan(file).items)
    expect(plan(file)).toEqual({ items: [], same: 4 })
  })

  test('lets progress grow only', () => {
    const here = withLesson(withLesson(noProgress, 'one', { ran: true }), 'two', {})
    const there = withLesson(withLesson(noProgress, 'one', {}), 'two', { ran: true })
    const { storage, plan, take } = browserWith(workOf({}))
    storage.setItem(progressKey, entriesText(here))
    const { items } = plan(workOf({}, { progress: there }))
    expect(items).toMatchObject([{ kind: 'progress', lessons: 1 }])
    take(items)
    const { lessons, last } = parseProgress(storage.getItem(progressKey))
    expect([lessons.get('one')?.ran, lessons.get('two')?.ran, last]).toEqual([true, true, 'two'])
  })

  test('takes of each card of the review deck what was answered last', () => {
    let here = withAnswer(noMemory, 'only/here', 'known', 1)
    here = withAnswer(here, 'later/here', 'missed', 9)
    here = withAnswer(here, 'later/there', 'missed', 3)
    let there = withAnswer(noMemory, 'later/here', 'known', 2)
    there = withAnswer(there, 'later/there', 'known', 8)
    there = withAnswer(there, 'only/there', 'known', 4)
    const { storage, plan, take } = browserWith(workOf({}))
    storage.setItem(reviewKey, serializeReview(here))
    const file = workOf({}, { review: there })
    const { items } = plan(file)
    expect(items).toMatchObject([{ kind: 'review', cards: 2 }])
    take(items.filter(isTakenAtFirst))
    const merged = parseReview(storage.getItem(reviewKey))
    expect(merged.get('only/here')).toEqual(here.get('only/here'))
    expect(merged.get('later/here')).toEqual(here.get('later/here'))
    expect(merged.get('later/there')).toEqual(there.get('later/there'))
    expect(merged.get('only/there')).toEqual(there.get('only/there'))
    expect(plan(file).items).toEqual([])
  })

  test('adds answers that are not here, and asks before it replaces one', () => {
    const { storage, plan, take } = browserWith(workOf({}))
    storage.setItem('roundtrip:answer:run/why', 'mine')
    storage.setItem('roundtrip:answer:run/same', '200')
    storage.setItem('roundtrip:answer:run/only-here', 'x')
    const answers = new Map([
      ['run/why', 'theirs'],
      ['run/same', '200'],
      ['run/new', '404'],
      ['__proto__', 'a\nb'],
    ])
    const { items, same } = plan(workOf({}, { answers }))
    expect(items.map((item) => [item.kind, isTakenAtFirst(item)])).toEqual([
      ['answers', true],
      ['answer', false],
    ])
    // Progress, of which there is none, is the other one.
    expect(same).toBe(2)
    take(items.filter(isTakenAtFirst))
    expect(collectWork(storage).answers).toEqual(
      new Map([
        ['__proto__', 'a\nb'],
        ['run/new', '404'],
        ['run/only-here', 'x'],
        ['run/same', '200'],
        ['run/why', 'mine'],
      ]),
    )
    take(items)
    expect(plan(workOf({}, { answers })).items).toEqual([])
  })

  test('asks before it changes a preference', () => {
    const { storage, plan } = browserWith(workOf({}))
    storage.setItem('roundtrip:theme', 'light')
    const { items } = plan(
      workOf({}, { preferences: new Map([['theme', 'dark'] as const, ['text', '150'] as const]) }),
    )
    expect(items.map((item) => [item.kind, isTakenAtFirst(item)])).toEqual([
      ['preference', false],
      ['preference', true],
    ])
  })

  test('for which there is no room changes nothing', () => {
    const storage = memoryStorage(400)
    storage.setItem('one', 'before')
    const trouble = writeEntries(storage, [
      ['one', 'after'],
      ['two', 'x'.repeat(100)],
      ['three', 'x'.repeat(400)],
    ])
    expect(trouble).toBe('full')
    expect([...storage.map]).toEqual([['one', 'before']])
  })
})

function entriesText(progress: typeof noProgress): string {
  const { items } = planImport(workOf({}), workOf({}, { progress }))
  return items.flatMap((item) => entriesOf(item, NOW))[0]?.[1] ?? ''
}
