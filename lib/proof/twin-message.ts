/** What must be the same in the requests of two clients, and the first of it that is not. */
import type { RequestFacts } from '../checks/request-facts'

export interface TwinMessage {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
}

export interface TwinDifference {
  /** After "differ in": `the header Accept`. */
  readonly what: string
  readonly python: string
  readonly typeScript: string
}

/** Fields in which each client speaks of itself and of its connection. */
const OWN: ReadonlySet<string> = new Set([
  ...['user-agent', 'accept-encoding', 'connection', 'content-length', 'transfer-encoding'],
])

export function typeScriptMessage({ exchange }: RequestFacts): TwinMessage {
  const { method, url, headers, body } = exchange.request
  return { method, url, headers, body }
}

/** Null when both are the same to a server. */
export function twinDifference(
  python: TwinMessage,
  typeScript: TwinMessage,
): TwinDifference | null {
  const differ = (what: string, left: string, right: string): TwinDifference | null =>
    left === right ? null : { what, python: left, typeScript: right }
  const line =
    differ('the method', python.method, typeScript.method) ??
    differ('the address', addressOf(python.url), addressOf(typeScript.url))
  if (line) return line
  const [left, right] = [fieldsOf(python), fieldsOf(typeScript)]
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const found = differ(`the header ${name}`, left.get(name) ?? 'none', right.get(name) ?? 'none')
    if (found) return found
  }
  return differ('the body', bodyOf(python), bodyOf(typeScript))
}

/** Without the fragment, which is not sent. */
function addressOf(url: string): string {
  return url.replace(/#.*$/, '')
}

function fieldsOf(message: TwinMessage): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [field, value] of message.headers) {
    const name = field.toLowerCase()
    if (!OWN.has(name)) fields.set(name, withoutBoundary(message, value))
  }
  return fields
}

/** JSON is compared as what it says; the parts of a form without the boundary that each client makes up. */
function bodyOf(message: TwinMessage): string {
  const text = Buffer.from(message.body).toString('latin1')
  const type = message.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  if (!/json/i.test(type)) return withoutBoundary(message, text)
  try {
    return JSON.stringify(JSON.parse(Buffer.from(message.body).toString('utf8')))
  } catch {
    // Not JSON after all: the bytes are compared.
    return text
  }
}

function withoutBoundary({ headers }: TwinMessage, text: string): string {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  return boundary ? text.replaceAll(boundary, 'boundary') : text
}
