/** For tests: what every endpoint of a host must do, whatever it is asked. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFieldText, isToken } from '../http/headers'
import type { HttpRequest } from '../http/message'
import { type Answer, askExample, askMessage, questionTo } from './ask.fixture'
import { ConnectionFailure, type ConnectionFailureKind, type VirtualHost } from './virtual-host'

const piece = fc.oneof(
  fc.constantFrom('', '%', '%zz', '%00', '%0D%0A', '%FF', '__proto__', '0', '1', '-1', '1e9', 'x'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const contentType = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=B',
  'text/plain',
  '',
)
const body = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc
    .string()
    .map((text) =>
      new TextEncoder().encode(
        `--B\r\nContent-Disposition: form-data; ${text}\r\n\r\nx\r\n--B--\r\n`,
      ),
    ),
)
const commonFields = [
  'Accept',
  'Accept-Language',
  'Authorization',
  'Cookie',
  'Host',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'If-Range',
  'Origin',
  'Range',
]

/** Requests that reach the endpoints of a host, by any method, with values that they did not ask for. */
export function requestsTo(host: VirtualHost): fc.Arbitrary<HttpRequest> {
  const endpoints = (host.families ?? []).flatMap((family) => family.endpoints)
  const parameters = endpoints.flatMap((endpoint) => endpoint.parameters ?? [])
  const named = (place: string) =>
    parameters.filter((each) => each.in === place).map(({ name }) => name)
  const [authority = ''] = host.names
  const pair = fc.tuple(fc.constantFrom('q', ...named('query')), piece)
  const field = fc.tuple(
    fc.constantFrom(...commonFields, ...named('header')),
    fc.string({ unit: 'binary' }),
  )
  return fc
    .record({
      path: fc.constantFrom('/nope', '*', '', ...endpoints.map(({ path }) => path)),
      value: piece,
      query: fc.array(pair, { maxLength: 4 }),
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'X', ''),
      fields: fc.array(field, { maxLength: 3 }),
      type: contentType,
      body,
      seed: fc.nat(5),
    })
    .map(({ path, value, query, method, fields, type, body: bytes, seed }) => {
      const filled = path.replaceAll(/\{[^}]*\}/g, () => value)
      const search = query.map(([name, text]) => `${name}=${text}`).join('&')
      const headers = [...fields, ['Content-Type', type] as [string, string]]
      const learner = { id: 'anybody', seed }
      const target = search === '' ? filled : `${filled}?${search}`
      return questionTo(target, { method, headers, body: bytes, authority, learner })
    })
}

/** The message could leave as it is, and tells its true length. */
export function expectValidMessage(answer: Answer): void {
  expect(answer.status).toBeGreaterThanOrEqual(200)
  expect(isFieldText(answer.reason)).toBe(true)
  for (const [name, value] of answer.headers) {
    expect(isToken(name) && isFieldText(value), `${name}: ${value}`).toBe(true)
  }
  const length = answer.header('Content-Length')
  if (answer.bytes !== null && !answer.isStream) expect(length).toBe(`${answer.bytes.length}`)
}

/**
 * Tests that every host of endpoints must pass.
 * @param create makes a fresh one.
 * @param failing examples that show a failure, by method and path: their status, or the kind of a broken connection.
 */
export function testEveryEndpoint(
  create: () => VirtualHost,
  failing: Readonly<Record<string, number | ConnectionFailureKind>> = {},
): void {
  const endpoints = (create().families ?? []).flatMap((family) => family.endpoints)

  describe('every endpoint', () => {
    it.each(endpoints.map((endpoint) => [`${endpoint.methods[0]} ${endpoint.path}`, endpoint]))(
      '%s answers its example as its description says',
      async (title, endpoint) => {
        const failure = failing[title]
        const asked = askExample(create().handle, endpoint)
        if (typeof failure === 'string') {
          await expect(asked).rejects.toMatchObject({ kind: failure })
          return
        }
        const answer = await asked
        expectValidMessage(answer)
        const foreseen = [200, ...(endpoint.answers ?? []).map(({ status }) => status)]
        expect(foreseen).toContain(answer.status)
        if (failure === undefined) expect(answer.status, answer.text).toBeLessThan(400)
        else expect(answer.status).toBe(failure)
      },
    )

    it('says what it is about, and every parameter of its path', () => {
      for (const { path, summary, parameters = [] } of endpoints) {
        expect(summary).toMatch(/^[A-Z`0-9].*\.$/s)
        const inPath = [...path.matchAll(/\{([a-z_]+)/g)].map(([, name]) => name)
        const described = parameters.filter((each) => each.in === 'path').map(({ name }) => name)
        expect(described).toEqual(inPath)
      }
    })

    it('answers any request with a valid message, and never fails by itself', async () => {
      const host = create()
      await fc.assert(
        fc.asyncProperty(requestsTo(host), async (request) => {
          const answer = await askMessage(host.handle, request).catch(brokenConnection)
          if (answer === null) return
          expectValidMessage(answer)
          expect(answer.status).toBeLessThan(500)
        }),
        { numRuns: 500 },
      )
    })
  })
}

/** Hosts may break connections on purpose. */
function brokenConnection(error: unknown): null {
  if (error instanceof ConnectionFailure) return null
  throw error
}
