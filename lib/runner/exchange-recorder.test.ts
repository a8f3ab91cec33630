import { describe, expect, it } from 'vitest'
import { recordExchange } from './exchange-recorder'
import type { Exchange } from './run-event'

const encode = (text: string) => new TextEncoder().encode(text)
const REQUEST =
  'POST https://httpbin.org/post?a=1 HTTP/1.1\r\nHost: httpbin.org\r\nContent-Length: 2\r\n\r\nhi'

function record(request = REQUEST, isProxied = false) {
  const snapshots: Exchange[] = []
  let time = 10
  const recording = recordExchange({
    id: 7,
    call: 2,
    position: { line: 2, column: 3 },
    wire: encode(request),
    isProxied,
    sources: [['host', 'address']],
    now: () => time,
    emit: (exchange) => snapshots.push(exchange),
  })
  return {
    recording,
    snapshots,
    last: () => snapshots.at(-1),
    at(ms: number, work: () => void) {
      time = ms
      work()
    },
  }
}

describe('recordExchange', () => {
  it('shows the request at once', () => {
    const { snapshots } = record()
    expect(snapshots).toHaveLength(1)
    expect(snapshots[0]).toMatchObject({
      id: 7,
      call: 2,
      state: 'pending',
      position: { line: 2, column: 3 },
      request: {
        method: 'POST',
        url: 'https://httpbin.org/post?a=1',
        headers: [
          ['Host', 'httpbin.org'],
          ['Content-Length', '2'],
        ],
        sources: [['host', 'address']],
        body: encode('hi'),
        wire: encode(REQUEST.replace('https://httpbin.org', '')),
      },
      response: null,
      failure: null,
      timing: { sent: 10, connected: null, head: null, end: null },
    })
  })

  it('is done when the message is whole, before the connection ends', () => {
    const { recording, last, at, snapshots } = record()
    const facts = {
      timing: { lookup: 0, connect: 2, tls: 0 },
      isReused: false,
      certificate: null,
    }
    at(12, () => recording.connected(facts))
    at(15, () => recording.received(encode('HTTP/1.1 200 OK\r\nContent-Le')))
    at(16, () => recording.received(encode('ngth: 2\r\n\r\nok')))
    expect(last()).toMatchObject({
      state: 'done',
      response: { status: 200, reason: 'OK', version: '1.1', body: encode('ok'), bodySize: 2 },
      timing: { sent: 10, connected: 12, head: 16, end: 16 },
    })
    expect(recording.pending).toBe(false)
    at(20, () => recording.ended())
    recording.stopped()
    expect(snapshots).toHaveLength(2)
  })

  it('shows a streamed body as it grows, at most once per frame', () => {
    const { recording, snapshots, at } = record()
    at(100, () => recording.received(encode('HTTP/1.1 200 OK\r\n\r\n')))
    for (let ms = 101; ms <= 133; ms += 1) at(ms, () => recording.received(encode('x')))
    expect(snapshots.map(({ response }) => response?.bodySize)).toEqual([undefined, 0, 16, 32])
    expect(snapshots[2]?.response?.body).toHaveLength(16)
    at(140, () => recording.ended())
    expect(snapshots.at(-1)).toMatchObject({ state: 'done', response: { bodySize: 33 } })
  })

  it('removes the transfer coding from the body, not from the wire', () => {
    const { recording, last } = record()
    const wire = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n'
    recording.received(encode(wire))
    expect(last()).toMatchObject({
      state: 'done',
      response: { body: encode('ok'), wire: encode(wire) },
    })
  })

  it('fails with what is wrong', () => {
    const broken = record()
    broken.recording.received(encode('hello\r\n'))
    expect(broken.last()).toMatchObject({ state: 'failed', failure: { type: 'bad-status-line' } })

    const short = record()
    short.recording.received(encode('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'))
    short.recording.ended()
    expect(short.last()).toMatchObject({
      state: 'failed',
      failure: { type: 'short-body' },
      response: { body: encode('half') },
    })

    const dns = record()
    dns.recording.failed({ type: 'dns', detail: 'No machine called `x` here.' })
    expect(dns.last()).toMatchObject({ state: 'failed', failure: { type: 'dns' }, response: null })
  })

  it('tells a lost server from a broken connection', () => {
    const before = record()
    before.recording.lost('Failed to fetch')
    expect(before.last()?.failure?.type).toBe('offline')
    const after = record()
    after.recording.received(encode('HTTP/1.1 200 OK\r\n\r\n'))
    after.recording.lost('network error')
    expect(after.last()?.failure?.type).toBe('reset')
  })

  it('tells a client that has enough from one that waited too long', () => {
    const enough = record()
    enough.recording.received(encode('HTTP/1.1 200 OK\r\n\r\nsome'))
    enough.recording.closed(undefined)
    expect(enough.last()).toMatchObject({ state: 'done', failure: null })
    const late = record()
    late.recording.closed('Read timed out.')
    expect(late.last()?.failure).toEqual({ type: 'timeout', detail: 'Read timed out.' })
    const early = record()
    early.recording.closed(undefined)
    expect(early.last()?.failure?.type).toBe('closed')
  })

  it('shows the first line as the server gets it; a proxy that reads the message gets all of the address', () => {
    const line = (request: string, isProxied: boolean) => {
      const { wire } = record(request, isProxied).last()?.request ?? {}
      return new TextDecoder().decode(wire).split('\r\n')[0]
    }
    const plain = REQUEST.replace('https:', 'http:')
    expect(line(plain, false)).toBe('POST /post?a=1 HTTP/1.1')
    expect(line(plain, true)).toBe('POST http://httpbin.org/post?a=1 HTTP/1.1')
    expect(line(REQUEST, true)).toBe('POST /post?a=1 HTTP/1.1')
  })

  it('shows also a message that it cannot read', () => {
    const { last } = record('nonsense')
    expect(last()?.request).toMatchObject({ method: '?', wire: encode('nonsense') })
  })
})
