import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, passingClock } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()
const letters = 'abcdefghijklmnopqrstuvwxyz'
const askFor = (range: string | undefined, target = '/range/26', more: [string, string][] = []) =>
  ask(httpbin, target, {
    headers: [...(range === undefined ? [] : [['Range', range] as const]), ...more],
  })

describe('/range', () => {
  it.each([
    [undefined, 200, letters, 'bytes 0-25/26'],
    ['bytes=0-25', 200, letters, 'bytes 0-25/26'],
    ['bytes=2-5', 206, 'cdef', 'bytes 2-5/26'],
    ['bytes=20-', 206, 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=5', 206, letters.slice(5), 'bytes 5-25/26'],
    ['bytes=-6', 206, 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=-100', 200, letters, 'bytes 0-25/26'],
    [' bytes = 2 - 5 ', 206, 'cdef', 'bytes 2-5/26'],
    // A server may ignore what it does not understand.
    ['items=0-3', 200, letters, 'bytes 0-25/26'],
    ['bytes=0-1,4-5', 200, letters, 'bytes 0-25/26'],
    ['bytes=x-y', 200, letters, 'bytes 0-25/26'],
    ['bytes=', 200, letters, 'bytes 0-25/26'],
    ['', 200, letters, 'bytes 0-25/26'],
  ])('%s is %i', async (range, status, text, contentRange) => {
    const answer = await askFor(range)
    expect([answer.status, answer.text]).toEqual([status, text])
    expect(answer.header('Content-Range')).toBe(contentRange)
    expect(answer.header('Content-Length')).toBe(String(text.length))
    expect(answer.header('ETag')).toBe('range26')
    expect(answer.header('Accept-Ranges')).toBe('bytes')
    expect(answer.header('Content-Type')).toBe('application/octet-stream')
  })

  it.each([
    'bytes=0-26',
    'bytes=0-40',
    'bytes=26-',
    'bytes=5-2',
    'bytes=-0',
    `bytes=${'9'.repeat(400)}-`,
  ])('%s is 416', async (range) => {
    const answer = await askFor(range)
    expect([answer.status, answer.text]).toEqual([416, ''])
    expect(answer.reason).toBe('REQUESTED RANGE NOT SATISFIABLE')
    expect(answer.header('Content-Range')).toBe('bytes */26')
  })

  it.each(['0', '102401', '9'.repeat(400)])('%s bytes are 404', async (size) => {
    const answer = await ask(httpbin, `/range/${size}`)
    expect([answer.status, answer.text]).toEqual([
      404,
      'number of bytes must be in the range (0, 102400]',
    ])
    expect(answer.header('Content-Type')).toBe('text/plain; charset=utf-8')
  })

  it('sends the whole when If-Range means another version', async () => {
    const statusIf = async (tag: string) =>
      (await askFor('bytes=2-5', '/range/26', [['If-Range', tag]])).status
    expect(await statusIf('range26')).toBe(206)
    expect(await statusIf('"range26"')).toBe(206)
    expect(await statusIf('W/"range26"')).toBe(200)
    expect(await statusIf('"range27"')).toBe(200)
    expect(await statusIf('Sat, 01 Jun 2024 12:00:00 GMT')).toBe(200)
  })

  it('spreads the bytes over the duration, a part over its share', async () => {
    const clock = passingClock()
    const slow = createHttpbin({ clock })
    const whole = await ask(slow, '/range/26?duration=2.6&chunk_size=10')
    expect([whole.text, whole.isStream, clock.slept]).toEqual([letters, true, [1000, 1000]])
    expect(whole.header('Content-Length')).toBe('26')
    const headers = [['Range', 'bytes=3-7']] as const
    const part = await ask(slow, '/range/26?duration=2.6&chunk_size=2', { headers })
    expect([part.text, clock.slept.slice(2)]).toEqual(['defgh', [200, 200]])
  })

  it.each(['duration=x', 'chunk_size=x', 'duration=-1', 'duration=10.1'])(
    'refuses %s',
    async (query) => {
      expect((await ask(httpbin, `/range/26?${query}`)).status).toBe(400)
    },
  )

  it('gives any part as the whole has it', async () => {
    const { text: whole } = await ask(httpbin, '/range/1000')
    const position = fc.integer({ min: 0, max: 999 })
    await fc.assert(
      fc.asyncProperty(position, position, async (one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)]
        const { text } = await askFor(`bytes=${first}-${last}`, '/range/1000')
        expect(text).toBe(whole.slice(first, last + 1))
      }),
    )
  })
})
