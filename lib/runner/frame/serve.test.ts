import { describe, expect, it, vi } from 'vitest'
import { usualTerms } from '../../http/connection-terms'
import type { TunnelAnswer } from '../../tunnel/channel'
import { servingChannel } from './serve'

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const options = { signal: new AbortController().signal, terms: usualTerms }
const anyAnswer = {} as TunnelAnswer

function start() {
  const remarks: { text: string; hint: string; error: unknown }[] = []
  const send = vi.fn(async () => anyAnswer)
  let answered: Promise<Uint8Array> | undefined
  const { serve, send: sendBy } = servingChannel({
    channel: {
      send,
      async sendServed(_message, _options, answer) {
        answered = answer
        return anyAnswer
      },
    },
    remark: (remark, error) => remarks.push({ ...remark, error }),
  })
  const ask = async (line: string, more = '') => {
    answered = undefined
    const text = `${line} HTTP/1.1\r\nHost: museum.test\r\n${more}\r\n`
    await sendBy(new TextEncoder().encode(text), options)
    return answered === undefined ? null : decode(await answered)
  }
  return { serve, ask, send, remarks }
}

describe('a program that is a server', () => {
  it('gets the request, and its answer is a whole message', async () => {
    const { serve, ask } = start()
    const handle = vi.fn((_request: object) => ({
      status: 404,
      headers: { 'X-Room': 'north' },
      body: 'No such page.',
    }))
    serve('museum.test', handle)
    expect(await ask('GET https://museum.test/visit?day=mon', 'Accept: text/html\r\n')).toBe(
      'HTTP/1.1 404 Not Found\r\nX-Room: north\r\nContent-Length: 13\r\n\r\nNo such page.',
    )
    const request = handle.mock.calls[0]?.[0] as Record<string, unknown>
    expect(request).toMatchObject({ method: 'GET', path: '/visit', body: '' })
    expect((request.query as URLSearchParams).get('day')).toBe('mon')
    expect((request.headers as Record<string, string>).accept).toBe('text/html')
  })

  it('answers 200 without a word, and no body where there is none', async () => {
    const { serve, ask } = start()
    serve('museum.test', () => ({}))
    expect(await ask('GET https://museum.test/')).toBe(
      'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
    )
    serve('museum.test', async () => ({ status: 304, headers: { ETag: '"a"' }, body: 'left out' }))
    expect(await ask('GET https://museum.test/')).toBe(
      'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n',
    )
    serve('museum.test', () => ({ body: 'Hello' }))
    expect(await ask('HEAD https://museum.test/')).toBe(
      'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n',
    )
  })

  it('leaves other machines to the tunnel', async () => {
    const { serve, ask, send } = start()
    expect(await ask('GET https://museum.test/')).toBeNull()
    serve('museum.test', () => ({}))
    expect(await ask('GET https://library.test/')).toBeNull()
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('sends a 500 where it fails, and tells its author', async () => {
    const { serve, ask, remarks } = start()
    const error = new TypeError('pages is undefined')
    serve('museum.test', () => {
      throw error
    })
    expect(await ask('GET https://museum.test/')).toMatch(/^HTTP\/1.1 500 .*The server failed/s)
    expect(remarks).toEqual([
      {
        text: 'The server failed with TypeError: pages is undefined; the client gets a 500.',
        hint: expect.stringContaining('the function that answers'),
        error,
      },
    ])
  })

  it.each([
    [undefined, 'The server answered `undefined` in the place of a response'],
    ['Hello', 'The server answered `Hello` in the place of a response'],
    [{ statusCode: 404 }, 'as it has `statusCode`, which nobody reads'],
    [{ status: '404' }, 'as its `status` is `404`'],
    [{ status: 99 }, 'as its `status` is `99`'],
    [{ body: 5 }, 'as its `body` is no text'],
    [{ headers: { 'X-Count': 5 } }, 'as its header `X-Count` is no text'],
    [{ headers: { 'X-Two': 'a\r\nX-More: b' } }, 'The answer of the server cannot be sent'],
    [{ status: 200.5 }, 'The answer of the server cannot be sent'],
  ])('does so for the answer %j', async (answer, text) => {
    const { serve, ask, remarks } = start()
    serve('museum.test', () => answer)
    expect(await ask('GET https://museum.test/')).toMatch(/^HTTP\/1.1 500 /)
    expect(remarks[0]?.text).toContain(text)
  })

  it('has a name of a machine, and a function', () => {
    const { serve } = start()
    expect(() => serve('https://museum.test/', () => ({}))).toThrow(
      '`serve` takes the name of a machine, such as `museum.test`, and not `https://museum.test/`.',
    )
    expect(() => serve('museum.test', {} as never)).toThrow('`serve` takes a function')
  })
})
