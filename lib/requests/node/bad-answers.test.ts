/** Servers that lie, break off or never end, byte for byte, and what a program is told. */
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { HTTPAdapter } from '../adapters'
import {
  ChunkedEncodingError,
  ConnectionError,
  ContentDecodingError,
  InvalidHeader,
  ReadTimeout,
  TooManyRedirects,
} from '../exceptions'
import { Session } from '../session'
import { failure } from './ask.fixture'
import { type Loopback, rawServer } from './loopback.fixture'
import { NodeTransport } from './node-transport'

const transport = new NodeTransport()
const servers: Loopback[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
afterAll(() => transport.close())

function session(): Session {
  const all = new Session({ trustEnv: false })
  all.mount('http://', new HTTPAdapter({ transport }))
  return all
}

async function listening(answer: (socket: Socket, head: string) => void) {
  const server = await rawServer(answer)
  servers.push(server)
  return { ...server, url: `http://127.0.0.1:${server.port}/` }
}

/** Answers every request so, and closes. */
function answering(answer: string | Uint8Array) {
  return listening((socket) => socket.end(answer))
}

/** Once in each turn of the loop, so that the client has its turn, too. */
function endlessly(socket: Socket, text: string): void {
  if (!socket.writable) return
  socket.write(text)
  setImmediate(endlessly, socket, text)
}

const OK = 'HTTP/1.1 200 OK\r\n'

describe('a Content-Length that lies', () => {
  test('more than comes: what came and what is missing, in bytes', async () => {
    const { url } = await answering(`${OK}Content-Length: 10\r\n\r\nhalf\u0000..`)
    const error = await failure(session().get(url))
    expect(error).toBeInstanceOf(ChunkedEncodingError)
    expect(error.message).toBe('Connection broken: IncompleteRead(7 bytes read, 3 more expected)')
  })

  test('more than comes, while the connection stays open: the read timeout', async () => {
    const { url } = await listening((socket) => socket.write(`${OK}Content-Length: 10\r\n\r\nhalf`))
    const error = await failure(session().get(url, { timeout: [5, 0.1] }))
    expect(error).toBeInstanceOf(ReadTimeout)
  })

  test('what was read before stays readable', async () => {
    const { url } = await answering(`${OK}Content-Length: 10\r\n\r\nhalf`)
    const response = await session().get(url, { stream: true })
    let read = ''
    const error = await failure(
      (async () => {
        for await (const piece of response.iterContent({ decodeUnicode: true })) read += piece
      })(),
    )
    expect(read).toBe('half')
    expect(error.message).toContain('IncompleteRead(4 bytes read, 6 more expected)')
  })

  test('less than comes: the rest belongs to no response, not even the next', async () => {
    const smuggled = `${OK}Content-Length: 7\r\n\r\nsmuggle`
    const { url, connections } = await listening((socket) =>
      socket.write(`${OK}Content-Length: 2\r\n\r\nok${smuggled}`),
    )
    const all = session()
    expect((await all.get(url)).text).toBe('ok')
    expect((await all.get(url)).text).toBe('ok')
    expect(connections()).toBe(2)
  })

  test('two that contradict each other', async () => {
    const { url } = await answering(`${OK}Content-Length: 2\r\nContent-Length: 3\r\n\r\nok!`)
    const error = await failure(session().get(url))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toMatch(/BadStatusLine.*content-length/)
  })
})

describe('a chunked body', () => {
  test('with a size that is none', async () => {
    const { url } = await answering(`${OK}Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\nzz\r\n`)
    const error = await failure(session().get(url))
    expect(error).toBeInstanceOf(ChunkedEncodingError)
    expect(error.message).toMatch(/^Connection broken: InvalidChunkLength\(/)
  })

  test('that is cut within a chunk', async () => {
    const { url } = await answering(`${OK}Transfer-Encoding: chunked\r\n\r\n5\r\nabc`)
    const error = await failure(session().get(url))
    expect(error).toBeInstanceOf(ChunkedEncodingError)
    expect(error.message).toBe('Response ended prematurely')
  })

  test('without its last chunk', async () => {
    const { url } = await answering(`${OK}Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n`)
    expect(await failure(session().get(url))).toBeInstanceOf(ChunkedEncodingError)
  })
})

describe('gzip', () => {
  const answeringGzip = (body: Uint8Array) =>
    answering(Buffer.concat([Buffer.from(`${OK}Content-Encoding: gzip\r\n\r\n`, 'latin1'), body]))

  test('that is none', async () => {
    const { url } = await answeringGzip(Buffer.from('plain text'))
    const error = await failure(session().get(url))
    expect(error).toBeInstanceOf(ContentDecodingError)
    expect(error.message).toBe(
      'Received response with content-encoding: gzip, but failed to decode it.',
    )
  })

  test('with a byte that was changed', async () => {
    const bytes = gzipSync('some text that was sent'.repeat(20))
    bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 0xff
    const { url } = await answeringGzip(bytes)
    expect(await failure(session().get(url))).toBeInstanceOf(ContentDecodingError)
  })
})

describe('headers that are sent', () => {
  test.each([
    ['a line break in a value', { 'X-Evil': 'a\r\nX-Injected: b' }],
    ['a line feed in a value', { 'X-Evil': 'a\nb' }],
    ['a line break in a name', { 'X-Evil\r\nX-Injected': 'b' }],
  ])('%s is refused before anything is sent', async (_what, headers) => {
    const { url, connections } = await answering(`${OK}\r\n`)
    expect(await failure(session().get(url, { headers }))).toBeInstanceOf(InvalidHeader)
    expect(connections()).toBe(0)
  })

  test('the transport itself refuses it as well', async () => {
    const { url } = await answering(`${OK}\r\n`)
    const error = await failure(
      transport.exchange({
        method: 'GET',
        url,
        headers: [['X-Evil', 'a\r\nX-Injected: b']],
        body: null,
        connectTimeout: null,
        readTimeout: null,
        verify: true,
        cert: null,
        proxy: null,
      }),
    )
    expect(error).toBeInstanceOf(InvalidHeader)
  })
})

describe('a connection that is lost', () => {
  test('closed without a response', async () => {
    const { url } = await listening((socket) => socket.end())
    const error = await failure(session().get(url))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toBe(
      "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
    )
  })

  test('reset before the response', async () => {
    const { url } = await listening((socket) => socket.resetAndDestroy())
    const error = await failure(session().get(url))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toContain(
      "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
    )
    expect(error).toMatchObject({ code: 'ECONNRESET' })
  })

  test('closed within the headers', async () => {
    const { url } = await answering(`${OK}Content-Le`)
    expect(await failure(session().get(url))).toBeInstanceOf(ConnectionError)
  })

  test('reset within the body', async () => {
    let reset = () => {}
    const { url } = await listening((socket) => {
      reset = () => socket.resetAndDestroy()
      socket.write(`${OK}Content-Length: 10\r\n\r\nhalf`)
    })
    const response = await session().get(url, { stream: true })
    reset()
    const error = await failure(response.read())
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).not.toBeInstanceOf(ReadTimeout)
    expect(error.message).toMatch(/^Connection broken: ConnectionResetError/)
  })
})

describe('a connection that is closed behind an answer, without a word', () => {
  test.each(['GET', 'POST'])('is not used for the next %s', async (method) => {
    const { url, connections } = await answering(`${OK}Content-Length: 2\r\n\r\nok`)
    const all = session()
    for (let i = 0; i < 10; i += 1) expect((await all.request(method, url)).text).toBe('ok')
    expect(connections()).toBe(10)
  })
})

describe('what is no response of HTTP', () => {
  test.each([
    ['another protocol', '220 mail.example ESMTP\r\n'],
    ['a status that is none', 'HTTP/1.1 two hundred\r\n\r\n'],
    ['a header without a colon', `${OK}what is this\r\n\r\n`],
  ])('%s', async (_what, bytes) => {
    const { url } = await answering(bytes)
    const error = await failure(session().get(url))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toMatch(/^\('Connection aborted\.', BadStatusLine\(/)
  })

  test('a change to another protocol that nobody asked for', async () => {
    const { url } = await answering(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n',
    )
    const error = await failure(session().get(url))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toContain('another protocol')
  })

  test('a header section that is too large', async () => {
    const { url } = await answering(`${OK}X-Long: ${'x'.repeat(200_000)}\r\n\r\n`)
    const error = await failure(session().get(url))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toContain('header section is too large')
  })

  test('a header section that never ends', async () => {
    const { url } = await listening((socket) => {
      socket.write(OK)
      endlessly(socket, `X: ${'x'.repeat(1000)}\r\n`)
    })
    const error = await failure(session().get(url))
    expect(error.message).toContain('header section is too large')
  })
})

describe('interim responses', () => {
  test.each(['100 Continue', '102 Processing', '103 Early Hints'])(
    '%s, sent unasked, is passed over',
    async (status) => {
      const { url } = await answering(
        `HTTP/1.1 ${status}\r\nX-Interim: yes\r\n\r\n`.repeat(3) +
          `${OK}Content-Length: 2\r\n\r\nok`,
      )
      const response = await session().get(url)
      expect(response.text).toBe('ok')
      expect(response.headers['X-Interim']).toBeUndefined()
    },
  )

  test.each(['100 Continue', '103 Early Hints'])('%s without end', async (status) => {
    const { url } = await listening((socket) => {
      endlessly(socket, `HTTP/1.1 ${status}\r\n\r\n`)
    })
    const error = await failure(session().get(url, { timeout: 5 }))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toContain('More than 100 interim responses')
  })
})

test('a cookie for another domain is not taken, one for this host is', async () => {
  const { url } = await answering(
    `${OK}Set-Cookie: evil=1; Domain=bank.example\r\nSet-Cookie: wide=1; Domain=0.0.1\r\nSet-Cookie: good=1\r\nContent-Length: 0\r\n\r\n`,
  )
  const all = session()
  const response = await all.get(url)
  expect(response.cookies.getDict()).toEqual({ good: '1' })
  expect(all.cookies.getDict()).toEqual({ good: '1' })
})

describe('redirects without end', () => {
  test('to itself', async () => {
    const { url } = await answering(
      'HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n',
    )
    const error = await failure(session().get(url))
    expect(error).toBeInstanceOf(TooManyRedirects)
    expect(error.message).toBe('Exceeded 30 redirects.')
    expect(error).toMatchObject({ response: { statusCode: 302 } })
  })

  test('to ever new places', async () => {
    const paths: string[] = []
    const { url } = await listening((socket, head) => {
      const path = head.split(' ')[1] ?? ''
      paths.push(path)
      socket.end(`HTTP/1.1 307 X\r\nLocation: ${path}x\r\nContent-Length: 0\r\n\r\n`)
    })
    expect(await failure(session().get(url))).toBeInstanceOf(TooManyRedirects)
    expect(paths).toHaveLength(31)
  })
})
