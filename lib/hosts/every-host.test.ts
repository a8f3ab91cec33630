/**
 * What holds for every machine that comes with the course, whoever adds one. An unhandled rejection fails the
 * run by itself.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFieldText } from '../http/headers'
import type { HeaderList, HttpRequest } from '../http/message'
import { serializeResponse } from '../http/serialize'
import { questionTo, stillClock } from './ask.fixture'
import { type EndpointDescription, exampleOf } from './endpoint'
import { createInternet } from './internet'
import { createRouter } from './router'
import { parseTarget } from './target'
import { ConnectionFailure, type VirtualHost } from './virtual-host'

const { hosts } = createInternet({ services: { clock: stillClock(), random: () => 0.5 } })

/** Streams may be endless; this much of one is looked at. */
const ENOUGH = 256 * 1024
/** Milliseconds after which the client of a host that never answers leaves. */
const PATIENCE = 300

interface Outcome {
  /** Null where the host broke the connection, kept silent, or broke the rules on purpose. */
  readonly status: number | null
}

/** Sends a request and takes the answer as the tunnel would, byte for byte. */
async function send(host: VirtualHost, parts: Partial<HttpRequest>): Promise<Outcome> {
  const client = new AbortController()
  const request: HttpRequest = {
    ...questionTo('/', { authority: host.names[0] ?? '', scheme: 'https' }),
    ...parts,
    signal: client.signal,
  }
  const left = new Error('The client has left.')
  const timer = setTimeout(() => client.abort(left), PATIENCE)
  try {
    const response = await host.handle(request)
    let size = 0
    for await (const bytes of serializeResponse(response, { method: request.method })) {
      size += bytes.length
      if (size > ENOUGH) break
    }
    return { status: response.verbatim === undefined ? response.status : null }
  } catch (error) {
    if (error !== left && !(error instanceof ConnectionFailure)) throw error
    return { status: null }
  } finally {
    clearTimeout(timer)
    client.abort(left)
  }
}

const ofEveryClient: HeaderList = [
  ['Host', 'host.test'],
  ['User-Agent', 'roundtrip-requests'],
  ['Accept', '*/*'],
]

const endpointsOf = (host: VirtualHost): readonly EndpointDescription[] =>
  (host.families ?? []).flatMap(({ endpoints }) => endpoints)

type AnyRequest = Pick<HttpRequest, 'method' | 'target' | 'headers' | 'body'>

/** The request of an example. */
function requestOf(endpoint: EndpointDescription): AnyRequest {
  const { method = 'GET', target, headers = {}, json, form } = exampleOf(endpoint)
  const fields: [string, string][] = Object.entries(headers)
  let text = ''
  if (json !== undefined) {
    fields.push(['Content-Type', 'application/json'])
    text = JSON.stringify(json)
  } else if (form !== undefined) {
    fields.push(['Content-Type', 'application/x-www-form-urlencoded'])
    text = new URLSearchParams(form).toString()
  }
  const body = new TextEncoder().encode(text)
  if (body.length > 0) fields.push(['Content-Length', String(body.length)])
  return { method, target, headers: [...ofEveryClient, ...fields], body }
}

const describedFailures = ({ answers = [] }: EndpointDescription) =>
  answers.filter(({ status }) => status >= 500).map(({ status }) => status)

describe.each(hosts.map((host) => [host.names[0] ?? '', host] as const))('%s', (_, host) => {
  const endpoints = endpointsOf(host)
  const router = createRouter(endpoints.map((endpoint) => ({ ...endpoint, answer: () => never })))

  for (const endpoint of endpoints) {
    const { target, method } = requestOf(endpoint)
    it(`answers ${method} ${target} as it is described`, async () => {
      const { status } = await send(host, requestOf(endpoint))
      if (status === null) return
      const described = (endpoint.answers ?? []).map((answer) => answer.status)
      // A success needs no words; an error is told before, or asked for by its number.
      if (status < 400 || asksFor(status, requestOf(endpoint))) return
      expect(described).toContain(status)
    })
  }

  it('tells of every parameter of a path, and of no other one there', () => {
    for (const { path, parameters = [] } of endpoints) {
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
      const template = [...path.matchAll(/\{([a-z_]+)/g)].map(([, name]) => name)
      for (const name of inPath) expect(template, path).toContain(name)
    }
  })

  it('has a valid answer to any request, and no failure that nobody asked for', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest(endpoints), async (request) => {
        const { status } = await send(host, request)
        if (status === null || status < 500) return
        const { path } = parseTarget(request.target)
        const match = router.find(request.method, path)
        const failures = match.kind === 'found' ? describedFailures(match.endpoint) : []
        expect(failures.includes(status) || asksFor(status, request), `${status}`).toBe(true)
      }),
      { numRuns: 400 },
    )
  }, 60_000)
})

const never = { status: 200, reason: '', headers: [], body: null }

/** The status stands in the request, wherever hosts may look for one. */
function asksFor(status: number, { target, headers, body }: AnyRequest): boolean {
  const words = [target, new TextDecoder().decode(body), ...headers.map(([, value]) => value)]
  return words.some((text) => text.includes(String(status)))
}

const piece = fc.oneof(
  fc.constantFrom('', '%', '%zz', '%00', '%0D%0A', '%FF', '__proto__', '0', '1', '-1', '1e9'),
  fc.constantFrom('200', '503', '99999999999999999999', 'NaN', 'true', 'a:b', '//evil', '..', '{}'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

const fieldName = fc.constantFrom(
  ...['Accept', 'Accept-Encoding', 'Authorization', 'Cookie', 'Content-Type', 'Expect', 'Host'],
  ...['If-Match', 'If-None-Match', 'If-Modified-Since', 'Link', 'Prefer', 'Range', 'TE', 'Via'],
  ...['Idempotency-Key', 'Last-Event-ID', 'Origin', 'User-Agent', '__proto__'],
)

/** What a field can have once the message is parsed: the parser refuses anything else. */
const fieldValue = fc
  .oneof(
    piece,
    fc.string(),
    fc.string({ unit: fc.nat(255).map((code) => String.fromCharCode(code)) }),
  )
  .filter(isFieldText)

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A request to one of the endpoints, or to anywhere, with anything in it. */
function anyRequest(endpoints: readonly EndpointDescription[]): fc.Arbitrary<AnyRequest> {
  const templates = ['/', '/nowhere', '*', ...endpoints.map(({ path }) => path)]
  const names = endpoints.flatMap(({ parameters = [] }) => parameters.map(({ name }) => name))
  const pair = fc
    .tuple(fc.constantFrom('a', 'page', '__proto__', ...names), piece)
    .map((each) => each.join('='))
  const filled = fc
    .tuple(fc.constantFrom(...templates), piece, fc.array(pair, { maxLength: 4 }))
    .map(([path, value, query]) => {
      const target = path.replaceAll(/\{[^}]*\}/g, () => value)
      return query.length === 0 ? target : `${target}?${query.join('&')}`
    })
  const example = fc.constantFrom(...['/', ...endpoints.map((one) => exampleOf(one).target)])
  const contentType = fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=B',
    'text/plain',
    '',
  )
  const body = fc.oneof(
    fc.constant(new Uint8Array()),
    fc.uint8Array({ maxLength: 60 }),
    fc.json().map(bytesOf),
    fc.dictionary(fc.constantFrom('a', '__proto__', ...names), fc.jsonValue()).map((value) => {
      return bytesOf(JSON.stringify(value))
    }),
    fc.array(pair, { maxLength: 4 }).map((pairs) => bytesOf(pairs.join('&'))),
    fc.string().map((text) => {
      return bytesOf(`--B\r\nContent-Disposition: form-data; ${text}\r\n\r\n\r\n--B--`)
    }),
  )
  return fc
    .record({
      method: fc.oneof(
        fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS'),
        fc.constantFrom('get', 'X', 'PROPFIND'),
      ),
      target: fc.oneof(filled, example, fc.string({ unit: 'binary' })),
      fields: fc.array(fc.tuple(fieldName, fieldValue), { maxLength: 4 }),
      contentType,
      body,
    })
    .map(({ fields, contentType: type, ...rest }) => {
      const headers: HeaderList = [...ofEveryClient, ...fields, ['Content-Type', type]]
      return { ...rest, headers }
    })
}
