/** The limits in words, for the reference page. */
import type { HostLimit } from '../host-limit'
import type { HttpbinLimits } from './limits'

const words: Readonly<Record<keyof HttpbinLimits, Omit<HostLimit, 'most'>>> = {
  body: { what: 'Body of a request', unit: 'bytes' },
  answer: { what: 'Body of an answer', unit: 'bytes' },
  seconds: { what: 'Time of one answer, its delays added up', unit: 'seconds' },
  slowAnswers: { what: 'Answers that wait at the same time' },
  randomBytes: { what: '`/bytes` and `/stream-bytes`', unit: 'bytes' },
  rangeBytes: { what: '`/range`', unit: 'bytes' },
  dripBytes: { what: '`/drip`', unit: 'bytes' },
  links: { what: 'Pages of `/links`' },
  streamLines: { what: 'Lines of `/stream`' },
  redirects: { what: 'Hops of a chain of redirects' },
  parts: { what: 'Parts of a multipart body' },
  pairs: { what: 'Pairs of a query string or form' },
  fields: { what: 'Header fields that a request chooses for its answer' },
  events: { what: 'Events of `/sse`' },
  learners: { what: 'Learners whose counters are kept' },
  keys: { what: 'Counters of one learner' },
  jsonDepth: { what: 'Levels of nesting in a JSON body' },
  jsonValues: { what: 'Values in a JSON body, nested ones counted' },
}

export function limitRows(limits: HttpbinLimits): HostLimit[] {
  return Object.entries(words).map(([name, row]) => ({
    ...row,
    most: limits[name as keyof HttpbinLimits],
  }))
}
