/** The tunnel's problem document (RFC 9457) as a failure of an exchange. */
import { notTheTunnel } from '../sentences/exchanges'
import type { ExchangeFailure } from './run-event'

const PREFIX = 'urn:roundtrip:problem:'

/** Never throws: an answer that is no problem document becomes a failure that says so. */
export function readProblem(bytes: Uint8Array, status: number): ExchangeFailure {
  const document = parseJson(new TextDecoder().decode(bytes))
  if (typeof document === 'object' && document !== null) {
    const { type, title, detail } = document as Record<string, unknown>
    if (typeof type === 'string' && type.startsWith(PREFIX)) {
      const text = typeof detail === 'string' ? detail : typeof title === 'string' ? title : ''
      return { type: type.slice(PREFIX.length), detail: text }
    }
  }
  return {
    type: 'offline',
    detail: notTheTunnel(status),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
