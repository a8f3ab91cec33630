/** The raw request target (RFC 9112 section 3.2), taken apart without ever throwing. */
import { percentDecode } from './percent-encoding'

export interface Target {
  /** The path as it was sent, undecoded: `/anything/a%20b`. */
  readonly path: string
  /** What follows the first `?`, undecoded; empty without one. */
  readonly query: string
}

/** Splits a target at its first `?`. Absolute form loses its scheme and authority. */
export function parseTarget(raw: string): Target {
  const target = raw.startsWith('/') ? raw : raw.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  return { path: path === '' ? '/' : path, query: mark < 0 ? '' : target.slice(mark + 1) }
}

/** The path's segments, each decoded once, so `%2F` is a slash inside a segment: `/a/b%2Fc` is `a`, `b/c`. */
export function pathSegments(path: string): string[] {
  return path.slice(1).split('/').map(percentDecode)
}
