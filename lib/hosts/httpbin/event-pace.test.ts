import { describe, expect, it } from 'vitest'
import { ask, passingClock, questionTo } from '../ask.fixture'
import { createHttpbin } from './index'

function fresh(chance = 0.5) {
  const clock = passingClock()
  return { clock, httpbin: createHttpbin({ clock, random: () => chance }) }
}

describe('/sse', () => {
  it('sends events at their pace, the first one after the delay', async () => {
    const { clock, httpbin } = fresh()
    const answer = await ask(httpbin, '/sse?count=3&interval=0.5&delay=2&jitter=1')
    expect(answer.header('Content-Type')).toBe('text/event-stream')
    expect(answer.header('Content-Length')).toBeUndefined()
    const begin = passingClock().now()
    expect(answer.text).toBe(
      [0, 1, 2]
        .map(
          (id) =>
            `event: ping\nid: ${id}\ndata: {"id": ${id}, "timestamp": ${begin + 2000 + id * 1000}}\n\n`,
        )
        .join(''),
    )
    expect(clock.slept).toEqual([2000, 1000, 1000])
  })

  it('goes on where a client left', async () => {
    const { httpbin } = fresh()
    const headers = [['Last-Event-ID', '41']] as const
    const answer = await ask(httpbin, '/sse?count=1&interval=0&retry', { headers })
    expect(answer.text).toMatch(/^retry: 1000\nevent: ping\nid: 42\n/)
    const odd = [['Last-Event-ID', 'x\u00e9']] as const
    expect((await ask(httpbin, '/sse?count=1', { headers: odd })).text).toContain('id: 0\n')
  })

  it('has no event at all for a count of 0', async () => {
    const { httpbin } = fresh()
    const answer = await ask(httpbin, '/sse?count=0')
    expect([answer.status, answer.text]).toEqual([200, ''])
  })

  it('ends when the client leaves', async () => {
    const client = new AbortController()
    const httpbin = createHttpbin()
    const request = questionTo('/sse?interval=1&count=5', { signal: client.signal })
    const { body } = await httpbin(request)
    if (body === null || body instanceof Uint8Array) throw new TypeError('Not a stream.')
    const events = body[Symbol.asyncIterator]()
    await events.next()
    const next = events.next()
    client.abort(new Error('left'))
    await expect(next).rejects.toThrow('left')
  })
})

describe('/jsonl', () => {
  it('sends lines at once, or at a pace', async () => {
    const { clock, httpbin } = fresh()
    const answer = await ask(httpbin, '/jsonl?count=2')
    expect(answer.header('Content-Type')).toBe('application/x-ndjson')
    expect(answer.text).toBe(
      '{"id": 0, "of": 2, "url": "http://host.test/jsonl?count=2"}\n' +
        '{"id": 1, "of": 2, "url": "http://host.test/jsonl?count=2"}\n',
    )
    expect(clock.slept).toEqual([])
    await ask(httpbin, '/jsonl?count=3&interval=2&delay=1')
    expect(clock.slept).toEqual([1000, 2000, 2000])
  })
})

describe.each(['/sse', '/jsonl'])('the pace of %s', (path) => {
  it.each([
    ['count=101', 'from 0 to 100'],
    ['count=-1', 'from 0 to 100'],
    ['count=x', 'whole number'],
    ['interval=-1', 'number of seconds'],
    ['count=12&interval=1', '10 seconds'],
    ['count=2&jitter=11', '10 seconds'],
    ['delay=11', '10 seconds'],
    ['delay=1e400', '10 seconds'],
    ['count=1&interval=1e400', 'numbers of seconds'],
  ])('is not %s', async (query, words) => {
    const answer = await ask(fresh().httpbin, `${path}?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(words)
  })
})
