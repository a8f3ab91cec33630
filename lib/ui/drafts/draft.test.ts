import { describe, expect, it } from 'vitest'
import { Draft } from './draft'
import { draftKey, storageName } from './draft-key'
import { DraftShelf, type DraftStorage } from './draft-shelf'
import { memoryStorage } from './memory-storage.fixture'

/** One visit of a page: the author's code by editor. Time goes on by one second at each look. */
function visit(storage: DraftStorage | null, page: Record<string, string>) {
  const shelf = new DraftShelf(() => storage)
  const editors = () => Object.entries(page).map(([id, code]) => draftKey(id, code))
  const open = (id: string) => {
    const original = page[id] ?? ''
    const draft = new Draft({ id, original, name: '', shelf, editors, clock: tick })
    return { draft, text: draft.load() }
  }
  return { open, shelf }
}

let time = 1_700_000_000_000
function tick(): number {
  time += 1000
  return time
}

describe('a draft', () => {
  it('is there on the next visit, in its own editor', () => {
    const storage = memoryStorage()
    const page = { 'a/1': 'old', 'a/2': 'old', b: 'old' }
    visit(storage, page).open('a/1').draft.save('mine')
    const next = visit(storage, page)
    expect(next.open('a/1').text).toBe('mine')
    expect(next.open('a/2').text).toBeNull()
    expect(next.open('b').text).toBeNull()
  })

  it('leaves nothing behind when the text is the original again', () => {
    const storage = memoryStorage()
    const { draft } = visit(storage, { a: 'old' }).open('a')
    draft.save('mine')
    draft.save('old')
    expect(storage.map.size).toBe(0)
  })

  it('of format 1, a plain text, still opens, and is kept in the present format after an edit', () => {
    const storage = memoryStorage()
    storage.setItem('roundtrip:draft:1:first-request/1:68wp76', 'of format 1')
    expect(draftKey('first-request/1', 'await 1').hash).toBe('68wp76')
    const { draft, text } = visit(storage, { 'first-request/1': 'await 1' }).open('first-request/1')
    expect(text).toBe('of format 1')
    draft.save('edited')
    expect([...storage.map.keys()]).toEqual(['roundtrip:draft:2:first-request/1:68wp76'])
  })

  it('of format 2, a record, opens as it was written on the day that format was made', () => {
    const storage = memoryStorage()
    storage.setItem(
      'roundtrip:draft:2:first-request/1:68wp76',
      '{"code":"await 3","saved":1750000000000,"name":"first.ts","earlier":[{"code":"await 2","reason":"run","at":1740000000000}]}',
    )
    const { draft, text } = visit(storage, { 'first-request/1': 'await 1' }).open('first-request/1')
    expect(text).toBe('await 3')
    expect(draft.facts().earlier).toEqual([{ code: 'await 2', reason: 'run', at: 1740000000000 }])
  })

  it('that cannot be read is none', () => {
    const storage = memoryStorage()
    storage.setItem(storageName(draftKey('a', 'old')), '{"code":')
    expect(visit(storage, { a: 'old' }).open('a').text).toBeNull()
  })
})

describe('when the code of the lesson changes', () => {
  it('the old draft is offered once, and not put in its place', () => {
    const storage = memoryStorage()
    visit(storage, { 'a/1': 'old' }).open('a/1').draft.save('mine')
    const { draft, text } = visit(storage, { 'a/1': 'new' }).open('a/1')
    expect(text).toBeNull()
    expect(draft.facts().offer).toMatchObject({ reason: 'changed', code: 'mine' })
    draft.settleOffer()
    expect(draft.facts().offer).toBeNull()
    const again = visit(storage, { 'a/1': 'new' })
    expect(again.open('a/1').draft.facts().offer).toBeNull()
    expect(again.shelf.list().map(({ record }) => record.code)).toEqual(['mine'])
  })

  it('and nothing was chosen, it is offered again', () => {
    const storage = memoryStorage()
    visit(storage, { 'a/1': 'old' }).open('a/1').draft.save('mine')
    visit(storage, { 'a/1': 'new' }).open('a/1').draft.save('edited new')
    const back = visit(storage, { 'a/1': 'old' }).open('a/1')
    expect(back.text).toBe('mine')
    expect(back.draft.facts().offer).toMatchObject({ code: 'edited new' })
  })

  it('a draft follows its example to another place of the lesson', () => {
    const storage = memoryStorage()
    const before = visit(storage, { 'a/1': 'A', 'a/2': 'B' })
    before.open('a/1').draft.save('my A')
    before.open('a/2').draft.save('my B')
    const { open } = visit(storage, { 'a/1': 'N', 'a/2': 'A', 'a/3': 'B' })
    const [first, second, third] = [open('a/1'), open('a/2'), open('a/3')]
    expect([first.text, second.text, third.text]).toEqual([null, 'my A', 'my B'])
    for (const { draft } of [first, second, third]) expect(draft.facts().offer).toBeNull()
  })

  it('two examples of the same code do not share a draft', () => {
    const storage = memoryStorage()
    const page = { 'a/1': 'same', 'a/2': 'same' }
    visit(storage, page).open('a/1').draft.save('mine')
    expect(visit(storage, page).open('a/2').text).toBeNull()
    expect(visit(storage, page).open('a/1').text).toBe('mine')
  })
})

describe('two tabs', () => {
  const name = storageName(draftKey('a', 'old'))

  it('the newer text of the other one is offered', () => {
    const storage = memoryStorage()
    const [one, two] = [
      visit(storage, { a: 'old' }).open('a'),
      visit(storage, { a: 'old' }).open('a'),
    ]
    two.draft.save('of the other')
    one.draft.changedElsewhere('something else', 'old')
    expect(one.draft.facts().offer).toBeNull()
    one.draft.changedElsewhere(name, 'old')
    expect(one.draft.facts().offer).toMatchObject({ reason: 'tab', code: 'of the other' })
    two.draft.save('old')
    two.draft.save('old and more')
    one.draft.changedElsewhere(name, 'old and more')
    expect(one.draft.facts().offer).toBeNull()
  })

  it('neither writes over the other without a trace', () => {
    const storage = memoryStorage()
    const [one, two] = [
      visit(storage, { a: 'old' }).open('a'),
      visit(storage, { a: 'old' }).open('a'),
    ]
    two.draft.save('of the other')
    one.draft.save('of this one')
    expect(one.draft.facts().earlier).toMatchObject([{ code: 'of the other', reason: 'tab' }])
    const later = visit(storage, { a: 'old' }).open('a')
    expect(later.text).toBe('of this one')
    expect(later.draft.facts().earlier).toMatchObject([{ code: 'of the other' }])
  })

  it('a tab in which nothing was typed does not undo the work of the other', () => {
    const storage = memoryStorage()
    const [one, two] = [
      visit(storage, { a: 'old' }).open('a'),
      visit(storage, { a: 'old' }).open('a'),
    ]
    two.draft.save('of the other')
    one.draft.save('old')
    expect(visit(storage, { a: 'old' }).open('a').text).toBe('of the other')
  })
})

describe('former texts', () => {
  it('are the last five distinct ones that were run, and what Reset replaced', () => {
    const storage = memoryStorage()
    const { draft } = visit(storage, { a: 'old' }).open('a')
    draft.saveRun('old')
    for (const code of ['1', '2', '2', '3', '1', '4', '5', '6']) draft.saveRun(code)
    draft.keep('not run', 'reset')
    draft.save('old')
    const codes = visit(storage, { a: 'old' })
      .open('a')
      .draft.facts()
      .earlier.map(({ code }) => code)
    expect(codes).toEqual(['not run', '6', '5', '4', '1', '3'])
  })
})

describe('a storage that does not keep', () => {
  it('is survived, and the reason is told', () => {
    const full = visit(memoryStorage(10), { a: 'old' }).open('a')
    full.draft.save('mine')
    expect(full.draft.facts().trouble).toBe('full')
    const off = visit(null, { a: 'old' }).open('a')
    expect(off.text).toBeNull()
    off.draft.saveRun('mine')
    expect(off.draft.facts()).toMatchObject({ trouble: 'off', earlier: [{ code: 'mine' }] })
    const forbidden = memoryStorage()
    forbidden.setItem = () => {
      throw new DOMException('no', 'SecurityError')
    }
    const denied = visit(forbidden, { a: 'old' }).open('a')
    denied.draft.save('mine')
    expect(denied.draft.facts().trouble).toBe('off')
  })

  it('gives up the past of a text before the text', () => {
    const storage = memoryStorage(600)
    const { draft } = visit(storage, { a: 'old' }).open('a')
    for (const letter of 'abc') draft.saveRun(letter.repeat(130))
    draft.saveRun('d'.repeat(300))
    expect(draft.facts().trouble).toBeNull()
    expect(visit(storage, { a: 'old' }).open('a').text).toBe('d'.repeat(300))
  })
})
