import { afterEach, describe, expect, it, vi } from 'vitest'
import { HTTPAdapter } from './adapters'
import { FakeTransport, messagesTravel } from './fake-transport.fixture'
import type { RequestOptions } from './options'
import { readAll } from './read-all'
import { Request } from './request'
import { Session } from './session'

const prepare = (options: RequestOptions) =>
  new Request('POST', 'http://ex.com/', options).prepare()

/** What goes to the transport: its framing headers and its pieces. */
async function send(options: RequestOptions) {
  const transport = new FakeTransport()
  const session = new Session()
  session.mount('http://', new HTTPAdapter({ transport }))
  await session.post('http://ex.com/', options)
  const { headers, body } = transport.last
  const names = new Map(headers.map(([name, value]) => [name, value]))
  const pieces: string[] = []
  if (body instanceof Uint8Array) pieces.push(new TextDecoder().decode(body))
  else if (body !== null) {
    for await (const piece of body) pieces.push(new TextDecoder().decode(piece))
  }
  return {
    pieces,
    length: names.get('Content-Length'),
    coding: names.get('Transfer-Encoding'),
    type: names.get('Content-Type'),
  }
}

function* words() {
  yield 'one '
  yield ''
  yield new TextEncoder().encode('zwö')
}
async function* slowWords() {
  yield* words()
}
const stream = () =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const word of ['a', 'b']) controller.enqueue(new TextEncoder().encode(word))
      controller.close()
    },
  })

describe('a streamed body', () => {
  it.each([
    ['a generator', () => words(), ['one ', 'zwö']],
    ['an async generator', () => slowWords(), ['one ', 'zwö']],
    ['a ReadableStream', stream, ['a', 'b']],
    ['a Set', () => new Set(['x', 'y']), ['x', 'y']],
    ['nothing', () => (function* (): Generator<string> {})(), []],
  ])('%s goes out in chunks, piece by piece', async (_what, data, pieces) => {
    const chunked = { coding: 'chunked', length: undefined, type: undefined }
    expect(await send({ data: data() })).toEqual({ ...chunked, pieces })
  })

  it('has a length when the caller knows it', async () => {
    const sent = await send({ data: words(), headers: { 'Content-Length': '8' } })
    expect(sent).toMatchObject({ length: '8', coding: undefined, pieces: ['one ', 'zwö'] })
  })

  it('is asked for a piece only when one is wanted', async ({ skip }) => {
    skip(messagesTravel(), 'The tunnel collects a streamed body before it posts the message.')
    let asked = 0
    const transport = new FakeTransport()
    const session = new Session()
    session.mount('http://', new HTTPAdapter({ transport }))
    const data = (function* () {
      for (;;) {
        asked += 1
        yield 'x'
      }
    })()
    await session.post('http://ex.com/', { data })
    expect(asked).toBe(0)
    const reader = (transport.last.body as ReadableStream<Uint8Array>).getReader()
    await reader.read()
    await reader.read()
    expect(asked).toBe(2)
    await reader.cancel()
    expect(data.next().done).toBe(true)
  })

  it.each([[words], [stream]])('cannot be sent again, row %#', async (make) => {
    const transport = new FakeTransport()
    const session = new Session()
    session.mount('http://', new HTTPAdapter({ transport }))
    const prepared = await session.prepareRequest(
      new Request('POST', 'http://ex.com/', { data: make() }),
    )
    await session.send(prepared)
    await expect(session.send(prepared)).rejects.toMatchObject({
      name: 'UnrewindableBodyError',
      message: expect.stringContaining('can be sent only once'),
    })
    expect(transport.sent).toHaveLength(1)
  })

  it('must consist of strings and bytes', async () => {
    const sending = send({ data: new Set([1]) as never })
    await expect(sending).rejects.toThrow('must give strings or bytes, not number')
  })

  it('passes on what its generator throws', async () => {
    const data = (function* () {
      yield 'x'
      throw new RangeError('no more')
    })()
    await expect(send({ data })).rejects.toThrow(new RangeError('no more'))
  })
})

describe('a Blob', () => {
  it('goes out as it is, with its size and no type, as a file in requests', async () => {
    const sent = await send({ data: new Blob(['zwö'], { type: 'text/plain' }) })
    expect(sent).toEqual({ pieces: ['zwö'], length: '4', coding: undefined, type: undefined })
  })

  it('has the length 0 when it is empty', async () => {
    expect(await send({ data: new Blob([]), json: { a: 1 } })).toMatchObject({
      pieces: [],
      length: '0',
      coding: undefined,
    })
  })

  it('can be sent again', async () => {
    const transport = new FakeTransport()
    const session = new Session()
    session.mount('http://', new HTTPAdapter({ transport }))
    const data = new Blob(['x'])
    const prepared = await session.prepareRequest(new Request('POST', 'http://ex.com/', { data }))
    await session.send(prepared)
    await session.send(prepared)
    const bodies = transport.sent.map(({ body }) => readAll(body as ReadableStream<Uint8Array>))
    expect(await Promise.all(bodies)).toEqual([new Uint8Array([120]), new Uint8Array([120])])
  })
})

describe('misuse', () => {
  const files = { a: 'x' }
  it.each<[RequestOptions, string]>([
    [{ files, data: words() }, 'Streamed bodies and files are mutually exclusive.'],
    [{ files, data: new Blob(['x']) }, 'Streamed bodies and files are mutually exclusive.'],
    [{ files, data: 'text' }, 'Data must not be a string.'],
    [{ files, data: '' }, 'Data must not be a string.'],
    [{ files, data: new Uint8Array([1]) }, 'Data must not be a string.'],
    [{ files, data: new ArrayBuffer(0) }, 'Data must not be a string.'],
    [{ files: { a: ['x'] as never } }, 'files.a as a list must be [filename, content]'],
    [{ files: { a: [1, 'x'] as never } }, 'The file name of files.a must be a string or null.'],
    [{ files: { a: 1 as never } }, 'The content of files.a must be a string, bytes or a Blob'],
    [{ files: 'x' as never }, 'files must be an object or [field, file] pairs, not string.'],
    [{ files: ['x'] as never }, 'files as a list must consist of [field, file] pairs.'],
    [{ files, data: { a: {} as never } }, 'data.a must be a string, a number or a boolean'],
    [{ data: 5 as never }, 'data must be an object, pairs, a string or bytes, not number.'],
    [{ data: new Date() as never }, 'data must be an object, pairs, a string or bytes, not Date.'],
    [{ data: { a: { b: 1 } as never } }, 'data.a must be a string, a number or a boolean'],
  ])('row %#', async (options, message) => {
    await expect(prepare(options)).rejects.toThrow(TypeError)
    await expect(prepare(options)).rejects.toThrow(message)
  })
})

describe('json that is JSON text already', () => {
  afterEach(() => vi.restoreAllMocks())

  it.each([
    [JSON.stringify({ a: 1 }), true],
    [JSON.stringify([1]), true],
    ['text', false],
    ['{no json}', false],
    ['1', false],
  ])('%j warns: %j', async (json, warns) => {
    const emit = vi.spyOn(process, 'emitWarning').mockReturnValue()
    const { body } = await prepare({ json })
    expect(body).toEqual(new TextEncoder().encode(JSON.stringify(json)))
    expect(emit).toHaveBeenCalledTimes(warns ? 1 : 0)
    if (!warns) return
    expect(emit).toHaveBeenCalledWith(
      expect.objectContaining({
        name: 'RequestsWarning',
        message: expect.stringMatching(
          /^The body is a JSON string containing JSON. Pass the object itself/,
        ),
      }),
    )
  })
})
