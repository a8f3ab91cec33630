import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseTimeout, warnAboutMilliseconds } from './timeout'

describe('parseTimeout', () => {
  it.each([
    [5, 5, 5],
    [0.5, 0.5, 0.5],
    [[3.05, 27], 3.05, 27],
    [[3, null], 3, null],
    [null, null, null],
    [undefined, null, null],
  ] as const)('%j is connect %j, read %j', (timeout, connect, read) => {
    expect(parseTimeout(timeout)).toEqual({ connect, read })
  })

  it.each([
    [
      0,
      'Attempted to set connect timeout to 0, but the timeout cannot be set to a value less than or equal to 0.',
    ],
    [[1, -2], 'Invalid timeout (1, -2). Pass a (connect, read) timeout tuple'],
    [
      [1, 2, 3],
      'Invalid timeout (1, 2, 3). Pass a (connect, read) timeout tuple, or a single float to set both timeouts to the same value.',
    ],
    [[1], 'Invalid timeout (1,). Pass a (connect, read)'],
    [[], 'Invalid timeout (). Pass a (connect, read)'],
    [-1, 'Attempted to set connect timeout to -1, but the timeout cannot be set'],
    [[1, 'b'], "Invalid timeout (1, 'b'). Pass a (connect, read)"],
    [[true, 1], 'Invalid timeout (true, 1). Pass a (connect, read)'],
    ['3', 'Timeout value connect was 3, but it must be an int, float or None.'],
    [{ connect: 1 }, 'Timeout value connect was [object Object], but it must be'],
    ['a', 'Timeout value connect was a, but it must be an int, float or None.'],
    [Number.NaN, 'Timeout value connect was NaN, but it must be'],
    [true, 'Timeout cannot be a boolean value. It must be an int, float or None.'],
  ])('refuses %j', (timeout, message) => {
    expect(() => parseTimeout(timeout as never)).toThrow(message)
    expect(() => parseTimeout(timeout as never)).toThrow(RangeError)
  })

  it('keeps what is wrong with one of a pair as the cause', () => {
    expect(() => parseTimeout([1, 0])).toThrow(
      expect.objectContaining({
        cause: expect.objectContaining({
          message: expect.stringContaining('Attempted to set read timeout to 0'),
        }),
      }),
    )
  })
})

describe('warnAboutMilliseconds', () => {
  afterEach(() => vi.restoreAllMocks())

  it('says what a timeout of 3000 means', () => {
    const emit = vi.spyOn(process, 'emitWarning').mockReturnValue()
    warnAboutMilliseconds({ connect: 3000, read: 3000 })
    expect(emit).toHaveBeenCalledOnce()
    expect(String(emit.mock.calls[0]?.[0])).toBe(
      'RequestsWarning: 3000 seconds is 50 minutes; timeout is in seconds, not milliseconds. For 3000 milliseconds, set 3.',
    )
  })

  it('is silent about what can be seconds', () => {
    const emit = vi.spyOn(process, 'emitWarning').mockReturnValue()
    warnAboutMilliseconds({ connect: 999, read: null })
    warnAboutMilliseconds({ connect: Number.POSITIVE_INFINITY, read: null })
    expect(emit).not.toHaveBeenCalled()
  })
})
