/** What programs can rely on, name by name. The types of it all are in surface-types.test.ts. */
import { describe, expect, it } from 'vitest'
import { HTTPAdapter, Retry } from './adapters'
import { HTTPBasicAuth, HTTPBearerAuth, HTTPDigestAuth, HTTPProxyAuth } from './auth'
import { RequestsCookieJar } from './cookies'
import { asyncDispose, dispose } from './dispose'
import * as exceptions from './exceptions'
import { FakeTransport } from './fake-transport.fixture'
import * as index from './index'
import requests, { PreparedRequest, Request, type RequestOptions, Response, Session } from './index'
import { CaseInsensitiveDict } from './structures'

const URL = 'http://ex.com/'
const words = (text: string) => text.trim().split(/\s+/)

async function answered(body = '{"n":1}', options: RequestOptions = {}) {
  const session = new Session()
  session.mount('http://', new HTTPAdapter({ transport: new FakeTransport(() => ({ body })) }))
  return { session, response: await session.get(URL, options) }
}

describe('members', () => {
  it.each<[string, object, string]>([
    [
      'CaseInsensitiveDict',
      CaseInsensitiveDict.prototype,
      'get set has delete pop setdefault update copy clear equals keys values items lowerItems toJSON toString',
    ],
    [
      'RequestsCookieJar',
      RequestsCookieJar.prototype,
      'get set setCookie delete clear has keys values items listDomains listPaths multipleDomains getDict update copy size toJSON',
    ],
    ['HTTPBasicAuth', HTTPBasicAuth.prototype, 'call equals'],
    ['HTTPProxyAuth', HTTPProxyAuth.prototype, 'call equals'],
    ['HTTPDigestAuth', HTTPDigestAuth.prototype, 'call buildDigestHeader equals'],
    ['HTTPBearerAuth', HTTPBearerAuth.prototype, 'call'],
    ['Retry', Retry.prototype, 'getBackoffTime isRetry increment new'],
    ['Retry itself', Retry, 'fromInt DEFAULT_ALLOWED_METHODS RETRY_AFTER_STATUS_CODES'],
    [
      'HTTPAdapter',
      HTTPAdapter.prototype,
      'send addHeaders proxyHeaders requestUrl certVerify buildResponse close',
    ],
    [
      'Response',
      Response.prototype,
      'cookies apparentEncoding ok isRedirect isPermanentRedirect links content text json raiseForStatus read iterContent iterLines iterEvents close toString toJSON',
    ],
    ['Request', Request.prototype, 'registerHook deregisterHook prepare toString'],
    [
      'PreparedRequest',
      PreparedRequest.prototype,
      'pathUrl copy prepare prepareMethod prepareUrl prepareHeaders prepareCookies prepareBody prepareContentLength prepareAuth prepareHooks registerHook deregisterHook toString toCurl',
    ],
    [
      'Session',
      Session.prototype,
      'headers cookies request get options head post put patch delete prepareRequest send mergeEnvironmentSettings getAdapter mount adapters getRedirectTarget shouldStripAuth rebuildMethod rebuildAuth rebuildProxies resolveRedirects close toJSON',
    ],
    [
      'the module',
      requests,
      'request get options head post put patch delete session Session Request PreparedRequest Response codes disableWarnings exceptions auth adapters cookies structures __version__',
    ],
  ])('of %s are there', (_name, object, members) => {
    expect(words(members).filter((member) => !Reflect.has(object, member))).toEqual([])
  })

  it('of a session, a request and a response are there before anything is set', async () => {
    const { session, response } = await answered()
    expect(session).toMatchObject({
      auth: null,
      proxies: {},
      hooks: { response: [] },
      params: {},
      stream: false,
      verify: true,
      cert: null,
      maxRedirects: 30,
      trustEnv: true,
      timeout: null,
      baseUrl: null,
    })
    expect(new Request('GET', URL)).toEqual(
      expect.objectContaining({
        method: 'GET',
        url: URL,
        headers: {},
        files: null,
        data: null,
        json: undefined,
        params: null,
        auth: null,
        cookies: null,
        hooks: { response: [] },
      }),
    )
    const { statusCode, reason, url, history, encoding, next, request, raw } = response
    expect({ statusCode, reason, url, history, encoding, next }).toEqual({
      statusCode: 200,
      reason: 'OK',
      url: URL,
      history: [],
      encoding: null,
      next: null,
    })
    expect([request.method, request.body, raw.version]).toEqual(['GET', null, 11])
    expect(response.connection).toBe(session.getAdapter(URL))
  })

  it('of the module have the same names alone', () => {
    const apart = new Set(['default'])
    for (const [name, value] of Object.entries(index)) {
      if (!apart.has(name)) expect([name, Reflect.get(requests, name)]).toEqual([name, value])
    }
  })

  it.each([Session, Response])('of %o end it by using', ({ prototype }) => {
    expect(typeof prototype[dispose]).toBe('function')
    expect(typeof prototype[asyncDispose]).toBe('function')
  })
})

describe('the family of exceptions', () => {
  const family: Readonly<Record<string, string>> = {
    RequestException:
      'HTTPError ConnectionError Timeout URLRequired TooManyRedirects MissingSchema InvalidSchema InvalidURL InvalidHeader ChunkedEncodingError ContentDecodingError StreamConsumedError StreamNotReadError RetryError UnrewindableBodyError InvalidJSONError',
    ConnectionError: 'ProxyError SSLError ConnectTimeout',
    Timeout: 'ReadTimeout',
    InvalidURL: 'InvalidProxyURL',
    InvalidJSONError: 'JSONDecodeError SchemaError',
    RequestsWarning: 'InsecureRequestWarning FileModeWarning',
  }
  const pairs = Object.entries(family).flatMap(([parent, children]) =>
    words(children).map((child): [string, string] => [child, parent]),
  )
  it.each(pairs)('%s is a %s', (child, parent) => {
    const types = new Map<string, unknown>(Object.entries(exceptions))
    expect(Object.getPrototypeOf(types.get(child))).toBe(types.get(parent))
  })

  it('has one with two parents', () => {
    const error = new exceptions.ConnectTimeout()
    expect(error).toBeInstanceOf(exceptions.ConnectionError)
    expect(error).toBeInstanceOf(exceptions.Timeout)
  })
})
