import { describe, expect, it } from 'vitest'
import { createConsole } from './console'
import { textOf } from './layout'

function start() {
  const lines: string[] = []
  const state = { open: true, now: 0 }
  const console = createConsole({
    print: (level, spans) => lines.push(`${level} ${textOf(spans)}`),
    open: () => state.open,
    now: () => state.now,
  })
  return { console, lines, state }
}

describe('console', () => {
  it('joins its arguments with blanks', () => {
    const { console, lines } = start()
    console.log('a', 1, { b: 'c' }, ['d'])
    console.log()
    console.warn('careful')
    console.error(new Error('no'))
    console.info(null)
    console.debug(undefined)
    expect(lines).toEqual([
      "log a 1 { b: 'c' } ['d']",
      'log ',
      'warn careful',
      'error Error: no',
      'info null',
      'debug undefined',
    ])
  })

  it.each<[unknown[], string]>([
    [['%s is %d', 'a', 4.5, 'more'], 'a is 4.5 more'],
    [['%i %f', '42.9px', '1.5'], '42 1.5'],
    [['%o', 'text'], "'text'"],
    [['%s', { a: 1 }], '{ a: 1 }'],
    [['%cred', 'color: red'], 'red'],
    [['100%'], '100%'],
    [['100%% %s', 'x'], '100% x'],
    [['%s %s', 'only'], 'only %s'],
    [[1, '%s'], '1 %s'],
  ])('formats %j as %j', (values, text) => {
    const { console, lines } = start()
    console.log(...values)
    expect(lines).toEqual([`log ${text}`])
  })

  it('asserts, counts, times and groups', () => {
    const { console, lines, state } = start()
    console.assert(true, 'not shown')
    console.assert(false, 'x is %d', 1)
    console.assert(false, { a: 1 })
    console.count()
    console.count()
    console.count('b')
    console.countReset()
    console.count()
    console.time('t')
    state.now = 12.34
    console.timeLog('t', 'so far')
    console.timeEnd('t')
    console.timeEnd('t')
    console.group('outer')
    console.log('two\nlines')
    console.groupEnd()
    console.groupEnd()
    console.dir('quoted')
    console.table([1])
    expect(lines).toEqual([
      'error Assertion failed: x is 1',
      'error Assertion failed { a: 1 }',
      'log default: 1',
      'log default: 2',
      'log b: 1',
      'log default: 1',
      'log t: 12.3 ms so far',
      'log t: 12.3 ms',
      "warn There is no timer named 't'.",
      'log outer',
      'log   two\n  lines',
      "log 'quoted'",
      'log [1]',
    ])
  })

  it('formats nothing when the budget is used up', () => {
    const { console, lines, state } = start()
    state.open = false
    let looked = false
    console.log(
      new Proxy(
        {},
        {
          getPrototypeOf() {
            looked = true
            return null
          },
        },
      ),
    )
    expect(lines).toEqual([])
    expect(looked).toBe(false)
  })
})
