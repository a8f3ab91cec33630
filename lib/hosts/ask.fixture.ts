/** For tests: asks a host in process, and reads its answer whole. */
import { firstValue } from '../http/headers'
import type { HeaderList, Host, HttpRequest, Learner } from '../http/message'
import type { Clock } from './clock'
import { type EndpointDescription, exampleOf } from './endpoint'

export interface Question {
  readonly method?: string
  readonly headers?: HeaderList
  readonly body?: string | Uint8Array
  readonly scheme?: 'http' | 'https'
  readonly authority?: string
  readonly signal?: AbortSignal
  /** @default the learner `mara` with seed 0 */
  readonly learner?: Learner
}

export interface Answer {
  readonly status: number
  readonly reason: string
  readonly headers: HeaderList
  readonly text: string
  /** Null where the host gave no body at all. */
  readonly bytes: Uint8Array | null
  /** Whether the body came in pieces. */
  readonly isStream: boolean
  header(name: string): string | undefined
  /** The body as JSON, for assertions. */
  json(): unknown
}

/** A request with a Host field, from 192.0.2.7 to `http://host.test`. */
export function questionTo(target: string, question: Question = {}): HttpRequest {
  const { authority = 'host.test', body = '' } = question
  return {
    method: question.method ?? 'GET',
    scheme: question.scheme ?? 'http',
    authority,
    target,
    headers: [['Host', authority], ...(question.headers ?? [])],
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    remoteAddress: '192.0.2.7',
    learner: question.learner ?? { id: 'mara', seed: 0 },
    signal: question.signal ?? new AbortController().signal,
  }
}

export async function ask(host: Host, target: string, question?: Question): Promise<Answer> {
  return askMessage(host, questionTo(target, question))
}

/** Asks what the description of an endpoint gives as its example. `prefix` is where the host is mounted. */
export async function askExample(
  host: Host,
  description: EndpointDescription,
  prefix = '',
): Promise<Answer> {
  const { target, method = 'GET', headers = {}, json, form } = exampleOf(description)
  const [type, body] =
    json !== undefined
      ? ['application/json', JSON.stringify(json)]
      : ['application/x-www-form-urlencoded', new URLSearchParams(form).toString()]
  return ask(host, prefix + target, {
    method,
    headers: [
      ...Object.entries(headers),
      ...(body === '' ? [] : [['Content-Type', type] as const]),
    ],
    body,
  })
}

export async function askMessage(host: Host, request: HttpRequest): Promise<Answer> {
  const { status, reason, headers, body } = await host(request)
  const bytes = body === null || body instanceof Uint8Array ? body : await collect(body)
  const text = new TextDecoder().decode(bytes ?? new Uint8Array())
  return {
    status,
    reason,
    headers,
    bytes,
    isStream: body !== null && !(body instanceof Uint8Array),
    text,
    header: (name) => firstValue(headers, name),
    json: () => JSON.parse(text) as unknown,
  }
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const bytes: number[] = []
  for await (const chunk of body) bytes.push(...chunk)
  return Uint8Array.from(bytes)
}

/** A clock that stands at one moment and whose sleeps end at once, but are written down. */
export function stillClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = []
  return {
    slept,
    now: () => Date.UTC(2024, 5, 1, 12, 0, 0, 900),
    async sleep(milliseconds, signal) {
      signal.throwIfAborted()
      slept.push(milliseconds)
    },
  }
}

/** A clock that goes on by what is slept, without waiting. */
export function passingClock(): Clock & {
  readonly slept: number[]
  /** Lets milliseconds pass without anybody sleeping. */
  pass(milliseconds: number): void
} {
  const clock = stillClock()
  const begin = clock.now()
  let passed = 0
  return {
    ...clock,
    now: () => clock.slept.reduce((sum, each) => sum + each, begin + passed),
    pass(milliseconds) {
      passed += milliseconds
    },
  }
}
