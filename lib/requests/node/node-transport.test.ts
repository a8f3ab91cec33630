import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { HTTPAdapter } from '../adapters'
import { ConnectionError, InvalidHeader, Timeout } from '../exceptions'
import { Session } from '../session'
import { ask, failure, message } from './ask.fixture'
import { closedPort, httpServer, type Loopback, rawServer, silentServer } from './loopback.fixture'
import { NodeTransport } from './node-transport'

const transport = new NodeTransport()
const servers: Loopback[] = []

async function at(starting: Promise<Loopback>, scheme = 'http'): Promise<string> {
  const server = await starting
  servers.push(server)
  return `${scheme}://127.0.0.1:${server.port}`
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
afterAll(() => transport.close())

describe('an exchange', () => {
  test('carries method, target, headers and body', async () => {
    const origin = await at(
      rawServer((socket, head) => {
        const [, body = ''] = head.split('\r\n\r\n')
        socket.end(`HTTP/1.1 200 OK\r\n\r\n${head.split('\r\n\r\n')[0]}\n${body}`)
      }),
    )
    const echo = await ask(transport, `${origin}/a%20b?q=1#fragment`, {
      method: 'PURGE',
      headers: [
        ['Host', 'other.example'],
        ['X-Second', '2'],
        ['x-FIRST', 'caf\u00e9'],
        ['X-Second', '3'],
      ],
      body: new TextEncoder().encode('body'),
    })
    const lines = echo.text.split(/\r?\n/)
    expect(lines[0]).toBe('PURGE /a%20b?q=1 HTTP/1.1')
    expect(lines).toContain('host: other.example')
    expect(lines.filter((line) => /^x-/i.test(line))).toEqual([
      'X-Second: 2',
      'x-FIRST: caf\u00e9',
      'X-Second: 3',
    ])
    expect(lines).toContain('content-length: 4')
    expect(lines.at(-1)).toBe('body')
  })

  test('leaves out the headers that frame the message or belong to the connection', async () => {
    const origin = await at(
      httpServer((request, response) => response.end(`${request.rawHeaders}`)),
    )
    const { text } = await ask(transport, origin, {
      headers: [
        ['Transfer-Encoding', 'chunked'],
        ['Keep-Alive', 'timeout=5'],
        ['Upgrade', 'h2c'],
        ['Expect', '100-continue'],
        ['Connection', 'upgrade'],
        ['X-Kept', 'yes'],
      ],
    })
    expect(text).toContain('X-Kept,yes')
    expect(text).not.toMatch(/Transfer-Encoding|Keep-Alive,|Upgrade|Expect/)
  })

  test('gives the response as it came', async () => {
    const origin = await at(
      rawServer((socket) => {
        socket.end(
          Buffer.from(
            'HTTP/1.1 299 Very Fin\xe9\r\nX-b: 1\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\nX-Latin: caf\xe9\r\n\r\nbody',
            'latin1',
          ),
        )
      }),
    )
    const { response, text } = await ask(transport, origin)
    expect(response).toMatchObject({
      status: 299,
      headers: [
        ['X-b', '1'],
        ['Set-Cookie', 'a=1'],
        ['set-cookie', 'b=2'],
        ['X-Latin', 'caf\u00e9'],
      ],
    })
    expect(response.reason).toMatch(/^Very Fin/)
    expect(text).toBe('body')
  })

  test('passes over an interim response', async () => {
    const origin = await at(
      rawServer((socket) => {
        socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n')
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
      }),
    )
    expect(await ask(transport, origin)).toMatchObject({ status: 200, text: 'ok' })
  })

  test.each(['HEAD', 'GET'])(
    'has no body where the message cannot have one: %s',
    async (method) => {
      const origin = await at(
        httpServer((_request, response) =>
          response.writeHead(method === 'HEAD' ? 200 : 204, { 'X-Here': 'yes' }).end(),
        ),
      )
      const response = await transport.exchange(message(origin, { method }))
      expect(response.body).toBeNull()
      expect(response.headers).toContainEqual(['X-Here', 'yes'])
    },
  )

  test('sends a stream in chunks', async () => {
    const origin = await at(
      httpServer((request, response) => {
        request.setEncoding('utf8')
        let body = ''
        request.on('data', (chunk: string) => {
          body += chunk
        })
        request.on('end', () => response.end(`${request.headers['transfer-encoding']}: ${body}`))
      }),
    )
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of ['one ', 'two']) controller.enqueue(new TextEncoder().encode(part))
        controller.close()
      },
    })
    const headers = [['Transfer-Encoding', 'chunked']] as const
    const echo = await ask(transport, origin, { method: 'POST', headers, body })
    expect(echo.text).toBe('chunked: one two')
  })

  test('refuses a Content-Length that is not the length', async () => {
    const origin = await at(httpServer((_request, response) => response.end()))
    const headers = [['Content-Length', '99']] as const
    const body = new TextEncoder().encode('short')
    const error = await failure(ask(transport, origin, { method: 'POST', headers, body }))
    expect(error).toBeInstanceOf(InvalidHeader)
  })

  test('keeps a connection for the next exchange, and close lets go of it', async () => {
    const own = new NodeTransport()
    const server = await httpServer((_request, response) => response.end('ok'))
    servers.push(server)
    const url = `http://127.0.0.1:${server.port}/`
    await ask(own, url)
    await ask(own, url)
    expect(server.connections()).toBe(1)
    await own.close()
    await ask(own, url)
    expect(server.connections()).toBe(2)
    await own.close()
  })

  test('reads no faster than its reader', async () => {
    let written = 0
    const origin = await at(
      rawServer((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        const piece = Buffer.alloc(64 * 1024)
        const more = () => {
          while (written < 64 * 1024 * 1024) {
            written += piece.length
            if (!socket.write(piece)) return void socket.once('drain', more)
          }
          socket.end()
        }
        more()
      }),
    )
    const response = await transport.exchange(message(origin))
    const reader = response.body?.getReader()
    await reader?.read()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(written).toBeLessThan(32 * 1024 * 1024)
    await reader?.cancel()
  })
})

describe('no connection', () => {
  test('an unknown name', async () => {
    const error = await failure(ask(transport, 'http://nope.invalid/'))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toMatch(
      /^HTTPConnectionPool\(host='nope\.invalid', port=80\): Max retries exceeded with url: \/ .*Failed to resolve/,
    )
    expect(error).toMatchObject({ code: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) })
  })

  test('a port that nobody listens on', async () => {
    const port = await closedPort()
    const error = await failure(ask(transport, `http://127.0.0.1:${port}/x`))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).not.toBeInstanceOf(Timeout)
    expect(error.message).toContain('Connection refused')
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
  })
})

describe('the signal', () => {
  test.each(['before', 'while connecting', 'while waiting'])('aborts %s', async (when) => {
    const abort = new AbortController()
    const origin = await at(silentServer(), when === 'while connecting' ? 'https' : 'http')
    if (when === 'before') abort.abort('enough')
    const asking = transport.exchange(message(origin, { signal: abort.signal }))
    setTimeout(() => abort.abort('enough'), 50)
    await expect(asking).rejects.toBe('enough')
  })

  test('aborts in the middle of the body', async () => {
    const abort = new AbortController()
    const origin = await at(httpServer((_request, response) => void response.write('part')))
    const response = await transport.exchange(message(origin, { signal: abort.signal }))
    const reader = response.body?.getReader()
    await reader?.read()
    abort.abort('enough')
    await expect(reader?.read()).rejects.toBe('enough')
  })
})

describe('with a session', () => {
  function session(): Session {
    const all = new Session()
    all.mount('http://', new HTTPAdapter({ transport }))
    return all
  }

  test('a compressed answer is decoded', async () => {
    const origin = await at(
      httpServer((_request, response) => {
        response.setHeader('Content-Encoding', 'gzip')
        response.end(gzipSync('{"compressed":true}'))
      }),
    )
    const response = await session().get(origin)
    expect(response.json()).toEqual({ compressed: true })
  })

  test('who waits for more of a body that is closed meanwhile is at its end', async () => {
    const origin = await at(
      rawServer((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ntea')
      }),
    )
    const response = await session().get(origin, { stream: true })
    const pieces: Uint8Array[] = []
    for await (const piece of response.iterContent()) {
      pieces.push(piece)
      setImmediate(() => void response.close())
    }
    expect(Buffer.concat(pieces).toString()).toBe('tea')
  })
})
