import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ConnectionFailure } from '../hosts/virtual-host'
import { encodeLatin1 } from '../http/latin1'
import type { Host, HttpRequest, HttpResponse } from '../http/message'
import { exchangeRaw, listen, RawClient } from '../tunnel/raw-client.fixture'
import { createDirectMount, type DirectMountOptions } from './direct-mount'

const closers: (() => void)[] = []
let handle: Host
let seen: HttpRequest[]
beforeEach(() => {
  seen = []
  handle = () => ({ status: 200, reason: 'OK', headers: [], body: encodeLatin1('hi') })
})
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function start(options: Partial<DirectMountOptions> = {}) {
  const log = vi.fn()
  const host: Host = (request) => {
    seen.push(request)
    return handle(request)
  }
  const { port, close } = await listen(createDirectMount({ host, log, ...options }))
  closers.push(close)
  return { port, log }
}

const answer = (response: Partial<HttpResponse>): HttpResponse => ({
  status: 200,
  reason: 'OK',
  headers: [],
  body: null,
  ...response,
})
async function* stream(...parts: string[]) {
  for (const part of parts) yield encodeLatin1(part)
}

describe('the request', () => {
  test('reaches the host byte for byte', async () => {
    const { port } = await start()
    await exchangeRaw(
      port,
      'GET /httpbin//%zz?a=%FF&a HTTP/1.1\r\nHost: Example.com:1\r\nx-B: caf\xe9\r\nX-b: 2\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc',
    )
    expect(seen).toMatchObject([
      {
        method: 'GET',
        scheme: 'http',
        authority: 'Example.com:1',
        target: '/httpbin//%zz?a=%FF&a',
        headers: [
          ['Host', 'Example.com:1'],
          ['x-B', 'caf\xe9'],
          ['X-b', '2'],
          ['Connection', 'close'],
          ['Content-Length', '3'],
        ],
        body: Buffer.from('abc'),
        remoteAddress: '127.0.0.1',
      },
    ])
  })

  test.each(['TRACE', 'PATCH', 'DELETE', 'PROPFIND'])('%s is passed on', async (method) => {
    const { port } = await start()
    await exchangeRaw(port, `${method} / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(seen[0]?.method).toBe(method)
  })

  test('over the limit it is 413, announced or not', async () => {
    const { port } = await start({ limits: { messageBytes: 10 } })
    const head = 'POST / HTTP/1.1\r\nHost: x\r\n'
    const announced = await RawClient.open(port)
    announced.send(`${head}Content-Length: 11\r\n\r\n`)
    expect(await announced.until(/at most 10 bytes/)).toMatch(/^HTTP\/1.1 413 /)
    announced.socket.destroy()
    const text = await exchangeRaw(
      port,
      `${head}Transfer-Encoding: chunked\r\n\r\nb\r\n01234567890\r\n0\r\n\r\n`,
    )
    expect(text).toMatch(/^HTTP\/1.1 413 /)
    expect(seen).toEqual([])
  })
})

describe('the response', () => {
  const get = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
  const head = (text: string) => text.slice(0, text.indexOf('\r\n\r\n')).split('\r\n')

  test('keeps order, spelling, duplicates and reason', async () => {
    const headers = [
      ['x-b', '1'],
      ['Set-Cookie', 'a'],
      ['set-cookie', 'b'],
      ['DATE', 'then'],
    ] as const
    handle = () => answer({ status: 418, reason: "I'M A TEAPOT", headers })
    const { port } = await start()
    expect(head(await exchangeRaw(port, get)).slice(0, 6)).toEqual([
      "HTTP/1.1 418 I'M A TEAPOT",
      'x-b: 1',
      'Set-Cookie: a',
      'set-cookie: b',
      'DATE: then',
      'Content-Length: 0',
    ])
  })

  test.each([
    ['a value with a line break', ['X-A', 'a\r\nSet-Cookie: b=c']],
    ['a value with a bare line feed', ['X-A', 'a\nSet-Cookie: b=c']],
    ['a name with a colon', ['X-A: a\r\nSet-Cookie', 'b=c']],
    ['a value beyond latin-1', ['X-A', '\u{1f375}']],
  ] as const)('cannot be split by %s', async (_, header) => {
    handle = () => answer({ headers: [['X-Good', '1'], header] })
    const { port } = await start()
    const text = await exchangeRaw(port, get)
    expect(text).toMatch(/^HTTP\/1\.1 500 /)
    expect(text).not.toMatch(/Set-Cookie|X-Good/)
  })

  test('a stream with Content-Length is not chunked', async () => {
    handle = () => answer({ headers: [['Content-Length', '4']], body: stream('ab', 'cd') })
    const { port } = await start()
    const text = await exchangeRaw(port, get)
    expect(text).toMatch(/\r\n\r\nabcd$/)
    expect(text).not.toMatch(/transfer-encoding/i)
  })

  test('a stream without is, with trailers', async () => {
    handle = () => answer({ body: stream('ab'), trailers: [['T', '1']] })
    const { port } = await start()
    expect(await exchangeRaw(port, get)).toMatch(/\r\n\r\n2\r\nab\r\n0\r\nT: 1\r\n\r\n$/)
  })

  test('a stream that ends too early closes the connection', async () => {
    handle = () => answer({ headers: [['Content-Length', '9']], body: stream('ab') })
    const { port } = await start()
    const client = await RawClient.open(port)
    client.send('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(await client.end()).toMatch(/\r\n\r\nab$/)
  })

  test('HEAD gets the headers of GET and no body', async () => {
    const { port } = await start()
    const text = await exchangeRaw(port, get.replace('GET', 'HEAD'))
    expect(text).toContain('Content-Length: 2')
    expect(text).toMatch(/\r\n\r\n$/)
  })

  test('never runs on this origin, whatever its own headers say', async () => {
    const headers = [
      ['X-Content-Type-Options', 'whatever'],
      ['Content-Security-Policy', 'script-src *'],
    ] as const
    handle = () => answer({ headers })
    const { port } = await start()
    const lines = head(await exchangeRaw(port, get))
    expect(lines).toContain('Content-Security-Policy: sandbox')
    expect(lines.filter((line) => line.startsWith('X-Content-Type-Options'))).toEqual([
      'X-Content-Type-Options: nosniff',
    ])
  })

  test.each([
    ['sandbox', 1],
    ["sandbox allow-forms; default-src 'none'", 1],
    ['sandbox allow-scripts', 2],
    ['sandbox allow-forms allow-same-origin', 2],
    ['sandbox-ish', 2],
  ])('is left with the policy %s where that is as strict', async (policy, count) => {
    handle = () => answer({ headers: [['Content-Security-Policy', policy]] })
    const { port } = await start()
    const policies = head(await exchangeRaw(port, get)).filter((line) => /^content-sec/i.test(line))
    expect(policies).toHaveLength(count)
    expect(policies.at(-1)).toMatch(/: sandbox( allow-forms)?(;|$)/)
  })

  test.each([
    ['a header value', { headers: [['A', 'b\r\nC: d']] as const }],
    ['a header name', { headers: [['A\r\nB', 'c']] as const }],
    ['a reason', { reason: 'OK\r\nA: b' }],
  ])('%s cannot inject a line', async (_, change) => {
    handle = () => answer(change)
    const { port, log } = await start()
    expect(await exchangeRaw(port, get)).toMatch(/^HTTP\/1.1 500 /)
    expect(log).toHaveBeenCalledOnce()
  })

  test('a host that throws is 500 without its reason; the log has it', async () => {
    handle = () => Promise.reject(new Error('secret'))
    const { port, log } = await start()
    const text = await exchangeRaw(port, get)
    expect(text).toMatch(/^HTTP\/1.1 500 /)
    expect(text).not.toContain('secret')
    expect(log.mock.calls[0]?.[0]).toContain('secret')
  })

  test('a host that breaks the connection breaks it', async () => {
    handle = () => Promise.reject(new ConnectionFailure('reset', 'Reset.'))
    const { port, log } = await start()
    expect(await exchangeRaw(port, get)).toBe('')
    expect(log).not.toHaveBeenCalled()
  })

  test('an answer that breaks the rules breaks the connection instead', async () => {
    handle = () => answer({ verbatim: encodeLatin1('HTTP/1.1 200 OK\r\n\r\nraw') })
    const { port, log } = await start()
    const client = await RawClient.open(port)
    client.send('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(await client.end()).toBe('')
    expect(log).not.toHaveBeenCalled()
  })

  test('a client who leaves aborts the host', async () => {
    const aborted = new Promise<void>((resolve) => {
      handle = ({ signal }) => {
        signal.addEventListener('abort', () => resolve())
        return new Promise(() => {})
      }
    })
    const { port } = await start()
    const client = await RawClient.open(port)
    client.send(get)
    await vi.waitFor(() => expect(seen).toHaveLength(1))
    client.socket.destroy()
    await aborted
  })
})
