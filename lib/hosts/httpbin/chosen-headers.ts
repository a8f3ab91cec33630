/**
 * Header fields that a request chooses for its own answer. Those that frame the message are refused; and, on a
 * mount that browsers can navigate to, those that would do something to the rest of its origin.
 */
import { isFieldText, isToken } from '../../http/headers'
import type { HeaderList } from '../../http/message'
import type { Pairs } from '../form-urlencoded'
import { Refusal } from '../refusal'
import type { HttpbinCall } from './call'
import { checkSetCookieReach } from './cookie-reach'
import { parseRedirectTarget } from './redirect-target'

/** What the server itself says about the message and the connection: a second one would contradict the first. */
const ofTheServer = new Set([
  'access-control-allow-credentials',
  'access-control-allow-origin',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'proxy-connection',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** What a browser would keep for the whole origin, or follow, or be less careful by. */
const ofTheOrigin = new Set([
  'accept-ch',
  'activate-storage-access',
  'alt-svc',
  'clear-site-data',
  'content-security-policy',
  'content-security-policy-report-only',
  'critical-ch',
  'expect-ct',
  'nel',
  'public-key-pins',
  'refresh',
  'report-to',
  'reporting-endpoints',
  'service-worker-allowed',
  'set-login',
  'speculation-rules',
  'strict-transport-security',
  'use-as-dictionary',
  'x-content-type-options',
])

/**
 * Types in which no browser runs anything, neither as a page nor as part of one. What is missing here can be
 * had inside the virtual internet.
 */
const inertType =
  /^\s*(text\/(plain|csv|markdown|event-stream)|application\/(json|(problem|ld|hal|geo|vnd\.[\w.-]+)\+json|x-ndjson|octet-stream|zip|gzip)|image\/(png|jpeg|gif|webp|avif)|(audio|video)\/[\w.-]+)\s*(;[^,]*)?$/i

/**
 * The pairs as header fields, in their order and spelling.
 * @throws Refusal 400 that names the field which cannot be, 413 for more than `limits.fields`.
 */
export function chosenHeaders(pairs: Pairs, call: HttpbinCall): HeaderList {
  const most = call.settings.limits.fields
  if (pairs.length > most) throw new Refusal(413, `One answer has at most ${most} chosen headers.`)
  for (const [name, value] of pairs) checkField(name, value, call)
  return pairs
}

function checkField(name: string, value: string, call: HttpbinCall): void {
  const shown = JSON.stringify(name.slice(0, 40))
  if (!isToken(name)) {
    throw new Refusal(
      400,
      `The name of a header has letters, digits and some signs only, and ${shown} has others.`,
    )
  }
  if (!isFieldText(value)) {
    throw new Refusal(
      400,
      `The value of ${shown} holds a line break, or a character beyond latin-1, which no header can carry.`,
    )
  }
  const key = name.toLowerCase()
  if (ofTheServer.has(key)) {
    throw new Refusal(400, `The header ${shown} cannot be chosen: the server itself sets it.`)
  }
  if (call.settings.browserSafe) checkForBrowsers(key, value, call)
}

function checkForBrowsers(key: string, value: string, call: HttpbinCall): void {
  if (ofTheOrigin.has(key)) {
    throw new Refusal(
      400,
      `The header "${key}" would change more in a browser than this answer, so it cannot be had here.`,
    )
  }
  if (key === 'content-type' && !inertType.test(value)) {
    throw new Refusal(
      400,
      'A browser might run an answer of that Content-Type; take text/plain or application/json, say.',
    )
  }
  if (key === 'set-cookie') checkSetCookieReach(value, call)
  if (key === 'location') parseRedirectTarget(value, call)
}
