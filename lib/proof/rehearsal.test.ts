import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunEvent } from '../runner/run-event'
import { Rehearsal } from './rehearsal'

const rehearsal = new Rehearsal({ processes: 1 })
// The first run waits for the process, which takes long on a machine with other work.
beforeAll(() => rehearsal.run({ code: '1' }), 60_000)
afterAll(() => rehearsal[Symbol.asyncDispose]())

/** What a reader would have seen, a line each. */
function seen(events: readonly RunEvent[]): string[] {
  return events.flatMap((event) => {
    if (event.type === 'console' || event.type === 'value')
      return [event.spans.map(({ text }) => text).join('')]
    if (event.type === 'error') return [`${event.error.name} at line ${event.error.position?.line}`]
    if (event.type !== 'exchange' || event.exchange.state === 'pending') return []
    const { request, response, failure } = event.exchange
    return [`${request.method} ${request.url} ${response?.status ?? failure?.type}`]
  })
}

const program = (...lines: readonly string[]) =>
  ["import requests from 'requests'", ...lines].join('\n')

describe('a program of a lesson', () => {
  test('runs as it would in the page', async () => {
    const code = program("const response = await requests.get('https://library.test/')", 'response')
    const { events } = await rehearsal.run({ code })
    expect(seen(events)).toEqual(['GET https://library.test/ 200', '<Response [200]>'])
    expect(events.at(-1)).toMatchObject({ type: 'finished', outcome: 'done' })
  })

  test('gets its warnings on the console', async () => {
    const code = program("await requests.get('https://self-signed.test/', { verify: false })")
    const { events } = await rehearsal.run({ code })
    expect(seen(events)).toContainEqual(
      expect.stringMatching(/^InsecureRequestWarning: Unverified HTTPS request is being made/),
    )
  })

  test('waits in virtual time, to the millisecond', async () => {
    const code = program(
      "await requests.get('https://httpbin.org/delay/7')",
      "await requests.get('https://httpbin.org/delay/7', { timeout: 2 }).catch(String)",
      'await new Promise((resolve) => setTimeout(resolve, 60_000))',
    )
    const { seconds } = await rehearsal.run({ code })
    expect(seconds).toBe(69)
  })

  test('begins at the same instant each time', async () => {
    const runs = [1, 2].map(() => rehearsal.run({ code: 'console.log(new Date().toISOString())' }))
    const [first, second] = await Promise.all(runs)
    expect(seen(first?.events ?? [])).toEqual(['2026-01-05T09:00:00.000Z'])
    expect(seen(second?.events ?? [])).toEqual(['2026-01-05T09:00:00.000Z'])
  })

  test('leaves nothing to the next one', async () => {
    await rehearsal.run({ code: 'globalThis.left = 1; setInterval(() => console.log(1), 10)' })
    const { events } = await rehearsal.run({ code: 'typeof console.log' })
    expect(seen(events)).toEqual(["'function'"])
  })

  test('fails with the error and its line', async () => {
    const code = program(
      "const response = await requests.get('https://httpbin.org/status/404')",
      'response.raiseForStatus()',
    )
    const { events } = await rehearsal.run({ code })
    expect(seen(events)).toEqual(['GET https://httpbin.org/status/404 404', 'HTTPError at line 3'])
  })

  test('is told of a request that it does not wait for, as in the page', async () => {
    const code = program("requests.get('https://library.test/')")
    const { events } = await rehearsal.run({ code })
    expect(seen(events)).toContain('UnfinishedRequest at line 2')
  })

  test('sees another world with another seed', async () => {
    const code = program("(await requests.get('https://library.test/books')).text")
    const [first, second] = await Promise.all([0, 2].map((seed) => rehearsal.run({ code, seed })))
    expect(seen(first?.events ?? [])).not.toEqual(seen(second?.events ?? []))
  })

  test('is ended when it never pauses, and the next one runs', async () => {
    const { events } = await rehearsal.run({ code: 'for (;;) {}' })
    expect(events.at(-1)).toMatchObject({ outcome: 'stopped', reason: 'watchdog' })
    expect(seen((await rehearsal.run({ code: '1 + 1' })).events)).toEqual(['2'])
  })

  test('that waits for nothing that could come is ended', async () => {
    const { events } = await rehearsal.run({ code: 'await new Promise(() => {})' })
    expect(events.at(-1)).toMatchObject({ outcome: 'stopped' })
  })
})
