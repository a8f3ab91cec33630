import { describe, expect, it, vi } from 'vitest'
import { usualTerms } from '../http/connection-terms'
import type { TunnelAnswer, TunnelChannel } from '../tunnel/channel'
import { createRelay, MAX_EXCHANGES } from './relay'
import type { Exchange } from './run-event'
import type { FromRelay } from './sandbox-protocol'

const encode = (text: string) => new TextEncoder().encode(text)
const REQUEST = 'GET https://httpbin.org/get HTTP/1.1\r\nHost: httpbin.org\r\n\r\n'

function answer(pieces: string[], contentType = 'message/http', status = 200): TunnelAnswer {
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift()
      if (piece === undefined) controller.close()
      else controller.enqueue(encode(piece))
    },
  })
  return { status, contentType, facts: null, body }
}

function start(channel: TunnelChannel) {
  const posted: FromRelay[] = []
  const snapshots: Exchange[] = []
  const relay = createRelay({
    channel,
    post: (message) => posted.push(message),
    record: () => ({
      position: { line: 4, column: 1 },
      call: 1,
      now: () => 0,
      emit: (exchange) => snapshots.push(exchange),
    }),
  })
  const exchange = (id: number) =>
    relay.receive({
      type: 'exchange',
      exchange: id,
      message: encode(REQUEST).buffer,
      terms: usualTerms,
      call: 1,
      places: [],
      sources: [['host', 'address']],
    })
  return { relay, posted, snapshots, exchange }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('relay', () => {
  it('passes one piece for one pull, then the end', async () => {
    const channel = vi.fn<TunnelChannel>(async () =>
      answer(['HTTP/1.1 200 OK\r\n\r\n', 'one', 'two']),
    )
    const { relay, posted, snapshots, exchange } = start(channel)
    expect(exchange(1)).toBe(true)
    await settled()
    expect(posted).toEqual([
      { type: 'answer', exchange: 1, status: 200, contentType: 'message/http' },
    ])
    for (let i = 0; i < 4; i += 1) {
      expect(relay.receive({ type: 'pull', exchange: 1 })).toBe(true)
      expect(relay.receive({ type: 'pull', exchange: 1 })).toBe(false)
      await settled()
    }
    expect(posted.slice(1).map(({ type }) => type)).toEqual(['chunk', 'chunk', 'chunk', 'end'])
    expect(snapshots.at(-1)).toMatchObject({ state: 'done', response: { body: encode('onetwo') } })
    expect(relay.receive({ type: 'pull', exchange: 1 })).toBe(false)
  })

  it('takes the answer to a served request from the program, and asks no tunnel', async () => {
    const channel = vi.fn<TunnelChannel>()
    const { relay, posted, snapshots } = start(channel)
    const about = { terms: usualTerms, call: 1, places: [], sources: [], isServed: true } as const
    relay.receive({ type: 'exchange', exchange: 1, message: encode(REQUEST).buffer, ...about })
    await settled()
    relay.receive({ type: 'pull', exchange: 1 })
    await settled()
    expect(relay.waiting()).toHaveLength(1)
    const served = () => {
      const answer = encode('HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno').buffer
      return relay.receive({ type: 'served', exchange: 1, answer })
    }
    expect([served(), served()]).toEqual([true, false])
    await settled()
    relay.receive({ type: 'pull', exchange: 1 })
    await settled()
    expect(posted.map(({ type }) => type)).toEqual(['answer', 'chunk', 'end'])
    expect(snapshots.at(-1)).toMatchObject({ state: 'done', response: { status: 404 } })
    expect(channel).not.toHaveBeenCalled()
  })

  it('takes no such answer to a request that went to the tunnel', async () => {
    const { relay, exchange } = start(async () => answer(['HTTP/1.1 200 OK\r\n\r\n']))
    exchange(1)
    await settled()
    const forged = encode('HTTP/1.1 200 OK\r\n\r\n').buffer
    expect(relay.receive({ type: 'served', exchange: 1, answer: forged })).toBe(false)
  })

  it('records what the tunnel says when there is no response', async () => {
    const problem = JSON.stringify({
      type: 'urn:roundtrip:problem:dns',
      detail: 'No such machine.',
    })
    const { relay, snapshots, exchange } = start(async () =>
      answer([problem], 'application/problem+json', 502),
    )
    exchange(1)
    await settled()
    relay.receive({ type: 'pull', exchange: 1 })
    await settled()
    relay.receive({ type: 'pull', exchange: 1 })
    await settled()
    expect(snapshots.at(-1)?.failure).toEqual({ type: 'dns', detail: 'No such machine.' })
  })

  it('says when the server cannot be reached', async () => {
    const { posted, snapshots, exchange } = start(async () => {
      throw new TypeError('Failed to fetch')
    })
    exchange(1)
    await settled()
    expect(posted).toEqual([{ type: 'failed', exchange: 1, detail: 'Failed to fetch' }])
    expect(snapshots.at(-1)?.failure?.type).toBe('offline')
  })

  it('aborts every exchange that still goes on', async () => {
    const signals: AbortSignal[] = []
    const { relay, posted, snapshots, exchange } = start((_, { signal }) => {
      signals.push(signal)
      return new Promise(() => {})
    })
    exchange(1)
    exchange(2)
    expect(relay.waiting()).toEqual([
      { line: 4, column: 1 },
      { line: 4, column: 1 },
    ])
    relay.abort()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
    expect(snapshots.slice(-2).map(({ failure }) => failure?.type)).toEqual(['stopped', 'stopped'])
    expect(relay.waiting()).toEqual([])
    expect(posted).toEqual([])
  })

  it('aborts the one that the client cancels', async () => {
    let aborted = false
    const { relay, snapshots, exchange } = start((_, { signal }) => {
      signal.onabort = () => {
        aborted = true
      }
      return new Promise(() => {})
    })
    exchange(1)
    relay.receive({ type: 'cancel', exchange: 1, timeout: 'Read timed out.' })
    expect(aborted).toBe(true)
    expect(snapshots.at(-1)?.failure?.type).toBe('timeout')
  })

  it('does not count a whole answer, or a body that nobody reads, as waiting', async () => {
    const { relay, exchange } = start(async () => answer(['HTTP/1.1 204 No Content\r\n\r\n']))
    exchange(1)
    await settled()
    expect(relay.waiting()).toEqual([])
    relay.receive({ type: 'pull', exchange: 1 })
    await settled()
    relay.receive({ type: 'pull', exchange: 1 })
    expect(relay.waiting()).toEqual([])
  })

  it('refuses more exchanges than a run can need, and an id that is in use', () => {
    const channel = vi.fn<TunnelChannel>(() => new Promise(() => {}))
    const { posted, exchange } = start(channel)
    for (let id = 1; id <= MAX_EXCHANGES; id += 1) exchange(id)
    expect(exchange(1)).toBe(false)
    expect(exchange(MAX_EXCHANGES + 1)).toBe(false)
    expect(posted).toHaveLength(1)
    expect(channel).toHaveBeenCalledTimes(MAX_EXCHANGES)
  })
})
