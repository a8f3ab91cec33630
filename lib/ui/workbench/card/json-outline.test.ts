import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOSE, isClose, JsonOutline } from './json-outline'
import { followPath, parsePath } from './json-path'
import { searchJson } from './json-search'
import { isFault, readJsonTape } from './json-tape'
import { rowText } from './json-text'

const encode = (text: string) => new TextEncoder().encode(text)

function outlineOf(text: string) {
  const bytes = encode(text)
  const tape = readJsonTape(bytes)
  if (isFault(tape)) throw new Error('Not JSON')
  const outline = new JsonOutline(tape)
  const shown = () =>
    Array.from(outline.rows(), (row) =>
      rowText(outline, bytes, row, 1000)
        .spans.map((span) => span.text)
        .join(''),
    )
  return { bytes, tape, outline, shown }
}

const search = async (text: string, wanted: string, limit = 100) => {
  const { tape, bytes, outline, shown } = outlineOf(text)
  const matches = await searchJson(tape, bytes, wanted, limit, async () => {})
  outline.filter(matches.nodes)
  return { ...matches, shown: shown() }
}

describe('JsonOutline', () => {
  it('folds a part to one row and opens it again', () => {
    const { outline, shown } = outlineOf('{"a": [1, 2], "b": {}}')
    outline.setOpen(1, false)
    expect(shown()).toEqual(['{', '"a": [ 2 items ],', '"b": {}', '}'])
    outline.setAll(true)
    expect(shown()).toEqual(['{', '"a": [', '1,', '2', '],', '"b": {}', '}'])
    outline.setAll(false)
    expect(shown()).toEqual(['{', '"a": [ 2 items ],', '"b": {}', '}'])
  })

  it('opens small documents whole and large ones only so far as they can be overlooked', () => {
    expect(outlineOf('[[[[1]]]]').shown()).toHaveLength(9)
    const large = JSON.stringify({ items: Array.from({ length: 5000 }, (_, id) => ({ id })) })
    expect(outlineOf(large).shown()).toEqual(['{', '"items": [ 5000 items ]', '}'])
    const wide = JSON.stringify(Array.from({ length: 5000 }, (_, id) => id))
    expect(outlineOf(wide).shown()).toHaveLength(5002)
    const deep = JSON.stringify({ a: { b: Array.from({ length: 990 }, () => [1]) }, c: [1] })
    expect(outlineOf(deep).shown().slice(0, 4)).toEqual(['{', '"a": {', '"b": [', '[ 1 item ],'])
    expect(outlineOf(deep).shown().slice(-5)).toEqual(['},', '"c": [', '1', ']', '}'])
  })

  it('opens a level of a document as a whole, and none without those around it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 60 }), (sizes) => {
        const groups = sizes.map((size) => Array.from({ length: size }, () => [0, 1]))
        const { outline, tape } = outlineOf(JSON.stringify(groups))
        const levels = new Map<number, Set<boolean>>()
        for (let node = 0; node < tape.count; node += 1) {
          if (!outline.holds(node)) continue
          const depth = tape.depth[node] ?? 0
          levels.set(depth, (levels.get(depth) ?? new Set()).add(outline.isOpen(node)))
        }
        const open = [...levels].sort(([a], [b]) => a - b).map(([, states]) => [...states])
        for (const states of open) expect(states).toHaveLength(1)
        expect(open.map(([state]) => state)).toEqual(
          open
            .map(([state]) => state)
            .toSorted()
            .reverse(),
        )
        if (tape.count <= 1000) expect(open.every(([state]) => state)).toBe(true)
      }),
    )
  })

  it('finds the row of every value, whatever is folded', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.nat(40)), (value, folds) => {
        const { outline, tape } = outlineOf(JSON.stringify(value))
        for (const node of folds) if (node < tape.count) outline.setOpen(node, false)
        const rows = outline.rows()
        rows.forEach((row, index) => {
          if (!isClose(row)) expect(outline.rowOf(row)).toBe(index)
        })
        for (let node = 0; node < tape.count; node += 1) {
          // What is folded away is found at what holds it.
          const found = rows[outline.rowOf(node)] ?? 0
          expect(found).toBeLessThanOrEqual(node)
          expect(found).toBeLessThan(CLOSE)
        }
      }),
    )
  })
})

describe('a filter by text', () => {
  const text = '{"shop": {"Tea": "Assam", "cups": 2}, "note": "no tea", "list": [{"tea": 1}, 7]}'

  it('leaves names and values that have it, in either case, and what is around them', async () => {
    expect((await search(text, 'TEA')).shown).toEqual([
      '{',
      '"shop": {',
      '"Tea": "Assam",',
      '},',
      '"note": "no tea",',
      '"list": [',
      '{',
      '"tea": 1',
      '},',
      ']',
      '}',
    ])
  })

  it('does not look between values', async () => {
    expect((await search(text, '": ')).nodes).toEqual([])
    expect((await search(text, '')).nodes).toEqual([])
  })

  it('says when there is more than it keeps', async () => {
    const found = await search('["a", "a", "a"]', 'a', 2)
    expect(found).toMatchObject({ nodes: [1, 2], isCut: true })
  })

  it('finds what a plain look at every value finds', async () => {
    const value = fc.jsonValue()
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom('a', '1', 'e', 'A"', 'é'), async (json, wanted) => {
        const source = JSON.stringify(json)
        const { tape, bytes } = outlineOf(source)
        const found = await searchJson(tape, bytes, wanted, 1e6, async () => {})
        const fold = (word: string) => word.replace(/[A-Z]/g, (c) => c.toLowerCase())
        const decode = (from: number, to: number) =>
          fold(new TextDecoder().decode(bytes.subarray(from, to)))
        const expected: number[] = []
        for (let node = 0; node < tape.count; node += 1) {
          const name = tape.name[node] ?? 0
          const from = tape.from[node] ?? 0
          const named = name === 0xffff_ffff ? '' : decode(name, from).replace(/\s*:\s*$/, '')
          const said = (tape.kind[node] ?? 0) > 1 ? decode(from, tape.to[node] ?? 0) : ''
          if (named.includes(fold(wanted)) || said.includes(fold(wanted))) expected.push(node)
        }
        expect(found.nodes).toEqual(expected)
      }),
    )
  })
})

describe('a filter by path', () => {
  const text = '{"items": [{"name": "a", "odd name": 1}, {"name": "b"}], "x": {"name": "c"}}'
  const follow = (query: string) => {
    const steps = parsePath(query)
    if (!steps) return null
    const { tape, bytes } = outlineOf(text)
    return followPath(tape, bytes, steps, 100).map((node) =>
      new TextDecoder().decode(bytes.subarray(tape.from[node], tape.to[node])),
    )
  }

  it.each([
    ['.items[1].name', ['"b"']],
    ['$.items[*].name', ['"a"', '"b"']],
    ['response.json().x.name', ['"c"']],
    ['.*.name', ['"c"']],
    [".items[0]['odd name']", ['1']],
    ['.items[9]', []],
    ['.nothing', []],
  ])('follows %s', (query, expected) => {
    expect(follow(query)).toEqual(expected)
  })

  it.each(['name', 'items[0]', '', '$', '.items[', '.a b'])('takes %j for text', (query) => {
    expect(follow(query)).toBeNull()
  })
})
