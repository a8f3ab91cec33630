import { expect, vi } from 'vitest'
import { diagnose } from '../../editor/diagnostics/diagnose'
import { HTTPAdapter, Retry } from '../../requests/adapters'
import { AuthBase } from '../../requests/auth'
import { setClock } from '../../requests/clock'
import { asyncDispose } from '../../requests/dispose'
import * as exceptions from '../../requests/exceptions'
import { FakeTransport } from '../../requests/fake-transport.fixture'
import requests from '../../requests/index'
import { missingCaBundle } from '../../requests/missing-file'
import type { PreparedRequest } from '../../requests/prepared-request'
import { CaseInsensitiveDict } from '../../requests/structures'
import { passwordPrompt } from '../../runner/frame/getpass'
import { answering, header, proveRows, sessionBy } from './row-proofs.fixture'

const URL = 'https://ex.com/'
const bytes = (text: string) => new TextEncoder().encode(text)
const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

proveRows('language', {
  async Waiting() {
    const called = answering({ body: '{"a":1}' }).session.get(URL)
    expect(called).toBeInstanceOf(Promise)
    const response = await called
    expect(response.text).toBe('{"a":1}')
    expect(response.json()).toEqual({ a: 1 })
  },

  async 'Truth of a response'() {
    const response = await answering({ status: 404 }).session.get(URL)
    expect([Boolean(response), response.ok]).toEqual([true, false])
    const code = `import requests from 'requests'\nconst r = await requests.get('${URL}')\nif (r) {}`
    expect(diagnose(code).map(({ hint }) => hint)).toEqual(['Try `r.ok`.'])
  },

  async Names() {
    const response = await answering().session.get(URL)
    expect(response.statusCode).toBe(200)
    expect(response.raiseForStatus).toBeTypeOf('function')
    expect('status_code' in response).toBe(false)
  },

  async Options() {
    const { session, transport } = answering()
    await session.get(URL, { params: { q: 'tea' }, timeout: 2 })
    expect(transport.last).toMatchObject({ url: `${URL}?q=tea`, readTimeout: 2 })
    const error = await caught(session.get(URL, { param: {} } as never))
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({ message: "unexpected option 'param'. Did you mean 'params'?" })
  },

  async 'Positional arguments'() {
    const { session, transport } = answering()
    expect(await caught(session.get(URL, 'q=tea' as never))).toBeInstanceOf(TypeError)
    expect(await caught(session.post(URL, { field: 'x' } as never))).toBeInstanceOf(TypeError)
    expect(transport.sent).toEqual([])
  },

  async Tuples() {
    const { session, transport } = answering()
    const params = [
      ['a', '1'],
      ['a', '2'],
    ] as const
    await session.get(URL, { auth: ['user', 'pass'], timeout: [2, 5], params })
    expect(header(transport.last, 'Authorization')).toBe(`Basic ${btoa('user:pass')}`)
    expect(transport.last).toMatchObject({
      url: `${URL}?a=1&a=2`,
      connectTimeout: 2,
      readTimeout: 5,
    })
  },

  async Bytes() {
    const { session, transport } = answering({ body: 'ü' })
    const { content } = await session.post(URL, { data: bytes('ß') })
    expect(content).toBeInstanceOf(Uint8Array)
    expect(new TextDecoder().decode(content)).toBe('ü')
    expect(transport.lastBody).toBe('ß')
  },

  async 'Missing keys'() {
    const response = await answering().session.get(URL)
    expect(response.headers['X-None']).toBeUndefined()
    expect(response.cookies.none).toBeUndefined()
    expect(requests.codes.tea).toBeUndefined()
  },

  'Comparing headers'() {
    const headers = new CaseInsensitiveDict({ 'X-A': '1' })
    expect(headers.equals({ 'x-a': '1' })).toBe(true)
    expect(headers.size).toBe(1)
    expect('x-A' in headers).toBe(true)
  },

  async 'Values in a query or form'() {
    const { session, transport } = answering()
    const values = { t: true, f: 1.0 }
    await session.post(URL, { params: values, data: values })
    expect([transport.last.url, transport.lastBody]).toEqual([`${URL}?t=true&f=1`, 't=true&f=1'])
  },

  async 'JSON that is sent'() {
    const { session, transport } = answering()
    await session.post(URL, { json: { key: 'ü' } })
    expect(transport.last.body).toEqual(bytes('{"key":"ü"}'))
    for (const json of [Number.NaN, [Number.POSITIVE_INFINITY]]) {
      const error = await caught(session.post(URL, { json }))
      expect(error).toBeInstanceOf(exceptions.InvalidJSONError)
    }
  },

  async 'JSON that is received'() {
    for (const body of ['NaN', '[Infinity]', '[-Infinity]']) {
      const response = await answering({ body }).session.get(URL)
      expect(() => response.json()).toThrow(exceptions.JSONDecodeError)
    }
    const response = await answering({ body: '[9007199254740993]' }).session.get(URL)
    expect(response.json()).toEqual([9007199254740992])
  },

  async 'Catching errors'() {
    const response = await answering({ status: 404, reason: 'Not Found' }).session.get(URL)
    let seen: unknown = null
    try {
      response.raiseForStatus()
      seen = 'else'
    } catch (error) {
      if (error instanceof exceptions.HTTPError) seen = error.response
    }
    expect(seen).toBe(response)
  },

  'Two parents'() {
    const error = new exceptions.ConnectTimeout('late')
    expect(error).toBeInstanceOf(exceptions.ConnectionError)
    expect(error).toBeInstanceOf(exceptions.Timeout)
  },

  async 'Other parents of errors'() {
    const { session } = answering()
    const wrong = await caught(session.get('ex.com'))
    expect(wrong).toBeInstanceOf(exceptions.MissingSchema)
    expect(wrong).toBeInstanceOf(exceptions.RequestException)
    expect(wrong).not.toBeInstanceOf(TypeError)
    expect(wrong).not.toBeInstanceOf(RangeError)
    expect(await caught(session.get(URL, { timeout: 0 }))).toBeInstanceOf(RangeError)
    expect(await caught(session.get(URL, { time: 1 } as never))).toBeInstanceOf(TypeError)
    const missing = missingCaBundle('ca.pem')
    expect(missing).toMatchObject({ name: 'Error', code: 'ENOENT' })
    expect(missing).not.toBeInstanceOf(exceptions.RequestException)
  },

  'Message of an error'() {
    const error = new exceptions.InvalidURL('no host')
    expect([error.message, String(error)]).toEqual(['no host', 'InvalidURL: no host'])
  },

  'Making objects'() {
    const { Session } = requests
    const { HTTPBasicAuth } = requests.auth
    expect(() => Reflect.apply(Session, undefined, [])).toThrow(TypeError)
    expect(new Session()).toBeInstanceOf(Session)
    expect(new HTTPBasicAuth('user', 'pass').username).toBe('user')
  },

  async 'Your own authentication'() {
    class Signed extends AuthBase {
      async call(r: PreparedRequest): Promise<PreparedRequest> {
        r.headers['X-Signed'] = 'class'
        return r
      }
    }
    const plain = async (r: PreparedRequest) => {
      r.headers['X-Signed'] = 'function'
      return r
    }
    const { session, transport } = answering()
    await session.get(URL, { auth: new Signed() })
    await session.get(URL, { auth: plain })
    expect(transport.sent.map((sent) => header(sent, 'X-Signed'))).toEqual(['class', 'function'])
  },

  async Closing() {
    const transport: FakeTransport = new FakeTransport()
    {
      await using session = sessionBy(transport)
      await session.get(URL)
      expect(transport.closed).toBe(0)
    }
    // One adapter serves both schemes.
    expect(transport.closed).toBe(1)
    const session = sessionBy(transport)
    await session.close()
    expect(transport.closed).toBe(2)
    expect(session[asyncDispose]).toBeTypeOf('function')
  },

  async Preparing() {
    const request = new requests.Request('GET', URL)
    const [alone, bySession] = [request.prepare(), answering().session.prepareRequest(request)]
    expect(alone).toBeInstanceOf(Promise)
    expect(bySession).toBeInstanceOf(Promise)
    expect(await alone).toBeInstanceOf(requests.PreparedRequest)
    expect(await bySession).toBeInstanceOf(requests.PreparedRequest)
  },

  async 'Streamed bodies'() {
    const { session } = answering({ body: '{"a":1}' })
    const response = await session.get(URL, { stream: true })
    for (const early of [() => response.content, () => response.text, () => response.json()]) {
      expect(early).toThrow(exceptions.StreamNotReadError)
    }
    await response.read()
    expect(response.json()).toEqual({ a: 1 })
    const lines: string[] = []
    const again = await session.get(URL, { stream: true })
    for await (const line of again.iterLines({ decodeUnicode: true })) lines.push(line)
    expect(lines).toEqual(['{"a":1}'])
  },

  async 'Bodies that are gone'() {
    const response = await answering({ body: 'abc' }).session.get(URL, { stream: true })
    for await (const _ of response.iterContent());
    expect(() => response.content).toThrow(exceptions.StreamConsumedError)
    expect(() => response.iterContent()).toThrow(exceptions.StreamConsumedError)
  },

  async Retries() {
    const { session } = answering()
    const maxRetries = new Retry({ total: 2, statusForcelist: [503], backoffFactor: 0.5 })
    const transport: FakeTransport = new FakeTransport(() => ({
      status: transport.sent.length < 3 ? 503 : 200,
    }))
    session.mount(URL, new HTTPAdapter({ maxRetries, transport }))
    expect(requests.adapters.Retry).toBe(Retry)
    const sleep = vi.fn(async () => {})
    setClock({ now: Date.now, sleep })
    expect((await session.get(URL)).statusCode).toBe(200)
    expect(sleep.mock.calls).toEqual([[1, undefined]])
  },

  async 'Who asks'() {
    const { session, transport } = answering()
    await session.get(URL)
    expect(header(transport.last, 'User-Agent')).toBe('requests-ts/0.1.0')
  },

  async Files() {
    const warned = vi.spyOn(process, 'emitWarning').mockReturnValue()
    const stream = () => new Blob(['d']).stream()
    for (const data of [new Blob(['d']), new File(['d'], 'd.txt'), bytes('d'), stream()]) {
      const { session, transport } = answering()
      await session.post(URL, { data })
      const { body } = transport.last
      expect(await new Response(body as BodyInit).text()).toBe('d')
    }
    const { session, transport } = answering()
    await session.post(URL, { files: { a: new Blob(['1']), b: new File(['2'], 'b.txt') } })
    expect(header(transport.last, 'Content-Type')).toMatch(/^multipart\/form-data/)
    expect(warned).not.toHaveBeenCalled()
  },

  async 'Asking for a password'() {
    const { getpass, receive } = passwordPrompt(({ question }) =>
      queueMicrotask(() => receive({ type: 'password', question, password: 'open sesame' })),
    )
    const asked = getpass()
    expect(asked).toBeInstanceOf(Promise)
    expect(await asked).toBe('open sesame')
  },
})
