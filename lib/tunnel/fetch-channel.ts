/** The channel of a page, and of Node: `fetch`. */
import type { Learner } from '../http/message'
import type { TunnelChannel } from './channel'
import {
  FACTS_FIELD,
  LEARNER_FIELD,
  readFacts,
  TERMS_FIELD,
  writeLearner,
  writeTerms,
} from './outer-fields'
import { readAhead } from './read-ahead'

/**
 * Posts to the tunnel at this URL: `/tunnel` in a page, an absolute one in Node.
 * @param learner asked for each message; without it the hosts tell learners apart by their addresses.
 */
export function fetchChannel(url: string | URL, learner?: () => Learner): TunnelChannel {
  return async (message, { signal, terms }) => {
    const headers = new Headers({ 'Content-Type': 'message/http' })
    const termsValue = writeTerms(terms)
    if (termsValue !== null) headers.set(TERMS_FIELD, termsValue)
    if (learner !== undefined) headers.set(LEARNER_FIELD, writeLearner(learner()))
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: message,
      signal,
      cache: 'no-store',
      credentials: 'omit',
    })
    const [contentType = ''] = (response.headers.get('Content-Type') ?? '').split(';')
    return {
      status: response.status,
      contentType: contentType.trim().toLowerCase(),
      facts: readFacts(response.headers.get(FACTS_FIELD)),
      body: readAhead(response.body ?? new Blob([]).stream()),
    }
  }
}
