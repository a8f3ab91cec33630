/** A response as JSON: what a log or a snapshot should have of it. */
import type { CookieJson } from './cookie'
import { StreamConsumedError, StreamNotReadError } from './exceptions'
import type { Response } from './response'

/** One response without those that led to it. */
export interface HopJson {
  readonly url: string
  readonly statusCode: number
  readonly reason: string
  /** Several of one name are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly encoding: string | null
  /** SECONDS from sending the request until the headers were there. */
  readonly elapsed: number
  readonly cookies: readonly CookieJson[]
  readonly request: {
    readonly method: string
    readonly url: string
    /** As they were sent, with credentials. */
    readonly headers: Readonly<Record<string, string>>
  }
  /** The body as text; null when it has not been read. */
  readonly text: string | null
}

/** What `JSON.stringify(response)` writes. It is for reading: there is no way back. */
export interface ResponseJson extends HopJson {
  /** Oldest first. */
  readonly history: readonly HopJson[]
}

export function responseJson(response: Response): ResponseJson {
  return { ...hopJson(response), history: response.history.map(hopJson) }
}

function hopJson(response: Response): HopJson {
  const { url, statusCode, reason, encoding, request } = response
  return {
    url,
    statusCode,
    reason,
    headers: response.headers.toJSON(),
    encoding,
    elapsed: response.elapsed.totalSeconds(),
    cookies: response.cookies.toJSON(),
    request: { method: request.method, url: request.url, headers: request.headers.toJSON() },
    text: textOf(response),
  }
}

function textOf(response: Response): string | null {
  try {
    return response.text
  } catch (error) {
    if (error instanceof StreamNotReadError || error instanceof StreamConsumedError) return null
    throw error
  }
}
