/** Iterating server-sent events (WHATWG HTML, section 9.2.6). */
import type { ByteFeed } from './iter-content'
import { textLines } from './iter-lines'

export interface ServerSentEvent {
  /** `message` unless the server names another. */
  readonly event: string
  /** Several data lines are joined with line breaks. */
  readonly data: string
  /** The id of this event, or of the last one that had one; empty when none had. */
  readonly id: string
  /** MILLISECONDS to wait before connecting again, where this event says so. */
  readonly retry?: number
}

/** Always UTF-8. An event that is not complete at the end is not given. */
export async function* events(feed: ByteFeed): AsyncGenerator<ServerSentEvent, void, undefined> {
  let lastId = ''
  let event = ''
  let data: string[] = []
  let retry: number | undefined
  for await (const line of textLines(feed, null, 'utf-8-sig', null)) {
    if (line === '') {
      const isEvent = data.length > 0
      const found = { event: event || 'message', data: data.join('\n'), id: lastId }
      const given = retry === undefined ? found : { ...found, retry }
      event = ''
      data = []
      retry = undefined
      if (isEvent) yield given
      continue
    }
    const colon = line.indexOf(':')
    if (colon === 0) continue
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') event = value
    else if (field === 'data') data.push(value)
    else if (field === 'id' && !value.includes('\0')) lastId = value
    else if (field === 'retry' && /^\d+$/.test(value)) retry = Number(value)
  }
}
