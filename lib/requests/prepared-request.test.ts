import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { HTTPAdapter } from './adapters'
import { FakeTransport } from './fake-transport.fixture'
import type { RequestOptions } from './options'
import { PreparedRequest } from './prepared-request'
import { Request } from './request'
import { Session } from './session'

const prepare = (method: string, options: RequestOptions = {}) =>
  new Request(method, 'http://ex.com/', options).prepare()
const FORM = 'application/x-www-form-urlencoded'
const bytes = (...values: number[]) => new Uint8Array(values)

describe('the body of a prepared request', () => {
  type Row = [options: RequestOptions, body: string | Uint8Array | null, type?: string]
  const rows: Row[] = [
    [{ data: { k: 'v', l: [1, 2], n: null } }, 'k=v&l=1&l=2', FORM],
    [
      {
        data: [
          ['k', 'v'],
          ['k', 'ü w'],
        ],
      },
      'k=v&k=%C3%BC+w',
      FORM,
    ],
    [{ data: new Map([['k', 'v']]) }, 'k=v', FORM],
    [{ data: new URLSearchParams('k=v') }, 'k=v', FORM],
    [{ data: 'ü' }, 'ü'],
    [{ data: bytes(1, 2, 255) }, bytes(1, 2, 255)],
    [{ data: bytes(1, 2).buffer }, bytes(1, 2)],
    [{ data: new DataView(bytes(1, 2, 3).buffer, 1) }, bytes(2, 3)],
    [{ json: { key: 'value' } }, new TextEncoder().encode('{"key":"value"}'), 'application/json'],
    [{ json: [] }, new TextEncoder().encode('[]'), 'application/json'],
    [{ json: {} }, new TextEncoder().encode('{}'), 'application/json'],
    [{ json: 0 }, new TextEncoder().encode('0'), 'application/json'],
    [{ json: null }, null],
    [{ data: '', json: { a: 1 } }, new TextEncoder().encode('{"a":1}'), 'application/json'],
    [{ data: 'x', json: { a: 1 } }, 'x'],
    [{ data: 0 as never, json: {} }, new TextEncoder().encode('{}'), 'application/json'],
    [{ data: false as never, json: {} }, new TextEncoder().encode('{}'), 'application/json'],
    [{ data: {} }, null],
    [{ data: [] }, null],
    [{ data: bytes() }, null],
  ]
  it.each(rows)('row %#: %o', async (options, body, type) => {
    const prepared = await prepare('POST', options)
    expect(prepared.body).toEqual(body)
    expect(prepared.headers['Content-Type']).toBe(type)
    const length = body === null ? 0 : new Blob([body as string]).size
    expect(prepared.headers['Content-Length']).toBe(String(length))
  })

  it.each([
    ['GET', undefined],
    ['HEAD', undefined],
    ['DELETE', '0'],
    ['POST', '0'],
  ])('%s without a body has Content-Length %j', async (method, length) => {
    expect((await prepare(method)).headers['Content-Length']).toBe(length)
  })

  it('is sent on GET, too', async () => {
    const prepared = await prepare('GET', { data: 'x' })
    expect(prepared.body).toBe('x')
    expect(prepared.headers['Content-Length']).toBe('1')
  })

  it("leaves the caller's Content-Type, and a Content-Length without body", async () => {
    const typed = await prepare('POST', { json: 1, headers: { 'content-type': 'text/x' } })
    expect([...typed.headers.items()]).toEqual([
      ['content-type', 'text/x'],
      ['Content-Length', '1'],
    ])
    const sized = await prepare('POST', { headers: { 'Content-Length': '5' } })
    expect(sized.headers['Content-Length']).toBe('5')
  })

  it.each([
    [Number.NaN, 'Out of range float values are not JSON compliant: NaN'],
    [{ a: [Number.POSITIVE_INFINITY] }, 'Out of range float values are not JSON compliant'],
    [{ a: 1n }, 'Object of type bigint is not JSON serializable'],
    [{ f: () => 1 }, 'Object of type function is not JSON serializable'],
    [Symbol('x'), 'Object of type symbol is not JSON serializable'],
    [new Set([1]), 'Object of type Set is not JSON serializable'],
    [{ m: new Map() }, 'Object of type Map is not JSON serializable'],
  ])('refuses JSON, row %#', async (json, message) => {
    await expect(prepare('POST', { json })).rejects.toThrow(
      expect.objectContaining({
        name: 'InvalidJSONError',
        message: expect.stringContaining(message),
      }),
    )
  })

  it('refuses a cycle in JSON', async () => {
    const loop: unknown[] = []
    loop.push(loop)
    await expect(prepare('POST', { json: loop })).rejects.toThrow('Circular reference detected')
  })
})

describe('PreparedRequest', () => {
  it('has no headers of its own without a session', async () => {
    expect((await prepare('GET')).headers.size).toBe(0)
  })

  it('writes the method in capitals and refuses what is none', async () => {
    expect((await prepare('foo')).method).toBe('FOO')
    await expect(prepare('G ET')).rejects.toThrow("Invalid method 'G ET'")
    await expect(prepare('GET\r\nX: 1')).rejects.toThrow(TypeError)
  })

  it('refuses a header with a line break', async () => {
    const headers = { 'X-A': 'b\r\nEvil: 1' }
    await expect(prepare('GET', { headers })).rejects.toMatchObject({ name: 'InvalidHeader' })
  })

  it('copies deeply enough to be changed alone', async () => {
    const original = await prepare('POST', { data: 'x', headers: { A: '1' } })
    const copy = original.copy()
    copy.headers.A = '2'
    copy.registerHook('response', () => {})
    expect(original.headers.A).toBe('1')
    expect(original.hooks.response).toEqual([])
    expect(copy).toMatchObject({ method: 'POST', url: 'http://ex.com/', body: 'x' })
  })

  it('looks as in Python', async () => {
    const prepared = await prepare('POST')
    expect(inspect(prepared)).toBe('<PreparedRequest [POST]>')
    expect(`${new Request('GET', 'http://ex.com')}`).toBe('<Request [GET]>')
    expect(prepared.pathUrl).toBe('/')
  })

  it('can be prepared step by step, with as few parts as there are', async () => {
    const prepared = new PreparedRequest()
    await prepared.prepare({ method: 'post', url: 'http://u:p@ex.com?a=1', data: 'x' })
    expect([...prepared.headers.items()]).toEqual([
      ['Content-Length', '1'],
      ['Authorization', 'Basic dTpw'],
    ])
    expect([prepared.method, prepared.url]).toEqual(['POST', 'http://u:p@ex.com/?a=1'])
  })

  it('finds credentials in another URL when told so', async () => {
    const prepared = await prepare('GET')
    await prepared.prepareAuth(null, 'http://user:p%61ss@other.test/')
    expect(prepared.headers.Authorization).toBe('Basic dXNlcjpwYXNz')
  })

  it('registers and deregisters hooks; there is one event', () => {
    const prepared = new PreparedRequest()
    const hook = () => {}
    prepared.registerHook('response', [hook])
    expect(prepared.deregisterHook('response', hook)).toBe(true)
    expect(prepared.deregisterHook('response', hook)).toBe(false)
    expect(() => prepared.registerHook('request' as never, hook)).toThrow('Unsupported event')
  })
})

it('is sent as it stands, whatever was changed by hand', async () => {
  const transport = new FakeTransport()
  const session = new Session()
  session.mount('http://', new HTTPAdapter({ transport }))
  const prepared = await session.prepareRequest(
    new Request('POST', 'http://ex.com/', { data: 'x' }),
  )
  prepared.method = 'BREW'
  prepared.url = 'http://ex.com/pot?milk=1'
  prepared.headers['X-By-Hand'] = '1'
  delete prepared.headers['User-Agent']
  prepared.body = 'coffee'
  prepared.prepareContentLength(prepared.body)
  expect(prepared.pathUrl).toBe('/pot?milk=1')
  await session.send(prepared)
  expect(transport.last).toMatchObject({ method: 'BREW', url: 'http://ex.com/pot?milk=1' })
  const names = transport.last.headers.map(([name]) => name)
  expect(names).toContain('X-By-Hand')
  expect(names).not.toContain('User-Agent')
  expect(transport.last.headers).toContainEqual(['Content-Length', '6'])
  expect(transport.lastBody).toBe('coffee')
})
