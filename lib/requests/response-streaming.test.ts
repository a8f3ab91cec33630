import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HTTPAdapter } from './adapters'
import { dispose } from './dispose'
import { type FakeAnswer, FakeTransport, messagesTravel } from './fake-transport.fixture'
import type { RequestOptions } from './options'
import type { Response } from './response'
import { Session } from './session'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (piece: Uint8Array) => new TextDecoder().decode(piece)

async function get(answer: FakeAnswer, options: RequestOptions = {}): Promise<Response> {
  const session = new Session()
  session.mount('http://', new HTTPAdapter({ transport: new FakeTransport(() => answer) }))
  return session.get('http://ex.com/', { stream: true, ...options })
}

type Piece = string | Uint8Array | Error | Promise<never>

/** The place where a body goes no further and does not end. */
const stop = new Promise<never>(() => {})

/** A body that arrives in these pieces, and tells how many were asked for and whether the rest was cancelled. */
function source(...pieces: Piece[]) {
  const state = { asked: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[state.asked]
        state.asked += 1
        if (piece === undefined) controller.close()
        else if (piece instanceof Error) throw piece
        else if (piece instanceof Promise) return piece
        else controller.enqueue(typeof piece === 'string' ? bytes(piece) : piece)
      },
      cancel() {
        state.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { state, body }
}
const streamed = (...pieces: Piece[]) => get({ body: source(...pieces).body })

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
const texts = async (items: AsyncIterable<Uint8Array>) => (await collect(items)).map(text)

describe('stream: true', () => {
  it.each(['content', 'text', 'apparentEncoding'] as const)(
    'has no %s before read()',
    async (name) => {
      const response = await streamed('{"a":', '1}')
      expect(() => response[name]).toThrow(
        expect.objectContaining({
          name: 'StreamNotReadError',
          message: 'The body has not been read yet: await response.read() first.',
          response,
        }),
      )
      expect(() => response.json()).toThrow('await response.read() first')
      expect(text(await response.read())).toBe('{"a":1}')
      expect(response.json()).toEqual({ a: 1 })
    },
  )

  it('can be the setting of a session', async () => {
    const session = new Session({ stream: true })
    const transport = new FakeTransport(() => ({ body: 'x' }))
    session.mount('http://', new HTTPAdapter({ transport }))
    const response = await session.get('http://ex.com/')
    expect(() => response.text).toThrow('not been read')
    const whole = await session.get('http://ex.com/', { stream: false })
    expect(whole.text).toBe('x')
  })

  it('needs no read() where there can be no body', async () => {
    const response = await get({ status: 204, body: null })
    expect(response.text).toBe('')
    expect(await collect(response.iterContent())).toEqual([])
  })

  it('asks for a piece only when the reader wants one', async ({ skip }) => {
    skip(messagesTravel(), 'The sockets on the way take in more than the reader asked for.')
    const { state, body } = source('a', 'b', 'c')
    const response = await get({ body })
    expect(state.asked).toBe(0)
    const pieces = response.iterContent()
    await pieces.next()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(state.asked).toBe(1)
    await pieces.next()
    expect(state.asked).toBe(2)
  })

  it('lets a slow reader of gzip slow the sender, too', async ({ skip }) => {
    skip(messagesTravel(), 'The sockets on the way take in more than the reader asked for.')
    const piece = gzipSync('x'.repeat(1000))
    const { state, body } = source(piece, piece, piece, piece)
    const response = await get({ body, headers: [['Content-Encoding', 'gzip']] })
    await response.iterContent({ chunkSize: 500 }).next()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(state.asked).toBe(1)
  })

  it('names the request when the body breaks', async () => {
    const response = await streamed('a', new Error('cut'))
    await expect(collect(response.iterLines())).rejects.toMatchObject({
      name: 'ConnectionError',
      message: expect.stringMatching(/^Connection broken: ConnectionResetError/),
      request: response.request,
    })
  })
})

describe('iterContent', () => {
  it('gives pieces as they arrive', async () => {
    const response = await streamed('ab', 'c', 'def')
    expect(await texts(response.iterContent())).toEqual(['ab', 'c', 'def'])
  })

  it.each([
    [1, ['a', 'b', 'c', 'd', 'e', 'f']],
    [2, ['ab', 'cd', 'ef']],
    [4, ['abcd', 'ef']],
    [99, ['abcdef']],
  ])('gives pieces of %i bytes', async (chunkSize, pieces) => {
    const response = await streamed('ab', 'c', 'def')
    expect(await texts(response.iterContent({ chunkSize }))).toEqual(pieces)
  })

  it('gives text, with characters that are cut in two', async () => {
    const body = source(
      bytes('é😀').subarray(0, 1),
      bytes('é😀').subarray(1, 4),
      bytes('é😀').subarray(4),
    ).body
    const response = await get({ body, headers: [['Content-Type', 'text/plain; charset=utf-8']] })
    const pieces = await collect(response.iterContent({ decodeUnicode: true }))
    expect(pieces).toEqual(['é', '😀'])
  })

  it('goes on where a loop was left', async () => {
    const response = await streamed('abcdefgh', 'ij')
    for await (const piece of response.iterContent({ chunkSize: 3 })) {
      expect(text(piece)).toBe('abc')
      break
    }
    expect(text(await response.read())).toBe('defghij')
  })

  it.each([
    ['x', TypeError, 'chunk_size must be an int, it is instead a string.'],
    [1.5, TypeError, 'chunk_size must be an int, it is instead a 1.5.'],
    [0, RangeError, 'chunkSize must be at least 1, not 0.'],
  ])('refuses %j at once', async (chunkSize, kind, message) => {
    const response = await streamed('a')
    expect(() => response.iterContent({ chunkSize: chunkSize as never })).toThrow(kind)
    expect(() => response.iterLines({ chunkSize: chunkSize as never })).toThrow(message)
    expect(() => response.iterContent({ size: 1 } as never)).toThrow("unexpected option 'size'")
  })

  it('can be repeated only for a body in memory', async () => {
    const stream = await streamed('ab')
    expect(await texts(stream.iterContent())).toEqual(['ab'])
    const consumed = { name: 'StreamConsumedError' }
    expect(() => stream.iterContent()).toThrow(expect.objectContaining(consumed))
    expect(() => stream.content).toThrow('The content for this response was already consumed')
    await expect(stream.read()).rejects.toMatchObject(consumed)
    const memory = await get({ body: 'abc' }, { stream: false })
    for (const _ of [1, 2])
      expect(await texts(memory.iterContent({ chunkSize: 2 }))).toEqual(['ab', 'c'])
    expect(await texts(memory.iterContent())).toEqual(['abc'])
  })
})

it('for await gives pieces of 128 bytes', async () => {
  const response = await streamed('x'.repeat(300))
  expect((await collect(response)).map(({ length }) => length)).toEqual([128, 128, 44])
})

describe('iterLines', () => {
  it.each<[string[], string[]]>([
    [['a\nb\n'], ['a', 'b']],
    [['a\nb'], ['a', 'b']],
    [['a\r\nb\rc\n\nd'], ['a', 'b', 'c', '', 'd']],
    [
      ['a\r', '\nb'],
      ['a', 'b'],
    ],
    [
      ['a\r', '\n', '\nb'],
      ['a', '', 'b'],
    ],
    [
      ['a\r', 'b'],
      ['a', 'b'],
    ],
    [['a', 'b', 'c\n'], ['abc']],
    [['a\u2028b\x0bc\x85'], ['a\u2028b\x0bc\x85']],
    [[''], []],
  ])('%j has the lines %j', async (pieces, lines) => {
    expect(await texts((await streamed(...pieces)).iterLines())).toEqual(lines)
    const response = await streamed(...pieces)
    response.encoding = 'utf-8'
    expect(await collect(response.iterLines({ decodeUnicode: true }))).toEqual(lines)
  })

  it('has the same lines however the body is cut', async () => {
    const body = fc.string({ unit: fc.constantFrom('a', 'é', '\r', '\n') })
    await fc.assert(
      fc.asyncProperty(body, fc.integer({ min: 1, max: 4 }), async (content, chunkSize) => {
        const lines = content.split(/\r\n?|\n/)
        if (lines.at(-1) === '') lines.pop()
        expect(await texts((await streamed(content)).iterLines({ chunkSize }))).toEqual(lines)
      }),
    )
  })

  it.each([
    ['|', ['a', 'b', '', '']],
    ['||', ['a|b', '|']],
    [bytes('b'), ['a|', '|||']],
  ])('splits at the delimiter %o', async (delimiter, parts) => {
    const response = await streamed('a|', 'b|', '||')
    expect(await texts(response.iterLines({ delimiter }))).toEqual(parts)
  })

  it('refuses an empty delimiter', async () => {
    const response = await streamed('a')
    expect(() => response.iterLines({ delimiter: '' })).toThrow('empty separator')
  })

  it('gives a line as soon as it is there', async () => {
    const lines = (await streamed('one\ntw', stop)).iterLines()
    expect(text((await lines.next()).value ?? bytes(''))).toBe('one')
  })

  it('leaves the other lines to the next loop', async () => {
    const response = await streamed('head\n1\n2\n')
    for await (const line of response.iterLines()) {
      expect(text(line)).toBe('head')
      break
    }
    expect(await texts(response.iterLines())).toEqual(['1', '2'])
  })
})

describe('iterEvents', () => {
  it('reads server-sent events', async () => {
    const response = await streamed(
      '\ufeff: hello\nevent: add\ndata: 1\r',
      '\ndata:2\nid: 7\nretry: 10\n\n\n',
      'data\n\nevent: none\n\ndata: cut',
    )
    expect(await collect(response.iterEvents())).toEqual([
      { event: 'add', data: '1\n2', id: '7', retry: 10 },
      { event: 'message', data: '', id: '7' },
    ])
  })
})

describe('close', () => {
  it('cancels what has not been read', async () => {
    const { state, body } = source('a', stop)
    const response = await get({ body })
    await response.iterContent().next()
    await response.close()
    await expect.poll(() => state.cancelled).toBe(true)
    expect(() => response.content).toThrow(expect.objectContaining({ name: 'StreamConsumedError' }))
    await response.close()
  })

  it('leaves a body that was read', async () => {
    const response = await streamed('a')
    await response.read()
    await response.close()
    expect(response.text).toBe('a')
  })

  it('ends a read that waits, and does not take a part for the whole', async () => {
    const response = await streamed('part', stop)
    const reading = response.read()
    await new Promise((resolve) => setTimeout(resolve, 1))
    await response.close()
    await expect(reading).rejects.toMatchObject({ name: 'StreamConsumedError' })
  })

  it('does not mind a body that failed', async () => {
    const response = await streamed(new Error('broken'))
    await expect(response.read()).rejects.toThrow('broken')
    await expect(response.close()).resolves.toBeUndefined()
  })

  it('is called by using', async () => {
    const { state, body } = source('a', stop)
    const response = await get({ body })
    response[dispose]()
    await expect.poll(() => state.cancelled).toBe(true)
    const second = source('a', stop)
    {
      await using other = await get({ body: second.body })
      expect(other.ok).toBe(true)
    }
    await expect.poll(() => second.state.cancelled).toBe(true)
  })
})

describe('raw', () => {
  it('is read by hand, undecoded', async () => {
    const zipped = gzipSync('hello')
    const response = await get({
      body: source(zipped.subarray(0, 3), zipped.subarray(3)).body,
      headers: [['Content-Encoding', 'gzip']],
    })
    const start = await response.raw.read(10)
    const rest = await response.raw.read()
    expect(Buffer.concat([start, rest])).toEqual(zipped)
    expect(start).toHaveLength(10)
    expect(await response.raw.read()).toHaveLength(0)
  })

  it('and the content do not get in the way of a reader of its own', async () => {
    const response = await streamed('a')
    const reader = response.raw.body?.getReader()
    await expect(response.read()).rejects.toMatchObject({ name: 'StreamConsumedError' })
    await response.close()
    expect(await reader?.read()).toMatchObject({ done: false })
  })
})
