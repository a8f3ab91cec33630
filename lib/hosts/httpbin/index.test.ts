import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFieldText, isToken } from '../../http/headers'
import type { HttpRequest } from '../../http/message'
import { type Answer, ask, askExample, askMessage, questionTo, stillClock } from '../ask.fixture'
import { exampleOf } from '../endpoint'
import { overTheWire } from '../over-the-wire.fixture'
import { systemServices } from '../services'
import { createHttpbin, httpbin, httpbinFamilies } from './index'

const clock = stillClock()
const root = createHttpbin({ clock, random: () => 0.5 })
const mounted = createHttpbin({ clock, random: () => 0.5, prefix: '/httpbin' })
const endpoints = httpbinFamilies.flatMap((family) => family.endpoints)

describe('what every answer has', () => {
  it.each(
    endpoints.map((endpoint) => [endpoint.methods[0] ?? '', endpoint.path, endpoint] as const),
  )(
    '%s %s: CORS, a date, a true length, and nothing a browser would run',
    async (_method, path, endpoint) => {
      const answer = await askExample(mounted, endpoint, '/httpbin')
      if (!/^\/(fail|rate-limit|unstable)/.test(path)) expect(answer.status).toBeLessThan(500)
      if (endpoint.answers) {
        expect(endpoint.answers.map(({ status }) => status)).toContain(answer.status)
      }
      expect(answer.header('Date')).toBe('Sat, 01 Jun 2024 12:00:00 GMT')
      expectTrueLength(answer)
      expect(answer.header('Access-Control-Allow-Origin')).toBe('*')
      expect(answer.header('Access-Control-Allow-Credentials')).toBe('true')
      expect(answer.header('Content-Security-Policy')).toMatch(/^sandbox( allow-forms)?;/)
      expect(answer.header('X-Content-Type-Options')).toBe('nosniff')
      expect(answer.header('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    },
  )

  it('HEAD has the header fields of GET, and no body', async () => {
    for (const endpoint of endpoints) {
      const { methods } = endpoint
      const example = exampleOf(endpoint).target
      // Echoes that name their method are another length for HEAD, and counters count both.
      const differs = /^\/(anything|dump|gzip|deflate|brotli|zstd|fail|rate-limit)/.test(example)
      if (!methods.includes('GET') || differs) continue
      const [head, get] = [await ask(root, example, { method: 'HEAD' }), await ask(root, example)]
      expect(head.bytes).toBeNull()
      expect([head.status, head.headers]).toEqual([get.status, get.headers])
    }
  })

  it('lets the asking origin read it, on errors, too', async () => {
    const headers = [['Origin', 'https://page.test']] as const
    for (const target of ['/get', '/nope', '/status/401']) {
      const answer = await ask(root, target, { headers })
      expect(answer.header('Access-Control-Allow-Origin')).toBe('https://page.test')
    }
  })

  it('OPTIONS tells the methods, and what a preflight asks', async () => {
    const plain = await ask(root, '/get', { method: 'OPTIONS' })
    expect(plain).toMatchObject({ status: 200, text: '' })
    expect(plain.header('Allow')).toBe('GET, HEAD, OPTIONS')
    expect(plain.header('Access-Control-Max-Age')).toBe('3600')
    expect(plain.header('Access-Control-Allow-Headers')).toBeUndefined()
    const preflight = await ask(root, '/post', {
      method: 'OPTIONS',
      headers: [['Access-Control-Request-Headers', 'x-tea']],
    })
    expect(preflight.header('Access-Control-Allow-Headers')).toBe('x-tea')
    expect((await ask(root, '/nope', { method: 'OPTIONS' })).status).toBe(404)
  })

  it('is left as the original has it inside the virtual internet', async () => {
    const answer = await ask(httpbin(systemServices).handle, '/get')
    expect(answer.header('Content-Security-Policy')).toBeUndefined()
  })
})

describe('where it is mounted', () => {
  it.each(['/httpbin', '/httpbin/', '/httpbin?x'])('%s is the index', async (target) => {
    const answer = await ask(mounted, target)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('href="/httpbin/status/418"')
    // Addresses stand in commands only; the page itself fetches nothing.
    expect(answer.text).not.toMatch(/<script|(?:href|src|action)="(?:https?:)?\/\/|url\(|@import/)
  })

  it.each([
    '/',
    '/get',
    '/httpbinget',
    '/httpbi',
    '/HTTPBIN/get',
    '/httpbin//get',
    '*',
    '',
    '/httpbin/get/',
  ])('%s is not there', async (target) => {
    const answer = await ask(mounted, target)
    expect([answer.status, answer.reason]).toEqual([404, 'NOT FOUND'])
    expect(answer.header('Content-Type')).toBe('text/html; charset=utf-8')
  })

  it('takes absolute targets', async () => {
    expect((await ask(root, 'http://host.test/hello')).text).toBe('Hello, world!')
    expect((await ask(root, 'http://host.test')).status).toBe(200)
  })

  it('refuses unknown options, and prefixes that are no path', () => {
    const misspelt: object = { prefx: '/httpbin' }
    expect(() => createHttpbin(misspelt)).toThrow('no option `prefx`')
    for (const prefix of ['httpbin', '/httpbin/', '/a b', '/"']) {
      expect(() => createHttpbin({ prefix })).toThrow('without a final slash')
    }
  })
})

/** Targets that reach the endpoints, with whatever in them. */
const piece = fc.oneof(
  fc.constantFrom(
    '',
    '%',
    '%zz',
    '%00',
    '%0D%0A',
    '%FF',
    '__proto__',
    '1',
    '-1',
    'url',
    'a=b',
    '//evil',
    'javascript:x',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const target = fc
  .tuple(
    fc.constantFrom(...endpoints.map(({ path }) => path), '/nope', '*', ''),
    piece,
    fc.array(piece, { maxLength: 4 }),
  )
  .map(([path, value, query]) => {
    const filled = path.replaceAll(/\{[^}]*\}/g, () => value)
    return query.length > 0 ? `${filled}?url=${query.join('&')}` : filled
  })
const methodName = fc.constantFrom(
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'TRACE',
  'OPTIONS',
  'get',
  'X',
  '',
)
const fieldName = fc.constantFrom(
  'Origin',
  'Host',
  'X-Forwarded-Proto',
  'X-Forwarded-For',
  'Access-Control-Request-Headers',
  'User-Agent',
  '__proto__',
)
const contentType = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=B',
  'multipart/form-data; boundary=',
  '',
)
const body = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc
    .string()
    .map((text) =>
      new TextEncoder().encode(`--B\r\nContent-Disposition: form-data; ${text}\r\n\r\n\r\n--B--`),
    ),
)
const anyRequest: fc.Arbitrary<HttpRequest> = fc
  .record({
    target: fc.oneof(target, fc.string({ unit: 'binary' })),
    method: methodName,
    authority: fc.oneof(fc.constant('host.test'), fc.string({ unit: 'binary' })),
    headers: fc.array(fc.tuple(fieldName, fc.string({ unit: 'binary' })), { maxLength: 3 }),
    contentType,
    body,
  })
  .map(({ contentType: type, headers, ...rest }) => ({
    ...questionTo(rest.target),
    ...rest,
    headers: [...headers, ['Content-Type', type]],
  }))

function expectValidMessage(answer: Answer): void {
  expect(answer.status).toBeGreaterThanOrEqual(200)
  expect(isFieldText(answer.reason)).toBe(true)
  for (const [name, value] of answer.headers) {
    expect(isToken(name) && isFieldText(value), `${name}: ${value}`).toBe(true)
  }
  expectTrueLength(answer)
}

/** Only a stream may leave its length open. */
function expectTrueLength(answer: Answer): void {
  const length = answer.header('Content-Length')
  if (answer.bytes === null || (answer.isStream && length === undefined)) return
  expect(length).toBe(String(answer.bytes.length))
}

/** Endpoints whose business it is to fail. */
function asksForFailure({ target }: HttpRequest): boolean {
  return /^\/(status|mix|problem|fail|rate-limit|unstable)\b/.test(target)
}

describe('any request', () => {
  it('has a valid answer, and never a server error that was not asked for', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const answer = await askMessage(root, request)
        expectValidMessage(answer)
        if (!asksForFailure(request)) expect(answer.status).toBeLessThan(500)
      }),
      { numRuns: 2000 },
    )
  })

  it('has an answer that any client can read, and whose trailers arrive', async () => {
    const inside = createHttpbin({ clock, browserSafe: false, redirects: 'any', broken: true })
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        for (const host of [root, inside]) {
          const answer = await overTheWire(host, request)
          if (answer === null) expect(request.target).toMatch(/\/broken\//)
          else if (answer.trailers.length > 0) expect(request.target).toMatch(/\/trailers/)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('gets the same answer under a prefix, the prefix apart', async () => {
    const stable = fc.tuple(
      methodName,
      target.filter((each) => each.startsWith('/')),
      body,
    )
    // New ones, so that both have counted the same before.
    const here = createHttpbin({ clock, random: () => 0.5 })
    const there = createHttpbin({ clock, random: () => 0.5, prefix: '/httpbin' })
    await fc.assert(
      fc.asyncProperty(stable, async ([method, path, bytes]) => {
        // The first is another one each time; in the second the root is a slash, never empty.
        if (/^\/(uuid|spec.json)/.test(path)) return
        const atRoot = await ask(here, path, { method, body: bytes })
        const under = await ask(there, `/httpbin${path}`, { method, body: bytes })
        const strip = (text: string) =>
          // The index names httpbin.org, which is no prefix.
          text.replaceAll('Path=/httpbin', 'Path=/').replaceAll(/\/httpbin(?!\.org)/g, '')
        const fields = ({ headers }: Answer) =>
          headers
            .filter(([name]) => name !== 'Content-Length')
            .map(([name, value]) => [name, strip(value)])
        expect([under.status, fields(under), strip(under.text)]).toEqual([
          atRoot.status,
          fields(atRoot),
          atRoot.text,
        ])
      }),
      { numRuns: 1000 },
    )
  })
})
