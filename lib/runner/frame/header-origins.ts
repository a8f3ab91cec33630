/**
 * Notes which step of the client put each header into a request: every step that prepares one is watched, and
 * what it changed is its own. Nothing is guessed from a header's name.
 */
import { HTTPAdapter } from '../../requests/adapters'
import { HTTPDigestAuth } from '../../requests/auth'
import { callOf, withCall } from '../../requests/call'
import { isCookieJar } from '../../requests/cookie-jar'
import { defaultHeaders } from '../../requests/default-headers'
import { entriesOf } from '../../requests/entries'
import { settingsBehind } from '../../requests/hook-options'
import type { SendOptions } from '../../requests/options'
import { PreparedRequest } from '../../requests/prepared-request'
import { Request } from '../../requests/request'
import { Session } from '../../requests/session'
import { type HeaderSource, type HeaderSources, MAX_HEADER_SOURCES } from '../header-source'
import { wrapMethod } from './wrap-method'

/** By name in lower case: what the header said when the step was done. */
type Noted = Map<string, { readonly value: string; readonly source: HeaderSource }>

/** Answers of Digest that are remembered; each is used for the next message. */
const MAX_ANSWERS = 100

export interface HeaderWatch {
  /** Who put each header into a request, as far as it is prepared now. */
  sourcesOf(request: PreparedRequest): HeaderSources
  undo(): void
}

/** Watches the client from now on. */
export function watchHeaders(): HeaderWatch {
  const notes = new WeakMap<object, Noted>()
  const answers = new Set<string>()
  const undo: (() => void)[] = []

  function notesOf(request: object): Noted {
    const known = notes.get(request) ?? new Map()
    notes.set(request, known)
    return known
  }

  /** Names what the step changed, and no step inside it has named. */
  function watchStep(method: string, source: (args: readonly unknown[]) => HeaderSource): void {
    const around = wrapMethod(PreparedRequest.prototype, method, (request, call, args) => {
      const before = headersOf(request)
      const noted = notesOf(request)
      const note = (): void => {
        for (const [name, value] of headersOf(request)) {
          if (before.get(name) === value || noted.get(name)?.value === value) continue
          noted.set(name, { value, source: source(args) })
        }
      }
      const result = call()
      if (!(result instanceof Promise)) {
        note()
        return result
      }
      return result.then((value: unknown) => {
        note()
        return value
      })
    })
    undo.push(around)
  }

  watchStep('prepareHeaders', () => 'call')
  watchStep('prepareCookies', () => 'jar')
  watchStep('prepareContentLength', () => 'body')
  watchStep('prepareBody', () => 'body')
  watchStep('prepareAuth', ([auth]) => (auth === null || auth === undefined ? 'url-auth' : 'auth'))

  undo.push(
    wrapMethod(PreparedRequest.prototype, 'copy', (request, call) => {
      const copy = call()
      if (copy instanceof PreparedRequest) notes.set(copy, new Map(notesOf(request)))
      return copy
    }),
    // It knows what came from the call and what from the session; the request it prepares does not.
    wrapMethod(Session.prototype, 'prepareRequest', async (session, call, [request]) => {
      const prepared = await call()
      if (prepared instanceof PreparedRequest && request instanceof Request) {
        if (session instanceof Session) tellSession(notesOf(prepared), session, request)
      }
      return prepared
    }),
    wrapMethod(Session.prototype, 'rebuildProxies', (_session, call, [request]) => {
      const result = call()
      const value = request instanceof PreparedRequest && headersOf(request).get(PROXY)
      if (request instanceof PreparedRequest && value)
        notesOf(request).set(PROXY, { value, source: 'proxy' })
      return result
    }),
    wrapMethod(HTTPDigestAuth.prototype, 'buildDigestHeader', (_auth, call) => {
      const answer = call()
      if (typeof answer === 'string') answers.add(answer)
      for (const oldest of answers) {
        if (answers.size <= MAX_ANSWERS) break
        answers.delete(oldest)
      }
      return answer
    }),
    wrapMethod(HTTPAdapter.prototype, 'send', (_adapter, call, args) => {
      const [request, given = {}] = args as [unknown, SendOptions?]
      const options = settingsBehind(given)
      const about = callOf(options)
      if (about === null || !(request instanceof PreparedRequest)) return call()
      const { initiator } = about
      if (typeof initiator !== 'object' || initiator === null) return call()
      // Asked when the message leaves, because the adapter may still change it.
      const sources = () => sourcesOf(request)
      const told = { ...about, initiator: { ...initiator, sources } }
      return call([request, withCall({ ...options }, told)])
    }),
  )
  function sourcesOf(request: PreparedRequest): HeaderSources {
    return sourcesNow(request, notesOf(request), answers)
  }

  return {
    sourcesOf,
    undo: () => {
      for (const step of undo.reverse()) step()
    },
  }
}

const PROXY = 'proxy-authorization'

function headersOf(request: object): Map<string, string> {
  const { headers } = request as PreparedRequest
  return new Map(entriesOf(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
}

/** Tells the call's own from the session's, and both from the client's. */
function tellSession(noted: Noted, session: Session, request: Request): void {
  const own = new Set(entriesOf<unknown>(request.headers).map(([name]) => name.toLowerCase()))
  const usual = new Map(
    entriesOf(defaultHeaders()).map(([name, value]) => [name.toLowerCase(), value]),
  )
  for (const [name, { value, source }] of noted) {
    const told = (better: HeaderSource) => noted.set(name, { value, source: better })
    if (source === 'call' && !own.has(name)) told(usual.get(name) === value ? 'default' : 'session')
    else if (source === 'auth' && request.auth === null)
      told(session.auth === null ? 'netrc' : 'session-auth')
    else if (source === 'jar' && request.cookies !== null) {
      const { cookies } = request
      const given = new Set(isCookieJar(cookies) ? cookies.keys() : Object.keys(cookies))
      const sent = value.split('; ').map((pair) => pair.replace(/=.*$/s, ''))
      const ofCall = sent.filter((cookie) => given.has(cookie)).length
      if (ofCall > 0) told(ofCall === sent.length ? 'cookies' : 'cookies-and-jar')
    }
  }
}

function sourcesNow(
  request: PreparedRequest,
  noted: Noted,
  answers: ReadonlySet<string>,
): HeaderSources {
  const now = headersOf(request)
  const sources: [string, HeaderSource][] = []
  for (const [name, value] of now) {
    const note = noted.get(name)
    if (name === 'authorization' && answers.has(value)) sources.push([name, 'challenge'])
    else sources.push([name, note?.value === value ? note.source : 'program'])
  }
  // What the adapter writes beside the request's own headers.
  if (!now.has('host')) sources.unshift(['host', 'address'])
  if (!now.has(PROXY)) sources.push([PROXY, 'proxy'])
  return sources.slice(0, MAX_HEADER_SOURCES)
}
