/**
 * The types that programs can rely on. They are held by `npm run types`: an assertion about a type that is not so
 * is an error of the compiler.
 */
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { RawResponse, Transport } from './adapters'
import { BaseAdapter, HTTPAdapter, type RequestHistory, Retry } from './adapters'
import { AuthBase, type HTTPBasicAuth, HTTPDigestAuth } from './auth'
import type { Cookie, CookieFilter } from './cookies'
import { RequestsCookieJar } from './cookies'
import type * as exceptions from './exceptions'
import { FakeTransport } from './fake-transport.fixture'
import requests, {
  type Auth,
  type Data,
  type Files,
  type HeadersInput,
  type Hook,
  type Link,
  type Params,
  type PreparedRequest,
  type Request,
  type RequestOptions,
  type Response,
  type SendOptions,
  type ServerSentEvent,
  Session,
  type SessionDefaults,
  type StandardSchema,
  type TimeDelta,
  type TimeoutOption,
} from './index'
import { CaseInsensitiveDict } from './structures'

const URL = 'http://ex.com/'

async function answered(body = '{"n":1}', options: RequestOptions = {}) {
  const session = new Session()
  session.mount('http://', new HTTPAdapter({ transport: new FakeTransport(() => ({ body })) }))
  return { session, response: await session.get(URL, options) }
}

describe('types of calls', () => {
  type Call = (url: string | URL, options?: RequestOptions) => Promise<Response>

  it('are the same for all methods, of the module and of a session', () => {
    for (const name of ['get', 'options', 'head', 'post', 'put', 'patch', 'delete'] as const) {
      expectTypeOf(requests[name]).toEqualTypeOf<Call>()
      expectTypeOf(Session.prototype[name]).toEqualTypeOf<Call>()
    }
    expectTypeOf(requests.request).parameters.toEqualTypeOf<
      [method: string, url: string | URL, options?: RequestOptions]
    >()
    expectTypeOf(requests.session).returns.toEqualTypeOf<Session>()
  })

  it('take every option in all its forms', () => {
    type Option<K extends keyof RequestOptions> = NonNullable<RequestOptions[K]>
    expectTypeOf<1>().toExtend<Option<'timeout'>>()
    expectTypeOf<[3.05, 27]>().toExtend<Option<'timeout'>>()
    expectTypeOf<[3, null]>().toExtend<TimeoutOption>()
    expectTypeOf<null>().toExtend<RequestOptions['timeout']>()
    expectTypeOf<[1, 2, 3]>().not.toExtend<TimeoutOption>()
    expectTypeOf<string>().not.toExtend<TimeoutOption>()
    expectTypeOf<boolean | 'ca.pem'>().toExtend<Option<'verify'>>()
    expectTypeOf<'client.pem' | ['client.pem', 'client.key']>().toExtend<Option<'cert'>>()
    expectTypeOf<{ http: string; https: null }>().toExtend<Option<'proxies'>>()
    expectTypeOf<AbortSignal>().toEqualTypeOf<Option<'signal'>>()
    expectTypeOf<Option<'onDownloadProgress'>>().toEqualTypeOf<
      (progress: { readonly transferred: number; readonly total: number | null }) => void
    >()
    expectTypeOf<Option<'onUploadProgress'>>().toEqualTypeOf<Option<'onDownloadProgress'>>()
    expectTypeOf<{ a: string } | RequestsCookieJar>().toExtend<Option<'cookies'>>()
    expectTypeOf<unknown>().toEqualTypeOf<RequestOptions['json']>()
    expectTypeOf<SendOptions>().not.toHaveProperty('params')
    expectTypeOf<keyof SendOptions>().toEqualTypeOf<
      | 'timeout'
      | 'stream'
      | 'verify'
      | 'cert'
      | 'proxies'
      | 'allowRedirects'
      | 'signal'
      | 'onDownloadProgress'
      | 'onUploadProgress'
    >()
    expectTypeOf<Exclude<keyof RequestOptions, keyof SendOptions>>().toEqualTypeOf<
      'params' | 'data' | 'json' | 'files' | 'headers' | 'cookies' | 'auth' | 'hooks'
    >()
    expectTypeOf<ConstructorParameters<typeof Request>[2]>().toEqualTypeOf<
      Omit<RequestOptions, keyof SendOptions> | undefined
    >()
  })

  it('know the shapes of params, data, files, headers and auth', () => {
    type Values = { a: string; b: 1; c: boolean; d: bigint; e: null; f: undefined; g: ['x', null] }
    type Both = Params & Data
    expectTypeOf<Values>().toExtend<Params>()
    expectTypeOf<Values>().toExtend<Data>()
    expectTypeOf<[string, number][] | Map<string, string> | URLSearchParams>().toExtend<Params>()
    expectTypeOf<[string, number][] | Map<string, string[]> | URLSearchParams>().toExtend<Data>()
    expectTypeOf<string | Uint8Array>().toExtend<Params>()
    expectTypeOf<{ nested: { a: string } }>().not.toExtend<Both>()
    expectTypeOf<
      | string
      | ArrayBuffer
      | DataView
      | Uint8Array
      | Blob
      | File
      | FormData
      | ReadableStream<Uint8Array>
    >().toExtend<Data>()
    expectTypeOf<Generator<string> | AsyncGenerator<Uint8Array> | Set<string>>().toExtend<Data>()
    expectTypeOf<number>().not.toExtend<Data>()
    expectTypeOf<{
      text: string
      bytes: Uint8Array
      buffer: ArrayBuffer
      blob: Blob
      named: ['a.txt', string]
      typed: ['a.txt', Blob, 'text/plain']
      field: [null, string]
      full: ['a.txt', string, null, { 'X-A': string }]
    }>().toExtend<Files>()
    expectTypeOf<['f', ['a.txt', string]][]>().toExtend<Files>()
    expectTypeOf<{ a: number }>().not.toExtend<Files>()
    expectTypeOf<{ a: string; b: null; c: undefined } | [string, null][]>().toExtend<HeadersInput>()
    expectTypeOf<Headers | CaseInsensitiveDict<string>>().toExtend<HeadersInput>()
    expectTypeOf<{ a: number }>().not.toExtend<HeadersInput>()
    expectTypeOf<['user', 'pass'] | HTTPBasicAuth | HTTPDigestAuth>().toExtend<Auth>()
    expectTypeOf<(r: PreparedRequest) => PreparedRequest>().toExtend<Auth>()
    expectTypeOf<(r: PreparedRequest) => Promise<PreparedRequest>>().toExtend<Auth>()
    expectTypeOf<['user']>().not.toExtend<Auth>()
    expectTypeOf<(r: PreparedRequest) => void>().not.toExtend<Auth>()
  })

  it('know hooks with and without a result, async or not', () => {
    expectTypeOf<(response: Response) => void>().toExtend<Hook>()
    expectTypeOf<(response: Response) => Response>().toExtend<Hook>()
    expectTypeOf<(response: Response, options: SendOptions) => Promise<null>>().toExtend<Hook>()
    expectTypeOf<() => string>().not.toExtend<Hook>()
    expectTypeOf<{ response: Hook[] }>().toEqualTypeOf<Session['hooks']>()
    expectTypeOf<{ response: Hook } | { response: Hook[] }>().toExtend<
      NonNullable<RequestOptions['hooks']>
    >()
  })
})

describe('types of a response', () => {
  it('give json as whatever is claimed, or as what a schema makes of it', async () => {
    const { response } = await answered()
    const unclaimed = response.json()
    expectTypeOf(unclaimed).toBeAny()
    const claimed = response.json<{ n: number }>()
    expectTypeOf(claimed).toEqualTypeOf<{ n: number }>()
    const schema: StandardSchema<{ n: string }> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: (value) => ({ value: { n: String((value as { n: number }).n) } }),
      },
    }
    const checked = response.json(schema)
    expectTypeOf(checked).toEqualTypeOf<Promise<{ n: string }>>()
    expect([claimed, await checked]).toEqual([{ n: 1 }, { n: '1' }])
  })

  it('give pieces, lines and events as bytes or as text', async () => {
    const { response } = await answered('a\nb')
    for await (const piece of response.iterContent()) {
      expectTypeOf(piece).toEqualTypeOf<Uint8Array>()
      expect(piece).toBeInstanceOf(Uint8Array)
    }
    for await (const piece of response.iterContent({ chunkSize: 1, decodeUnicode: true })) {
      expectTypeOf(piece).toEqualTypeOf<string>()
      expect(piece).toBeTypeOf('string')
    }
    for await (const line of response.iterLines({ chunkSize: 2, delimiter: '\n' })) {
      expectTypeOf(line).toEqualTypeOf<Uint8Array>()
      expect(line).toBeInstanceOf(Uint8Array)
    }
    for await (const line of response.iterLines({ decodeUnicode: true })) {
      expectTypeOf(line).toEqualTypeOf<string>()
      expect(line).toBeTypeOf('string')
    }
    for await (const piece of response) expectTypeOf(piece).toEqualTypeOf<Uint8Array>()
    expectTypeOf(response.iterEvents()).toExtend<AsyncIterable<ServerSentEvent>>()
    expectTypeOf<ServerSentEvent>().toEqualTypeOf<
      Readonly<{ event: string; data: string; id: string; retry?: number }>
    >()
  })

  it('say what each property is', () => {
    expectTypeOf<Response>().toExtend<{
      statusCode: number
      reason: string
      url: string
      headers: CaseInsensitiveDict<string>
      readonly cookies: RequestsCookieJar
      history: readonly Response[]
      elapsed: TimeDelta
      request: PreparedRequest
      raw: RawResponse
      connection: BaseAdapter
      encoding: string | null
      readonly apparentEncoding: string | null
      readonly ok: boolean
      readonly isRedirect: boolean
      readonly isPermanentRedirect: boolean
      next: PreparedRequest | null
      readonly links: Record<string, Link>
      readonly content: Uint8Array
      readonly text: string
      read(): Promise<Uint8Array>
      close(): Promise<void>
    }>()
    expectTypeOf<TimeDelta>().toExtend<{
      readonly days: number
      readonly seconds: number
      readonly microseconds: number
      totalSeconds(): number
      valueOf(): number
    }>()
    expectTypeOf<Link>().toExtend<{ url: string; rel?: string }>()
  })

  it('let raiseForStatus chain', async () => {
    const { response } = await answered()
    const same = response.raiseForStatus()
    expectTypeOf(same).toEqualTypeOf<Response>()
    expect(same).toBe(response)
  })
})

describe('types of a session', () => {
  it('take its defaults, which are its properties', () => {
    expectTypeOf<keyof SessionDefaults>().toExtend<keyof Session>()
    expectTypeOf<Session['auth']>().toEqualTypeOf<Auth | null>()
    expectTypeOf<Session['timeout']>().toEqualTypeOf<TimeoutOption | null>()
    expectTypeOf<Session['adapters']>().toEqualTypeOf<ReadonlyMap<string, BaseAdapter>>()
    expectTypeOf<Session['verify']>().toEqualTypeOf<boolean | string>()
  })

  it('tell responses from requests in resolveRedirects', async () => {
    const { session, response } = await answered()
    const { request } = response
    const hops = session.resolveRedirects(response, request)
    expectTypeOf(hops).toEqualTypeOf<AsyncGenerator<Response, void, undefined>>()
    const next = session.resolveRedirects(response, request, { yieldRequests: true })
    expectTypeOf(next).toEqualTypeOf<AsyncGenerator<PreparedRequest, void, undefined>>()
    expect([await hops.next(), await next.next()]).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ])
  })

  it('leave every step open to subclasses', () => {
    class Own extends Session {
      override getRedirectTarget(response: Response): string | null {
        return super.getRedirectTarget(response)
      }
      override shouldStripAuth(oldUrl: string, newUrl: string): boolean {
        return super.shouldStripAuth(oldUrl, newUrl)
      }
      override rebuildMethod(prepared: PreparedRequest, response: Response): void {
        super.rebuildMethod(prepared, response)
      }
      override async rebuildAuth(prepared: PreparedRequest, response: Response): Promise<void> {
        await super.rebuildAuth(prepared, response)
      }
      override getAdapter(url: string): BaseAdapter {
        return super.getAdapter(url)
      }
      override async prepareRequest(request: Request): Promise<PreparedRequest> {
        return super.prepareRequest(request)
      }
      override async send(request: PreparedRequest, options?: SendOptions): Promise<Response> {
        return super.send(request, options)
      }
    }
    expectTypeOf<Own>().toExtend<Session>()
    expect(new Own()).toBeInstanceOf(Session)
  })
})

describe('types of the parts', () => {
  it('let adapters and transports be written', async () => {
    const transport: Transport = {
      acceptEncoding: 'identity',
      exchange: async ({ method, url }) => ({
        status: 200,
        reason: 'OK',
        version: 11,
        headers: [['X-Asked', `${method} ${url}`]],
        body: null,
      }),
    }
    class Own extends BaseAdapter {
      readonly #inner = new HTTPAdapter({ transport, maxRetries: new Retry({ total: 1 }) })
      send(request: PreparedRequest, options?: SendOptions): Promise<Response> {
        return this.#inner.send(request, options)
      }
      close(): void {}
    }
    const session = new Session()
    session.mount('own://', new Own())
    expect((await session.get('own://x')).headers['x-asked']).toBe('GET own://x')
  })

  it('have a cookie with all that is known of it', () => {
    expectTypeOf<Cookie>().toEqualTypeOf<{
      name: string
      value: string
      domain: string
      path: string
      secure: boolean
      httpOnly: boolean
      sameSite?: 'Strict' | 'Lax' | 'None'
      expires: Date | null
      hostOnly: boolean
    }>()
    expectTypeOf<CookieFilter>().toExtend<{ domain?: string | null; path?: string | null }>()
    const jar = new RequestsCookieJar()
    expectTypeOf(jar.get('a')).toEqualTypeOf<string | null>()
    expectTypeOf(jar.get('a', 'none')).toEqualTypeOf<string>()
    expectTypeOf(jar.set('a', '1', { domain: 'ex.com', path: '/' })).toEqualTypeOf<Cookie | null>()
    expectTypeOf([...jar]).toEqualTypeOf<Cookie[]>()
  })

  it('have headers that never throw and a default of any type', () => {
    const headers = new CaseInsensitiveDict<string>([['A', '1']])
    expectTypeOf(headers.get('a')).toEqualTypeOf<string | undefined>()
    expectTypeOf(headers.get('b', 0)).toEqualTypeOf<string | number>()
    expectTypeOf(headers.pop('b')).toEqualTypeOf<string | undefined>()
    expectTypeOf([...headers]).toEqualTypeOf<string[]>()
    expectTypeOf(headers.copy()).toEqualTypeOf<CaseInsensitiveDict<string>>()
  })

  it('let authentication be a class, async or not', () => {
    class Signed extends AuthBase {
      async call(r: PreparedRequest): Promise<PreparedRequest> {
        r.headers['X-Signature'] = 'x'
        return r
      }
    }
    expectTypeOf<Signed>().toExtend<Auth>()
    expectTypeOf(new HTTPDigestAuth('u', 'p').buildDigestHeader('GET', URL)).toEqualTypeOf<
      string | null
    >()
    expect(new Signed()).toBeInstanceOf(AuthBase)
  })

  it('have retries that can be counted and read', () => {
    expectTypeOf<Retry['history']>().toEqualTypeOf<readonly RequestHistory[]>()
    expectTypeOf(Retry.fromInt).parameter(0).toExtend<number | boolean | Retry | null | undefined>()
    expectTypeOf(new Retry().increment({ method: 'GET', status: 500 })).toEqualTypeOf<Retry>()
    expectTypeOf<HTTPAdapter['maxRetries']>().toEqualTypeOf<Retry>()
  })

  it('have status codes by name', () => {
    expectTypeOf(requests.codes.ok).toExtend<number | undefined>()
    expect([requests.codes.ok, requests.codes.notFound, requests.codes.teapot]).toEqual([
      200, 404, 418,
    ])
  })

  it('have exceptions that know their request, their response and their cause', () => {
    expectTypeOf<exceptions.RequestException>().toExtend<{
      readonly request: Request | PreparedRequest | null
      readonly response: Response | null
    }>()
    expectTypeOf<exceptions.HTTPError['response']>().toEqualTypeOf<Response>()
    expectTypeOf<exceptions.JSONDecodeError>().toExtend<{
      readonly msg: string
      readonly doc: string
      readonly pos: number
      readonly lineno: number
      readonly colno: number
    }>()
    expectTypeOf<exceptions.SchemaError['issues']>().toExtend<
      readonly { message: string; path?: readonly PropertyKey[] }[]
    >()
  })
})
