import { describe, expect, test } from 'vitest'
import { checkSchema } from './check'
import { findBytes } from './find-bytes'
import { eventsOf } from './run.fixture'
import { runFacts } from './run-facts'

/** 1000 bytes, then the line `again`, then 300 bytes and a body that another machine sends. */
function twice() {
  const events = eventsOf({
    calls: [
      { sends: 'GET https://files.test/a', bodySize: 1000 },
      { sends: 'GET https://files.test/a', bodySize: 300, sent: 10 },
      { sends: 'GET https://other.test/b', bodySize: 7, sent: 20 },
    ],
    prints: ['again'],
  })
  const line = events.find(({ type }) => type === 'console')
  const others = events.filter((event) => event !== line)
  return runFacts([...others.slice(0, 2), ...(line ? [line] : []), ...others.slice(2)])
}

const of = { host: 'files.test' }

describe('bytes', () => {
  test('adds up what came back', () => {
    expect(findBytes({ is: 1307 }, twice())).toBeNull()
    expect(findBytes({ of, is: { most: 1300 } }, twice())).toBeNull()
    expect(findBytes({ of, is: { most: 1000 } }, twice())).toMatchObject({
      what: '1,300 bytes came back.',
      got: '1,300 bytes',
      wanted: 'at most 1,000 bytes',
      isSeen: true,
    })
  })

  test('counts from a printed line on', () => {
    expect(findBytes({ of, since: 'again', is: 300 }, twice())).toBeNull()
    expect(findBytes({ since: { startsWith: 'ag' }, is: { least: 400 } }, twice())).toMatchObject({
      what: '307 bytes came back after `again`.',
      wanted: 'at least 400 bytes',
      isSeen: false,
    })
  })

  test('compares with what came before the line', () => {
    expect(findBytes({ of, since: 'again', percent: { most: 30 } }, twice())).toBeNull()
    expect(findBytes({ of, since: 'again', percent: { most: 5 } }, twice())).toMatchObject({
      what: '300 bytes came back after `again`, and 1,000 bytes before.',
      got: '30 %',
      wanted: 'at most 5 %',
    })
  })

  test('says so where there is nothing to count from, or to compare with', () => {
    expect(findBytes({ since: 'never', is: 0 }, twice())?.what).toBe(
      'The line from which bytes are counted was not printed.',
    )
    const nothing = { of: { host: 'none.test' }, since: 'again', percent: { most: 5 } }
    expect(findBytes(nothing, twice())?.what).toBe(
      'Nothing came back before the line from which bytes are counted.',
    )
  })

  test.each([
    [{}, 'needs `is` or `percent`'],
    [{ is: 1, percent: { most: 5 } }, 'needs `is` or `percent`'],
    [{ percent: { most: 5 } }, 'needs `since` for a `percent`'],
  ])('is refused as %j', (bytes, message) => {
    const { error } = checkSchema.safeParse({ check: 'size', that: 'It is small', bytes })
    expect(JSON.stringify(error?.issues)).toContain(message)
  })
})
