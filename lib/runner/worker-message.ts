/**
 * Parses what comes out of the sandbox. Learner code can get hold of the port, so any value can come:
 * what has not exactly the expected shape is dropped.
 */
import type { ConnectionTerms, ProxyTerms } from '../http/connection-terms'
import {
  type HeaderSource,
  type HeaderSources,
  isHeaderSource,
  MAX_HEADER_SOURCES,
} from './header-source'
import type { Span } from './run-event'
import type {
  FromRun,
  FromWorker,
  PasswordQuestion,
  StackFrame,
  StackPlace,
  ToRelay,
} from './sandbox-protocol'

const MAX_SPANS = 20_000
/** The worker's own budget for one run is 1,000,000; one message cannot honestly have more. */
const MAX_TEXT = 1_100_000
const MAX_PLACES = 50
const MAX_MODULES = 100
const MAX_NAMES = 500
/** Of a file, a proxy or a connection. */
const MAX_NAME = 1000

type Fields = Readonly<Record<string, unknown>>

/** The message; null when it is none. Only data that `postMessage` cloned may be given: it has no getters. */
export function parseWorkerMessage(data: unknown): FromWorker | null {
  if (!isFields(data)) return null
  if (data.type === 'pong') return { type: 'pong' }
  if (data.type === 'ready') return parseReady(data)
  if (!isCount(data.run)) return null
  const message = parseRunMessage(data) ?? parseRelayMessage(data) ?? parseQuestion(data)
  return message && { run: data.run, ...message }
}

function parseReady({ modules }: Fields): FromWorker | null {
  if (!Array.isArray(modules) || modules.length > MAX_MODULES) return null
  const parsed: [string, string, string[]][] = []
  for (const module of modules) {
    if (!Array.isArray(module)) return null
    const [specifier, url, names] = module
    if (!isText(specifier, 200) || !isText(url, 200) || !/^blob:null\/[\w-]+$/.test(url))
      return null
    if (!Array.isArray(names) || names.length > MAX_NAMES) return null
    if (!names.every((name): name is string => isText(name, 200))) return null
    parsed.push([specifier, url, names])
  }
  return { type: 'ready', modules: parsed }
}

function parseRunMessage(data: Fields): FromRun | null {
  const { type } = data
  if (type === 'done') return { type }
  if (type === 'truncated') {
    const { dropped, final } = data
    return isCount(dropped) && typeof final === 'boolean' ? { type, dropped, final } : null
  }
  if (type === 'console') {
    const spans = parseSpans(data.spans)
    const places = parsePlaces(data.places)
    const { level } = data
    if (level !== 'debug' && level !== 'log' && level !== 'info' && level !== 'warn')
      return level === 'error' && spans && places ? { type, level, spans, places } : null
    return spans && places && { type, level, spans, places }
  }
  if (type === 'value') {
    const { n, kind, hint } = data
    const spans = parseSpans(data.spans)
    if (!isCount(n) || !isText(kind, 200) || !isHint(hint) || !spans) return null
    return { type, n, spans, kind, ...(hint === undefined ? {} : { hint }) }
  }
  if (type === 'prepared') return parsePrepared(data)
  if (type === 'departed') return isCount(data.id) ? { type, id: data.id } : null
  if (type === 'error') {
    const { name, message, phase, hint } = data
    const places = parsePlaces(data.places)
    if (!isText(name, 500) || !isText(message, MAX_TEXT) || !isHint(hint) || !places) return null
    const stack = parseStack(data.stack)
    if ((phase !== 'run' && phase !== 'unhandled') || !stack) return null
    const earlier = data.earlier === undefined ? [] : parsePlaces(data.earlier)
    if (!earlier) return null
    return {
      type,
      name,
      message,
      places,
      stack,
      phase,
      ...(hint === undefined ? {} : { hint }),
      ...(earlier.length === 0 ? {} : { earlier }),
    }
  }
  if (type === 'note') {
    const { text, hint } = data
    const places = parsePlaces(data.places)
    if (!isText(text, 1000) || !isText(hint, 1000) || !places) return null
    return { type, text, hint, places }
  }
  return null
}

function parsePrepared(data: Fields): FromRun | null {
  const { id, n, method, url, body, wire, rest } = data
  const places = parsePlaces(data.places)
  const headers = parseHeaders(data.headers)
  const sources = parseSources(data.sources)
  if (!isCount(id) || !places || !headers || !sources) return null
  if (n !== null && !isCount(n)) return null
  if (!isText(method, MAX_NAME) || !isText(url, MAX_TEXT)) return null
  if (!isBytes(body) || !isBytes(wire)) return null
  if (rest !== 'none' && rest !== 'long' && rest !== 'stream') return null
  return { type: 'prepared', id, n, places, method, url, headers, sources, body, wire, rest }
}

function parseHeaders(value: unknown): [string, string][] | null {
  if (!Array.isArray(value) || value.length > MAX_HEADER_SOURCES) return null
  const headers: [string, string][] = []
  for (const field of value) {
    if (!Array.isArray(field) || field.length !== 2) return null
    const [name, text] = field
    if (!isText(name, MAX_TEXT) || !isText(text, MAX_TEXT)) return null
    headers.push([name, text])
  }
  return headers
}

function isBytes(value: unknown): value is ArrayBuffer {
  return value instanceof ArrayBuffer && value.byteLength <= MAX_TEXT
}

function parseQuestion({ type, question, prompt, places }: Fields): PasswordQuestion | null {
  const parsed = parsePlaces(places)
  if (type !== 'ask-password' || !isCount(question) || !isText(prompt, 500) || !parsed) return null
  return { type, question, prompt, places: parsed }
}

function parseRelayMessage(data: Fields): ToRelay | null {
  const { type, exchange, message } = data
  if (!isCount(exchange)) return null
  if (type === 'pull') return { type, exchange }
  if (type === 'cancel') {
    const { timeout } = data
    if (timeout === undefined) return { type, exchange }
    return isText(timeout, 1000) ? { type, exchange, timeout } : null
  }
  if (type === 'served') {
    const { answer } = data
    return answer instanceof ArrayBuffer ? { type, exchange, answer } : null
  }
  const places = parsePlaces(data.places)
  const terms = parseTerms(data.terms)
  const sources = parseSources(data.sources)
  const { call } = data
  if (type !== 'exchange' || !(message instanceof ArrayBuffer)) return null
  if (!places || !terms || !sources || !isCount(call)) return null
  const { isServed } = data
  if (isServed !== undefined && isServed !== true) return null
  const served = isServed === true ? { isServed: true as const } : {}
  return { type, exchange, message, terms, call, places, sources, ...served }
}

function parseSources(value: unknown): HeaderSources | null {
  if (!Array.isArray(value) || value.length > MAX_HEADER_SOURCES) return null
  const sources: [string, HeaderSource][] = []
  for (const entry of value) {
    if (!Array.isArray(entry) || entry.length !== 2) return null
    const [name, source] = entry
    if (!isText(name, MAX_TEXT) || !isHeaderSource(source)) return null
    sources.push([name, source])
  }
  return sources
}

function parseTerms(value: unknown): ConnectionTerms | null {
  if (!isFields(value)) return null
  const { verify, certificate, connection } = value
  const proxy = value.proxy === null ? null : parseProxy(value.proxy)
  if (typeof verify !== 'boolean' && !isText(verify, MAX_NAME)) return null
  if (!isName(certificate) || !isName(connection) || proxy === undefined) return null
  return { verify, certificate, proxy, connection }
}

function parseProxy(value: unknown): ProxyTerms | undefined {
  if (!isFields(value)) return undefined
  const { url, authorization } = value
  return isText(url, MAX_NAME) && isName(authorization) ? { url, authorization } : undefined
}

function isName(value: unknown): value is string | null {
  return value === null || isText(value, MAX_NAME)
}

function parseSpans(value: unknown): Span[] | null {
  if (!Array.isArray(value) || value.length > MAX_SPANS) return null
  const spans: Span[] = []
  let size = 0
  for (const span of value) {
    if (!isFields(span) || !isText(span.text, MAX_TEXT)) return null
    size += span.text.length
    const { text, color } = span
    if (color === undefined) spans.push({ text })
    else if (color === 'keyword' || color === 'string' || color === 'number' || color === 'note')
      spans.push({ text, color })
    else return null
  }
  return size <= MAX_TEXT ? spans : null
}

function parsePlaces(value: unknown): StackPlace[] | null {
  if (!Array.isArray(value) || value.length > MAX_PLACES) return null
  const places: StackPlace[] = []
  for (const place of value) {
    if (!Array.isArray(place) || place.length !== 2) return null
    const [line, column] = place
    if (!isCount(line) || !isCount(column)) return null
    places.push([line, column])
  }
  return places
}

function parseStack(value: unknown): StackFrame[] | null {
  if (!Array.isArray(value) || value.length > MAX_PLACES) return null
  const frames: StackFrame[] = []
  for (const frame of value) {
    if (!isFields(frame) || !isText(frame.name, MAX_NAME)) return null
    const { name, at } = frame
    const place = at === 'client' || at === 'language' ? at : parsePlaces([at])?.[0]
    if (!place) return null
    frames.push({ name, at: place })
  }
  return frames
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isText(value: unknown, limit: number): value is string {
  return typeof value === 'string' && value.length <= limit
}

function isHint(value: unknown): value is string | undefined {
  return value === undefined || isText(value, 1000)
}
