import { describe, expect, it } from 'vitest'
import { type DraftKey, parseStorageName, storageName } from './draft-key'
import type { DraftRecord } from './draft-record'
import { DraftShelf, RESTING_DRAFTS, RESTING_LENGTH, SHARED } from './draft-shelf'
import { memoryStorage } from './memory-storage.fixture'

const record = (code: string, saved: number): DraftRecord => ({
  code,
  saved,
  name: '',
  settled: false,
  earlier: [],
})
const key = (id: string, hash: string): DraftKey => ({ id, hash })

describe('the shelf of drafts', () => {
  it('lists the newest first, and leaves what is not a draft alone', () => {
    const storage = memoryStorage()
    storage.setItem('roundtrip:progress', '{}')
    const shelf = new DraftShelf(() => storage)
    shelf.write(key('a', '1'), record('older', 1))
    shelf.write(key('b', '1'), record('newer', 2))
    expect(shelf.list().map((draft) => draft.record.code)).toEqual(['newer', 'older'])
    shelf.remove(key('a', '1'))
    shelf.remove(key('b', '1'))
    expect([...storage.map.keys()]).toEqual(['roundtrip:progress'])
  })

  it('throws away the oldest drafts at rest beyond its bound, and no current one', () => {
    const storage = memoryStorage()
    const shelf = new DraftShelf(() => storage)
    shelf.write(key('current', '1'), record('of long ago', 1))
    for (let n = 0; n < RESTING_DRAFTS + 10; n += 1) {
      shelf.write(key('a', `v${n}`), record(`version ${n}`, 100 + n))
    }
    const left = shelf.list()
    // The newest of `a` and the one of `current` do not rest.
    expect(left).toHaveLength(RESTING_DRAFTS + 2)
    expect(left.map((draft) => draft.record.code)).toContain('of long ago')
    expect(left.map((draft) => draft.record.code)).not.toContain('version 0')
  })

  it('counts lengths, too, and lets shared programs go as it does old versions', () => {
    const storage = memoryStorage()
    const shelf = new DraftShelf(() => storage)
    for (let n = 0; n < 6; n += 1) {
      shelf.write(key(`${SHARED}${n}`, 'h'), record('x'.repeat(RESTING_LENGTH / 4), n + 1))
    }
    const ids = shelf.list().map((draft) => draft.key.id)
    expect(ids).toEqual(['shared/5', 'shared/4', 'shared/3', 'shared/2', 'shared/1'])
  })

  it('makes room from drafts at rest when the storage is full, and from nothing else', () => {
    const storage = memoryStorage(2000)
    const shelf = new DraftShelf(() => storage)
    const text = 'x'.repeat(500)
    shelf.write(key('a', 'old'), record(text, 1))
    shelf.write(key('a', 'new'), record(text, 2))
    shelf.write(key('b', 'only'), record(text, 3))
    expect(shelf.write(key('c', 'only'), record(text, 4), [key('a', 'old')])).toBe('full')
    expect(shelf.list()).toHaveLength(3)
    expect(shelf.write(key('c', 'only'), record(text, 4))).toBeNull()
    expect(shelf.list().map((draft) => storageName(draft.key))).toEqual([
      'roundtrip:draft:2:c:only',
      'roundtrip:draft:2:b:only',
      'roundtrip:draft:2:a:new',
    ])
  })

  it('reads its names back, whatever an id holds', () => {
    const odd = key('a:b/c d', '1x')
    expect(parseStorageName(storageName(odd))).toEqual({ ...odd, format: 2 })
    expect(parseStorageName(storageName(odd, 1))).toEqual({ ...odd, format: 1 })
    for (const name of ['roundtrip:draft:3:a:1', 'roundtrip:theme', 'roundtrip:draft:2:a', '']) {
      expect(parseStorageName(name)).toBeNull()
    }
  })
})
