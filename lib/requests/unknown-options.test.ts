/** Every object of options refuses a name that it does not have, and says which one was meant. */
import { afterEach, describe, expect, it } from 'vitest'
import { HTTPAdapter, Retry } from './adapters'
import { createCookie, RequestsCookieJar } from './cookies'
import { setDefaultTransport } from './default-transport'
import { RequestException } from './exceptions'
import { FakeTransport } from './fake-transport.fixture'
import requests from './index'
import { PreparedRequest } from './prepared-request'
import { Request } from './request'
import { Session } from './session'

const URL = 'http://ex.com/'
const transport = new FakeTransport()

afterEach(() => setDefaultTransport(null))

/** A session, what it prepared, and what came back. */
async function exchange() {
  setDefaultTransport(transport)
  const session = new Session()
  const prepared = await session.prepareRequest(new Request('GET', URL))
  const response = await session.send(prepared)
  return { session, prepared, response, adapter: new HTTPAdapter({ transport }) }
}

type Exchange = Awaited<ReturnType<typeof exchange>>
type Row = readonly [
  where: string,
  wrong: object,
  meant: string,
  use: (options: never, made: Exchange) => unknown,
]

const METHODS = ['get', 'options', 'head', 'post', 'put', 'patch', 'delete'] as const
const calls = METHODS.flatMap((name): Row[] => [
  [`requests.${name}`, { param: {} }, 'params', (options) => requests[name](URL, options)],
  [`session.${name}`, { jsn: {} }, 'json', (options, { session }) => session[name](URL, options)],
])

const rows: Row[] = [
  ...calls,
  ['requests.request', { header: {} }, 'headers', (it) => requests.request('GET', URL, it)],
  [
    'session.request',
    { time_out: 1 },
    'timeout',
    (it, { session }) => session.request('X', URL, it),
  ],
  [
    'session.send',
    { strem: true },
    'stream',
    (it, { session, prepared }) => session.send(prepared, it),
  ],
  [
    'session.resolveRedirects',
    { yield_requests: true },
    'yieldRequests',
    (it, { session, prepared, response }) => session.resolveRedirects(response, prepared, it),
  ],
  [
    'session.mergeEnvironmentSettings',
    { proxy: {} },
    'proxies',
    (it, { session }) => session.mergeEnvironmentSettings(URL, it),
  ],
  ['new Session', { maxRedirect: 3 }, 'maxRedirects', (it) => new Session(it)],
  ['Session.fromJSON', { cookie: [] }, 'cookies', (it) => Session.fromJSON(it)],
  ['new Request', { file: {} }, 'files', (it) => new Request('GET', URL, it)],
  ['prepared.prepare', { methd: 'GET' }, 'method', (it) => new PreparedRequest().prepare(it)],
  ['prepared.prepareBody', { file: {} }, 'files', (it) => new PreparedRequest().prepareBody(it)],
  ['new HTTPAdapter', { retries: 1 }, 'maxRetries', (it) => new HTTPAdapter(it)],
  [
    'adapter.send',
    { verfy: false },
    'verify',
    (it, { adapter, prepared }) => adapter.send(prepared, it),
  ],
  ['new Retry', { status_forcelist: [500] }, 'statusForcelist', (it) => new Retry(it)],
  ['retry.new', { backoff_factor: 1 }, 'backoffFactor', (it) => new Retry().new(it)],
  ['retry.increment', { methd: 'GET' }, 'method', (it) => new Retry().increment(it)],
  [
    'response.iterContent',
    { chunksize: 1 },
    'chunkSize',
    (it, { response }) => response.iterContent(it),
  ],
  [
    'response.iterLines',
    { delimeter: '|' },
    'delimiter',
    (it, { response }) => response.iterLines(it),
  ],
  ['jar.set', { domian: 'ex.com' }, 'domain', (it) => new RequestsCookieJar().set('a', '1', it)],
  ['jar.get', { paths: '/' }, 'path', (it) => new RequestsCookieJar().get('a', null, it)],
  ['new RequestsCookieJar', { Now: Date.now }, 'now', (it) => new RequestsCookieJar(it)],
  ['createCookie', { http_only: true }, 'httpOnly', (it) => createCookie('a', '1', it)],
  ['new RequestException', { respones: null }, 'response', (it) => new RequestException('', it)],
]

describe('an unknown option', () => {
  it.each(rows)('of %s, %o, is refused for %s', async (_where, wrong, meant, use) => {
    const made = await exchange()
    transport.sent.length = 0
    const [name] = Object.keys(wrong)
    const refused = (async () => use(wrong as never, made))()
    await expect(refused).rejects.toThrow(
      new TypeError(`unexpected option '${name}'. Did you mean '${meant}'?`),
    )
    expect(transport.sent).toEqual([])
  })

  it.each(rows)('of %s that is like no other is refused with a list', async (...row) => {
    const use = row[3]
    const made = await exchange()
    const refused = (async () => use({ qqqqqqqq: 1 } as never, made))()
    await expect(refused).rejects.toThrow(/^unexpected option 'qqqqqqqq'\. Options are \w+/)
  })

  it('of hooks is an event that does not exist', async () => {
    const hooks = { respone: () => {} }
    await expect(requests.get(URL, { hooks } as never)).rejects.toThrow(
      new TypeError(
        'Unsupported event specified, with event name "respone". Did you mean \'response\'?',
      ),
    )
  })
})
