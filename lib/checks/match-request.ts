/** Whether a request is as a check describes it, and where it first differs. */
import type { FieldPattern, Json, RequestPattern } from './check'
import { headerOf, type RequestFacts } from './request-facts'
import { describeText, matchesText, quote, type TextPattern } from './text-match'

export interface Mismatch {
  /** How many parts were right before it: of several requests the one that came furthest is shown. */
  readonly depth: number
  /** One sentence. */
  readonly what: string
  readonly got: string
  readonly wanted: string
}

type Pair = readonly [string, string]
type Difference = Omit<Mismatch, 'depth'> | null

/** The first part of the pattern that the request does not have, null when it has all. */
export function mismatch(pattern: RequestPattern, request: RequestFacts): Mismatch | null {
  const parts: (() => Difference)[] = [
    () => ofText('The request went to another machine.', pattern.host, request.host),
    () => ofText('The method is another one.', pattern.method, request.method),
    () => ofText('The path is another one.', pattern.path, request.path),
    () => ofText('Path and query are others.', pattern.target, request.target),
    ...Object.entries(pattern.query ?? {}).map(
      ([name, wanted]) =>
        () =>
          ofPairs('query', 'query', name, wanted, request.query, lineOf(request)),
    ),
    ...Object.entries(pattern.header ?? {}).map(
      ([name, wanted]) =>
        () =>
          ofHeader(name, wanted, request),
    ),
    ...Object.entries(pattern.cookies ?? {}).map(
      ([name, wanted]) =>
        () =>
          ofPairs('cookies', 'cookies', name, wanted, [...request.cookies], cookieLine(request)),
    ),
    () => ofText('The body says something else.', pattern.text, request.text),
    () => (pattern.json === undefined ? null : ofJson(pattern.json, request)),
    ...Object.entries(pattern.form ?? {}).map(
      ([name, wanted]) =>
        () =>
          ofForm(name, wanted, request),
    ),
    ...Object.entries(pattern.files ?? {}).map(
      ([name, wanted]) =>
        () =>
          ofFile(name, wanted, request),
    ),
    () => ofVerified(pattern.verified, request),
    () => ofStatus(pattern.status, request),
  ]
  for (const [depth, part] of parts.entries()) {
    const difference = part()
    if (difference) return { depth, ...difference }
  }
  return null
}

/** The request line without its version: `GET /search?q=tea`. */
export function lineOf({ method, target }: RequestFacts): string {
  return `${method} ${target}`
}

function ofText(what: string, wanted: TextPattern | undefined, got: string): Difference {
  if (wanted === undefined || matchesText(wanted, got)) return null
  return { what, got: quote(got), wanted: describeText(wanted) }
}

function ofPairs(
  place: string,
  noun: string,
  name: string,
  wanted: FieldPattern | readonly string[],
  pairs: readonly Pair[],
  shown: string,
): Difference {
  const got = pairs.filter(([other]) => other === name).map(([, value]) => value)
  const said = quote(shown)
  if (wanted === null) {
    if (got.length === 0) return null
    return { what: `The ${noun} should not have \`${name}\`.`, got: said, wanted: `no \`${name}\`` }
  }
  if (got.length === 0) {
    const what = `The server did not find \`${name}\` in the ${place}.`
    return { what, got: said, wanted: describeField(name, wanted) }
  }
  const isRight = Array.isArray(wanted)
    ? wanted.length === got.length && wanted.every((value, i) => value === got[i])
    : got.some((value) => matchesField(wanted as FieldPattern, value))
  if (isRight) return null
  const values = got.map((value) => `\`${name}=${value}\``).join(', ')
  return {
    what: `The server read another value for \`${name}\`.`,
    got: values,
    wanted: describeField(name, wanted),
  }
}

function describeField(name: string, wanted: FieldPattern | readonly string[]): string {
  if (Array.isArray(wanted)) return wanted.map((value) => `\`${name}=${value}\``).join(', ')
  const field = wanted as FieldPattern
  if (field === null) return `no \`${name}\``
  if (typeof field === 'string') return `\`${name}=${field}\``
  if ('any' in field) return `\`${name}\`, with any value`
  return `\`${name}\` with ${describeText(field)}`
}

function matchesField(wanted: FieldPattern, value: string): boolean {
  if (wanted === null) return false
  if (typeof wanted === 'object' && 'any' in wanted) return true
  return matchesText(wanted, value)
}

function ofHeader(name: string, wanted: FieldPattern, { exchange }: RequestFacts): Difference {
  const value = headerOf(exchange.request.headers, name)
  if (wanted === null) {
    if (value === null) return null
    const what = `The header \`${name}\` should not be sent.`
    return { what, got: quote(`${name}: ${value}`), wanted: `no \`${name}\`` }
  }
  if (value !== null && matchesField(wanted, value)) return null
  const saying =
    typeof wanted === 'string' ? quote(`${name}: ${wanted}`) : describeField(name, wanted)
  return value === null
    ? { what: `The request has no header \`${name}\`.`, got: 'none', wanted: saying }
    : {
        what: `The header \`${name}\` says something else.`,
        got: quote(`${name}: ${value}`),
        wanted: saying,
      }
}

function cookieLine({ exchange }: RequestFacts): string {
  return headerOf(exchange.request.headers, 'cookie') ?? ''
}

function ofJson(wanted: Json, { text, exchange }: RequestFacts): Difference {
  const got = parseJson(text)
  const type = headerOf(exchange.request.headers, 'content-type')
  if (got === undefined) {
    const what = text === '' ? 'The request has no body.' : 'The body is not JSON.'
    return { what, got: quote(text), wanted: quote(JSON.stringify(wanted)) }
  }
  if (!isSameJson(wanted, got)) {
    const what =
      typeof got === 'string' && typeof wanted !== 'string'
        ? 'The body is a JSON text that holds JSON.'
        : 'The JSON in the body is another one.'
    return { what, got: quote(text), wanted: quote(JSON.stringify(wanted)) }
  }
  if (/\bjson\b/i.test(type ?? '')) return null
  const what = 'The body is JSON, and no header says so.'
  return {
    what,
    got: quote(`Content-Type: ${type ?? ''}`),
    wanted: quote('Content-Type: application/json'),
  }
}

function ofForm(
  name: string,
  wanted: FieldPattern | readonly string[],
  request: RequestFacts,
): Difference {
  if (request.form === null) {
    const type = headerOf(request.exchange.request.headers, 'content-type')
    const got = request.text === '' ? 'no body' : quote(type ?? request.text)
    return { what: 'The body is not a form.', got, wanted: describeField(name, wanted) }
  }
  return ofPairs('form', 'form', name, wanted, request.form, request.text)
}

function ofFile(
  name: string,
  wanted: { filename?: TextPattern; type?: TextPattern; content?: TextPattern },
  { files }: RequestFacts,
): Difference {
  const file = files.find((one) => one.name === name)
  if (!file) {
    const names = files.map((one) => `\`${one.name}\``).join(', ') || 'no file'
    return {
      what: `No file came in the field \`${name}\`.`,
      got: names,
      wanted: `a file in \`${name}\``,
    }
  }
  const type = headerOf(file.headers, 'content-type') ?? ''
  return (
    ofText(`The file in \`${name}\` has another name.`, wanted.filename, file.filename ?? '') ??
    ofText(`The file in \`${name}\` has another type.`, wanted.type, type) ??
    ofText(
      `The file in \`${name}\` holds something else.`,
      wanted.content,
      new TextDecoder().decode(file.body),
    )
  )
}

function ofVerified(wanted: boolean | undefined, { verified }: RequestFacts): Difference {
  if (wanted === undefined || verified === wanted) return null
  const words = (is: boolean | null) =>
    is === null ? 'no certificate' : is ? 'checked' : 'not checked'
  const what = wanted
    ? 'The certificate of the server was not checked.'
    : 'The certificate of the server was checked.'
  return { what, got: words(verified), wanted: words(wanted) }
}

function ofStatus(wanted: number | undefined, { response, exchange }: RequestFacts): Difference {
  if (wanted === undefined || response?.status === wanted) return null
  const got = response
    ? `\`${response.status} ${response.reason}\``
    : (exchange.failure?.detail ?? 'no response')
  return { what: 'The server answered with another status.', got, wanted: `\`${wanted}\`` }
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    // Not JSON: the caller says so.
    return undefined
  }
}

/** Deep equality; the order of an object's names does not matter. */
export function isSameJson(a: Json, b: Json): boolean {
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((item, i) => isSameJson(item, b[i] as Json))
  }
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  return names.every(
    (name) => Object.hasOwn(b, name) && isSameJson(a[name] as Json, b[name] as Json),
  )
}
