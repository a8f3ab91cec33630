/** What httpbin takes and gives at most. One object, so that every limit is in one place. */
export interface HttpbinLimits {
  /** Bytes of a request body. @default 10 MiB */
  readonly body: number
  /** Bytes of a generated answer. Escapes and indentation make an echo longer than its request. @default 32 MiB */
  readonly answer: number
  /** Seconds that one answer may take, its delays added up. @default 10 */
  readonly seconds: number
  /** Answers that wait at the same time. @default 512 */
  readonly slowAnswers: number
  /** Bytes of `/bytes` and `/stream-bytes`. @default 102 400 */
  readonly randomBytes: number
  /** Bytes of `/range`. @default 102 400 */
  readonly rangeBytes: number
  /** Bytes of `/drip`. @default 10 MiB */
  readonly dripBytes: number
  /** Pages of `/links`. @default 200 */
  readonly links: number
  /** Lines of `/stream`. @default 100 */
  readonly streamLines: number
  /** Hops of a redirect chain. @default 1000 */
  readonly redirects: number
  /** Parts of a multipart body. @default 1000 */
  readonly parts: number
  /** Pairs of a query string or form. @default 10 000 */
  readonly pairs: number
  /** Header fields that a request can choose for its answer: Python's http.client takes 100 in all. @default 80 */
  readonly fields: number
  /** Events of `/sse` and lines of `/jsonl`. @default 100 */
  readonly events: number
  /** Learners whose counters are remembered. @default 1000 */
  readonly learners: number
  /** Counters of each kind that one learner can have, and letters of a key. @default 100 */
  readonly keys: number
  /** Levels of nesting in a JSON body. @default 200 */
  readonly jsonDepth: number
  /** Values in a JSON body, nested ones counted: what costs time is their number, not their bytes. @default 200 000 */
  readonly jsonValues: number
}

export const defaultLimits: HttpbinLimits = {
  body: 10 * 1024 * 1024,
  answer: 32 * 1024 * 1024,
  seconds: 10,
  slowAnswers: 512,
  randomBytes: 100 * 1024,
  rangeBytes: 100 * 1024,
  dripBytes: 10 * 1024 * 1024,
  links: 200,
  streamLines: 100,
  redirects: 1000,
  parts: 1000,
  pairs: 10_000,
  fields: 80,
  events: 100,
  learners: 1000,
  keys: 100,
  jsonDepth: 200,
  jsonValues: 200_000,
}
