/** Results in words, for screen readers and for names. The words themselves stand in the catalog. */
import type { Exchange, Span } from '../../runner/run-event'
import {
  andMore,
  errorIs,
  noBody,
  noResponse,
  noteIs,
  printed,
  valueIs,
} from '../../sentences/announcements'
import { notSent } from '../../sentences/dry-run'
import { cutAnswer, noAnswerCame, sentence, whatHappened } from '../../sentences/errors'
import { size } from '../../sentences/measures'
import {
  endedQuietly,
  listed,
  stateSentence,
  stoppedQuietly,
  truncated,
} from '../../sentences/workbench'
import { isJsonType, mediaType } from './card/media-type'
import { answerOf } from './exchange-facts'
import type { Entry } from './run-log'
import type { SessionState } from './session'

/** What the Output region says when a run has given nothing to show. */
export function quietOutput({
  log,
  runState,
  duration,
}: Pick<SessionState, 'log' | 'runState' | 'duration'>): string | null {
  if (!log || log.entries.length > 0 || runState === 'running') return null
  return runState === 'stopped' ? stoppedQuietly(duration ?? 0) : endedQuietly
}

/** Why a response is not whole; null for one that is. */
export function whyNotWhole({ state, response, failure }: Exchange): string | null {
  if (state !== 'failed' || !response) return null
  return cutAnswer(failure && sentence(failure.detail))
}

/** Why there is no response. */
export function whyLost({ failure }: Exchange): string {
  return failure ? sentence(failure.detail) : noAnswerCame
}

/** What a run of spans says, on one line. */
export function spoken(spans: readonly Span[], limit = 120): string {
  const text = spans
    .map((span) => span.text)
    .join('')
    .replace(/\s+/g, ' ')
  return text.length > limit ? `${text.slice(0, limit)}…` : text
}

/** The media type as people call it. */
export function kindName(exchange: Exchange): string {
  if (!exchange.response?.bodySize) return ''
  const type = mediaType(exchange.response.headers)
  if (isJsonType(type)) return 'JSON'
  if (type === 'text/html') return 'HTML'
  if (type.startsWith('image/')) return 'image'
  return type.startsWith('text/') ? 'text' : type
}

/** `Response 200 OK`: the accessible name of a response begins with this. */
export function responseName(exchange: Exchange): string {
  const { code, words } = answerOf(exchange)
  return exchange.response ? `Response ${code} ${words}`.trim() : words
}

/** What is said to a screen reader when a result arrives; null for what is not worth it. */
export function announced(entry: Entry): string | null {
  const line = entry.line === null ? '' : `line ${entry.line}`
  switch (entry.kind) {
    case 'printed':
      return listed(printed(spoken(entry.spans)), line)
    case 'value':
      return listed(valueIs(spoken(entry.spans)), line)
    case 'error':
      return listed(errorIs(withoutStop(whatHappened(entry.error))), line)
    case 'note':
      return listed(noteIs(withoutStop(entry.text)), line)
    case 'prepared': {
      const { method, url } = entry.dryRun.request
      return listed(`${notSent}: ${method} ${url}`, line)
    }
    case 'truncated':
      return truncated(entry.dropped, entry.final)
    case 'exchange': {
      const { exchange } = entry
      if (exchange.state === 'pending') return null
      if (!exchange.response) return listed(noResponse(withoutStop(whyLost(exchange))), line)
      const { bodySize } = exchange.response
      const body = bodySize ? size(bodySize) : noBody
      return listed(responseName(exchange), kindName(exchange), body, line)
    }
  }
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}

/** Several announcements as one, so that a loop does not talk for minutes. */
export function announcement(entries: readonly Entry[], limit = 5): string {
  const said = entries.map(announced).filter((text) => text !== null)
  const more = said.length - limit
  const first = said.slice(0, limit).map((text) => sentence(text))
  return [...first, ...(more > 0 ? [andMore(more)] : [])].join(' ')
}

/** How a run ended, for a screen reader; null while it is running, and when its error has said so. */
export function runEnd(state: SessionState): string | null {
  if (state.runState === 'running' || state.runState === 'failed') return null
  const quiet = quietOutput(state)
  if (quiet) return quiet
  const end = stateSentence({ ...state, edited: false }, 0)
  return end && sentence(listed(end.strong, end.rest))
}
