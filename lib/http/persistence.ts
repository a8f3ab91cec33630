/** Whether a connection may carry another exchange after this one (RFC 9112 section 9.3). */
import { isBodiless, readFraming } from './framing'
import { allValues } from './headers'
import type { HeaderList } from './message'

/** Whether the sender of these headers wants the connection to be closed after the exchange. */
export function wantsClose(headers: HeaderList): boolean {
  return connectionOptions(headers).includes('close')
}

export interface AnsweredExchange {
  /** Of the request. */
  readonly method: string
  readonly status: number
  /** Of the response: 10 or 11. */
  readonly version: number
  readonly headers: HeaderList
}

/** Whether the response leaves the connection open: its end is known, and nobody said that the connection ends with it. */
export function keepsConnection({ method, status, version, headers }: AnsweredExchange): boolean {
  const options = connectionOptions(headers)
  if (options.includes('close')) return false
  if (version < 11 && !options.includes('keep-alive')) return false
  // Another protocol goes on over it.
  if (status === 101) return false
  return isBodiless(method, status) || readFraming(headers).kind !== 'none'
}

function connectionOptions(headers: HeaderList): string[] {
  return allValues(headers, 'Connection').flatMap((value) =>
    value.split(',').map((option) => option.trim().toLowerCase()),
  )
}
