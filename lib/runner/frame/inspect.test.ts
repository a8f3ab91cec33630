import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectArgument, inspectValue } from './inspect'
import { textOf } from './layout'

const shown = (value: unknown) => textOf(inspectValue(value).spans)

class Point {
  x = 1
  #secret = 2
  get double() {
    return this.x * this.#secret
  }
}

describe('inspectValue', () => {
  it.each<[unknown, string]>([
    [1, '1'],
    [-0, '-0'],
    [Number.NaN, 'NaN'],
    [5n, '5n'],
    [true, 'true'],
    [null, 'null'],
    ['text', "'text'"],
    ["it's", '"it\'s"'],
    ['a\n\t\\', "'a\\n\\t\\\\'"],
    ['\u0000\ud800', "'\\x00\\ud800'"],
    ['😀', "'😀'"],
    [Symbol('s'), 'Symbol(s)'],
    [[], '[]'],
    [['a', 'b'], "['a', 'b']"],
    [[1, [2, [3]]], '[1, [2, [3]]]'],
    [{}, '{}'],
    [{ a: 1, 'b-c': 'x' }, "{ a: 1, 'b-c': 'x' }"],
    [{ [Symbol('k')]: 1 }, '{ [Symbol(k)]: 1 }'],
    [Object.assign(Object.create(null), { a: 1 }), '{ a: 1 }'],
    [JSON.parse('{"__proto__": 1}'), '{ __proto__: 1 }'],
    [new Point(), 'Point { x: 1 }'],
    [new Map([['a', { b: 1 }]]), "Map(1) { 'a' => { b: 1 } }"],
    [new Set([1, 'a']), "Set(2) { 1, 'a' }"],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(Number.NaN), 'Invalid Date'],
    [/a+/gi, '/a+/gi'],
    [new TypeError('no'), 'TypeError: no'],
    [new Error(''), 'Error'],
    [() => 1, '[Function]'],
    [function named() {}, '[Function: named]'],
    [class A extends Map {}, '[class A extends Map]'],
    [new Uint8Array([1, 2, 255]), 'Uint8Array(3) [1, 2, 255]'],
    [new TextEncoder().encode('{"a": 1}\n'), 'b\'{"a": 1}\\n\''],
    [new TextEncoder().encode("it's"), 'b"it\'s"'],
    [new Uint8Array(), 'Uint8Array(0) []'],
    [new Float64Array([1.5]), 'Float64Array(1) [1.5]'],
    [new ArrayBuffer(8), 'ArrayBuffer { byteLength: 8 }'],
    [new URL('https://a.test/b'), "URL 'https://a.test/b'"],
    [new URLSearchParams('a=1'), "URLSearchParams { 'a' => '1' }"],
    [Promise.resolve(1), 'Promise { <pending> }'],
    [new WeakMap(), 'WeakMap {}'],
    [Object(1), '[Number: 1]'],
    [[undefined, null], '[undefined, null]'],
  ])('shows %o as %s', (value, text) => {
    expect(shown(value)).toBe(text)
  })

  it('says what a value is where its text does not', () => {
    expect(inspectValue(1).kind).toBe('number')
    expect(inspectValue([1]).kind).toBe('1 item')
    expect(inspectValue([1, 2]).kind).toBe('2 items')
    expect(inspectValue(new Uint8Array(3)).kind).toBe('3 bytes')
    expect(inspectValue('a').kind).toBe('')
    expect(inspectValue(Promise.resolve())).toMatchObject({
      kind: 'promise',
      hint: expect.stringContaining('`await`'),
    })
  })

  it('colours literals', () => {
    expect(inspectValue({ a: 'x', b: 1, c: null }).spans).toEqual([
      { text: '{ a: ' },
      { text: "'x'", color: 'string' },
      { text: ', b: ' },
      { text: '1', color: 'number' },
      { text: ', c: ' },
      { text: 'null', color: 'keyword' },
      { text: ' }' },
    ])
  })

  it("uses an object's own look", () => {
    const inspect = Symbol.for('nodejs.util.inspect.custom')
    expect(shown({ [inspect]: () => '<Response [200]>' })).toBe('<Response [200]>')
    expect(shown([{ [inspect]: () => '<Response [200]>' }])).toBe('[<Response [200]>]')
    expect(shown({ [inspect]: () => ({ Accept: '*/*' }) })).toBe("{ Accept: '*/*' }")
    const itself = { a: 1, [inspect]: () => itself }
    expect(shown(itself)).toContain('a: 1')
  })

  it('breaks what is longer than a line', () => {
    const user = {
      login: 'octocat',
      name: 'The Octocat',
      company: 'GitHub',
      location: 'San Francisco',
    }
    expect(shown({ user, tags: ['a', 'b'] })).toBe(
      `{
  user: {
    login: 'octocat',
    name: 'The Octocat',
    company: 'GitHub',
    location: 'San Francisco'
  },
  tags: ['a', 'b']
}`,
    )
    expect(shown(Array.from({ length: 40 }, (_, i) => i)).split('\n')).toHaveLength(5)
    for (const line of shown(Array.from({ length: 99 }, (_, i) => i * 1000)).split('\n'))
      expect(line.length).toBeLessThanOrEqual(73)
  })

  it('cuts long values and says by how much', () => {
    expect(shown(Array.from({ length: 140 }, () => 0))).toContain('… 40 more')
    expect(shown(new Array(1e9))).toContain('… 999999900 more')
    expect(shown('x'.repeat(20_005))).toMatch(/'… 5 more characters$/)
    expect(shown(new TextEncoder().encode('y'.repeat(2010)))).toMatch(/'… 10 more bytes$/)
    expect(shown({ a: 'x'.repeat(2003) })).toContain("'… 3 more characters")
    let deep: unknown = 1
    for (let i = 0; i < 1000; i += 1) deep = { deep }
    expect(shown(deep)).toContain('…')
    const wide = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => [1, 2, 3]))
    expect(shown(wide).length).toBeLessThan(60_000)
  })

  it('marks cycles, and not what occurs twice', () => {
    const loop: Record<string, unknown> = { a: 1 }
    loop.self = loop
    expect(shown(loop)).toBe('{ a: 1, self: [Circular] }')
    const twice = { x: 1 }
    expect(shown([twice, twice])).toBe('[{ x: 1 }, { x: 1 }]')
  })

  it('calls no getter', () => {
    let called = 0
    const value = {
      get a() {
        called += 1
        return 1
      },
      set b(_: number) {},
    }
    expect(shown(value)).toBe('{ a: [Getter], b: [Setter] }')
    const list: number[] = []
    Object.defineProperty(list, 0, { get: () => (called += 1), enumerable: true })
    expect(shown(list)).toBe('[[Getter]]')
    expect(called).toBe(0)
  })

  it('survives hostile objects', () => {
    const boom = () => {
      throw new Error('boom')
    }
    const traps = { get: boom, ownKeys: boom, getOwnPropertyDescriptor: boom, getPrototypeOf: boom }
    expect(shown(new Proxy({}, traps))).toBe('[an object that cannot be shown]')
    expect(shown([new Proxy([], traps), 1])).toBe('[[an object that cannot be shown], 1]')
    expect(shown(new Proxy(() => {}, traps))).toMatch(/^\[/)
    expect(shown({ toString: boom, toJSON: boom, valueOf: boom })).toContain('toString: [Function')
    const error = new Error('x')
    Object.defineProperty(error, 'message', { get: boom })
    expect(shown(error)).toBe('Error')
    expect(shown(Object.create(Date.prototype))).toBe('[an object that cannot be shown]')
    expect(shown(Object.create(Map.prototype))).toBe('[an object that cannot be shown]')
    const inspect = Symbol.for('nodejs.util.inspect.custom')
    expect(shown({ [inspect]: boom })).toBe('[an object that cannot be shown]')
  })

  it('never throws, and never makes spans without text', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withDate: true,
          withNullPrototype: true,
          withSparseArray: true,
          withBigInt: true,
        }),
        (value) => {
          for (const { text } of inspectValue(value).spans) expect(text).not.toBe('')
        },
      ),
    )
  })
})

describe('inspectArgument', () => {
  it('prints strings as they are', () => {
    expect(textOf(inspectArgument("it's\n'x'"))).toBe("it's\n'x'")
    expect(textOf(inspectArgument(['x']))).toBe("['x']")
  })
})
