/**
 * Judges runs by an exercise's checks: in order, up to the first that fails, since the later ones often fail
 * for the same reason. The first run sees the world that the lesson shows, the second one another world.
 */
import type { RunError } from '../runner/run-event'
import type { Check, RequestPattern } from './check'
import { lineOf, type Mismatch, mismatch } from './match-request'
import type { RequestFacts } from './request-facts'
import type { RunFacts } from './run-facts'
import { describeText, matchesText, quote, type TextPattern } from './text-match'
import {
  type CheckMessage,
  type CheckState,
  type Seed,
  type SolutionFacts,
  seeds,
  type Verdict,
} from './verdict'

export interface JudgedRuns {
  /** The runs that are over, by the seed of their world. */
  readonly runs: Readonly<Partial<Record<Seed, RunFacts>>>
  /** What the solution did in each world; null where no check compares with it. */
  readonly facts: Readonly<Record<Seed, SolutionFacts>> | null
}

/** What is wrong before an author's own words are put in. */
type Finding = Omit<CheckMessage, 'try'> & { readonly try?: string | null }

export function judge(checks: readonly Check[], { runs, facts }: JudgedRuns): Verdict {
  for (const seed of seeds) {
    const run = runs[seed]
    if (!run) break
    for (const [index, check] of checks.entries()) {
      if (check.seed !== undefined && check.seed !== seed) continue
      const finding = find(check, run, facts?.[seed] ?? null)
      if (!finding) continue
      const states = checks.map(
        (_, i): CheckState => (i === index ? 'failed' : i < index ? 'passed' : 'waiting'),
      )
      return {
        states,
        failed: { check: check.check, seed, message: messageOf(check, finding, run) },
      }
    }
  }
  const isWhole = seeds.every((seed) => runs[seed])
  const states = checks.map(
    ({ seed }): CheckState =>
      runs[seed ?? 0] && (isWhole || seed === undefined) ? 'passed' : 'waiting',
  )
  return { states, failed: null }
}

function messageOf(check: Check, finding: Finding, run: RunFacts): CheckMessage {
  const cause = endedEarly(check, run)
  if (cause) return { ...cause, try: cause.try ?? check.try ?? null }
  return {
    what: check.else ?? finding.what,
    got: finding.got,
    wanted: finding.wanted,
    line: finding.line,
    try: check.try ?? finding.try ?? null,
  }
}

/** An error explains more than what is missing because of it, unless errors are what is asked for. */
function endedEarly(check: Check, run: RunFacts): Finding | null {
  const [error] = run.errors
  if (check.threw !== undefined || check.stopped !== undefined) return null
  if (error) {
    return {
      what: `The program stopped before that, with ${anError(error)}.`,
      got: quote(error.message === '' ? error.name : `${error.name}: ${error.message}`),
      wanted: null,
      line: error.position?.line ?? null,
      try: error.hint ?? null,
    }
  }
  if (run.stopped === null) return null
  return { what: 'The run was stopped before that.', got: null, wanted: null, line: null }
}

function anError({ name }: RunError): string {
  return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} \`${name}\``
}

function find(check: Check, run: RunFacts, solution: SolutionFacts | null): Finding | null {
  if (check.sent) return findSent(check.sent, run)
  if (check.never) return findNever(check.never, run)
  if (check.count) return findCount(check.count, run)
  if (check.order) return findOrder(check.order, run)
  if (check.printed !== undefined) return findPrinted(check.printed, run, solution)
  if (check.notPrinted !== undefined) return findNotPrinted(check.notPrinted, run)
  if (check.value !== undefined) return findValue(check.value, run, solution)
  if (check.threw !== undefined) return findThrown(check.threw, run)
  if (check.stopped) return findStopped(run)
  if (check.within !== undefined) return findWithin(check.within, run)
  if (check.gaps) return findGaps(check.gaps, run)
  if (check.atOnce) return findAtOnce(check.atOnce, run)
  if (check.connections) return findConnections(check.connections, run)
  if (check.followed) return findFollowed(check.followed, run)
  return null
}

function findSent(
  { nth = 'any', among, ...pattern }: NonNullable<Check['sent']>,
  { requests }: RunFacts,
): Finding | null {
  const pool = among ? requests.filter((request) => !mismatch(among, request)) : requests
  const some = among ? ` that is ${describeRequest(among)}` : ''
  if (pool.length === 0)
    return finding(`No request${some} reached a server.`, 'no request', describeRequest(pattern))
  if (nth === 'any') {
    const misses = pool.map((request) => ({ request, miss: mismatch(pattern, request) }))
    if (misses.some(({ miss }) => !miss)) return null
    const best = misses.reduce((a, b) => ((b.miss?.depth ?? 0) > (a.miss?.depth ?? 0) ? b : a))
    return ofMismatch(best.miss, best.request)
  }
  if (nth === 'every') {
    for (const request of pool) {
      const miss = mismatch(pattern, request)
      if (miss) return ofMismatch(miss, request)
    }
    return null
  }
  const request = nth === 'last' ? pool.at(-1) : pool[nth === 'first' ? 0 : nth - 1]
  if (!request)
    return finding(
      `There is no request number ${nth}.`,
      times(pool.length),
      `at least ${times(Number(nth))}`,
    )
  return ofMismatch(mismatch(pattern, request), request)
}

function ofMismatch(miss: Mismatch | null, request: RequestFacts): Finding | null {
  if (!miss) return null
  const { what, got, wanted } = miss
  return { what, got, wanted, line: lineIn(request) }
}

function findNever(pattern: RequestPattern, { requests }: RunFacts): Finding | null {
  const found = requests.find((request) => !mismatch(pattern, request))
  if (!found) return null
  const got = `${quote(lineOf(found))} at \`${found.host}\``
  return {
    what: 'A request was sent that should not be.',
    got,
    wanted: 'none like it',
    line: lineIn(found),
  }
}

function findCount(
  { is, ...pattern }: NonNullable<Check['count']>,
  { requests }: RunFacts,
): Finding | null {
  const found = requests.filter((request) => !mismatch(pattern, request))
  if (isAmount(is, found.length)) return null
  const kind = describeRequest(pattern)
  const what = `The servers got ${kind === 'a request' ? times(found.length) : `${times(found.length)} like ${kind}`}.`
  const extra = found[typeof is === 'number' ? is : (is.most ?? found.length)] ?? found.at(-1)
  return {
    what,
    got: String(found.length),
    wanted: describeAmount(is),
    line: extra ? lineIn(extra) : null,
  }
}

function findOrder(patterns: readonly RequestPattern[], { requests }: RunFacts): Finding | null {
  let next = 0
  for (const request of requests) {
    const pattern = patterns[next]
    if (pattern && !mismatch(pattern, request)) next += 1
  }
  const missing = patterns[next]
  if (!missing) return null
  const got = requests.map((request) => quote(lineOf(request))).join(', ') || 'no request'
  const what =
    next === 0
      ? 'The first request of the order is missing.'
      : `After request ${next} of the order the next one is missing.`
  return finding(what, got, describeRequest(missing))
}

function findPrinted(
  wanted: NonNullable<Check['printed']>,
  { printed }: RunFacts,
  solution: SolutionFacts | null,
): Finding | null {
  const lines = printed.map(({ text }) => text)
  if (wanted === 'as the solution') {
    const right = solution?.printed ?? []
    const at = right.findIndex((text, i) => text.trimEnd() !== lines[i]?.trimEnd())
    if (at >= 0) {
      const got = lines[at]
      const what =
        got === undefined
          ? `Line ${at + 1} of the output is missing.`
          : `Line ${at + 1} of the output is another one.`
      const line = printed[at]?.line ?? null
      return {
        what,
        got: got === undefined ? 'no more lines' : quote(got),
        wanted: quote(right[at] ?? ''),
        line,
      }
    }
    if (lines.length <= right.length) return null
    const more = printed[right.length]
    return {
      what: 'The program prints more than was asked for.',
      got: quote(more?.text ?? ''),
      wanted: times(right.length, 'line'),
      line: more?.line ?? null,
    }
  }
  const patterns: readonly TextPattern[] = Array.isArray(wanted) ? wanted : [wanted as TextPattern]
  let next = 0
  for (const text of lines) {
    const pattern = patterns[next]
    if (pattern !== undefined && matchesText(pattern, text)) next += 1
  }
  const missing = patterns[next]
  if (missing === undefined) return null
  const got = lines.length === 0 ? 'nothing printed' : lines.slice(-3).map(quote).join(', ')
  const what =
    lines.length === 0 ? 'The program printed nothing.' : 'A line is missing from the output.'
  return { what, got, wanted: describeText(missing), line: printed.at(-1)?.line ?? null }
}

function findNotPrinted(pattern: TextPattern, { printed }: RunFacts): Finding | null {
  const found = printed.find(({ text }) => matchesText(pattern, text))
  if (!found) return null
  const what = 'The output has a line that should not be there.'
  return {
    what,
    got: quote(found.text),
    wanted: `no line with ${describeText(pattern)}`,
    line: found.line,
  }
}

function findValue(
  wanted: NonNullable<Check['value']>,
  { values }: RunFacts,
  solution: SolutionFacts | null,
): Finding | null {
  const shown = values.map(({ text }) => text)
  if (wanted === 'as the solution') {
    let next = 0
    for (const text of shown) if (text === solution?.values[next]) next += 1
    const missing = solution?.values[next]
    if (missing === undefined) return null
    return {
      what: 'A value is another one.',
      got: shown.at(-1) === undefined ? 'no value shown' : quote(shown.at(-1) ?? ''),
      wanted: quote(missing),
      line: values.at(-1)?.line ?? null,
    }
  }
  const { line, is } = wanted
  const pool = line === undefined ? values : values.filter((value) => value.line === line)
  if (pool.some(({ text }) => isShown(is, text))) return null
  const last = pool.at(-1)
  const where = line === undefined ? '' : ` at line ${line}`
  const expected =
    is === null || typeof is === 'number' || typeof is === 'boolean'
      ? `\`${is}\``
      : describeText(is)
  return last
    ? {
        what: `The value${where} is another one.`,
        got: quote(last.text),
        wanted: expected,
        line: last.line,
      }
    : {
        what: `No value is shown${where}.`,
        got: 'none',
        wanted: expected,
        line: line ?? null,
        try: 'Write the expression on a line of its own.',
      }
}

/** A value as the page shows it: a text stands in quotes there. */
function isShown(wanted: number | boolean | null | TextPattern, text: string): boolean {
  if (wanted === null || typeof wanted === 'number' || typeof wanted === 'boolean')
    return text === String(wanted)
  const inner = /^(['"`])([\s\S]*)\1$/.exec(text)?.[2]
  return matchesText(wanted, text) || (inner !== undefined && matchesText(wanted, inner))
}

function findThrown(wanted: string | null, { errors, stopped, isOver }: RunFacts): Finding | null {
  const [error] = errors
  if (wanted === null) {
    if (error)
      return {
        what: `The program ended with ${anError(error)}.`,
        got: quote(`${error.name}: ${error.message}`),
        wanted: 'a run to the end',
        line: error.position?.line ?? null,
        try: error.hint ?? null,
      }
    if (stopped === null && isOver) return null
    return finding('The program did not come to its end.', 'a stopped run', 'a run to the end')
  }
  if (errors.some(({ name }) => name === wanted)) return null
  const got = error ? quote(error.name) : 'no error'
  return {
    what: error ? 'The program ended with another error.' : 'The program ended without an error.',
    got,
    wanted: quote(wanted),
    line: error?.position?.line ?? null,
  }
}

function findStopped({ stopped }: RunFacts): Finding | null {
  if (stopped === 'learner') return null
  return finding(
    'The run was not stopped by you.',
    stopped === null ? 'a run to its end' : 'a run that the page stopped',
    'a press on Stop',
  )
}

function findWithin(limit: number, { seconds }: RunFacts): Finding | null {
  if (seconds <= limit) return null
  return finding('The program took too long.', inSeconds(seconds), `at most ${inSeconds(limit)}`)
}

/** Seconds by which a wait may be missed: timers are late, and machines busy. */
const SLACK = 0.15

function findGaps({ of = {}, seconds }: NonNullable<Check['gaps']>, run: RunFacts): Finding | null {
  const found = run.requests.filter((request) => !mismatch(of, request))
  const sent = found.map(({ exchange }) => exchange.timing.sent / 1000)
  for (const [i, wanted] of seconds.entries()) {
    const [from, to] = [sent[i], sent[i + 1]]
    if (from === undefined || to === undefined)
      return finding(
        `Request ${i + 2} did not come.`,
        times(sent.length),
        times(seconds.length + 1),
      )
    const gap = to - from
    const isRight =
      typeof wanted === 'number'
        ? gap >= wanted - SLACK && gap <= wanted * 1.1 + SLACK
        : isAmount(wanted, gap)
    const request = found[i + 1]
    if (!isRight && request)
      return {
        what: `The wait before request ${i + 2} has another length.`,
        got: inSeconds(gap),
        wanted: typeof wanted === 'number' ? inSeconds(wanted) : `${describeAmount(wanted)} s`,
        line: lineIn(request),
      }
  }
  return null
}

function findAtOnce({ of = {}, is }: NonNullable<Check['atOnce']>, run: RunFacts): Finding | null {
  const spans = run.requests
    .filter((request) => !mismatch(of, request))
    .map(
      ({ exchange }) =>
        [exchange.timing.sent, exchange.timing.end ?? Number.POSITIVE_INFINITY] as const,
    )
  const peak = Math.max(
    0,
    ...spans.map(([start]) => spans.filter(([from, to]) => from <= start && start < to).length),
  )
  if (isAmount(is, peak)) return null
  return finding(
    `At most ${times(peak)} were under way at the same time.`,
    String(peak),
    describeAmount(is),
  )
}

function findConnections(
  { host, is }: NonNullable<Check['connections']>,
  { requests }: RunFacts,
): Finding | null {
  const opened = requests.filter(
    (request) =>
      request.exchange.connection?.isReused === false &&
      (host === undefined || matchesText(host, request.host)),
  ).length
  if (isAmount(is, opened)) return null
  return finding(
    'The number of connections is another one.',
    times(opened, 'connection'),
    describeAmount(is),
  )
}

function findFollowed(
  { event, before }: NonNullable<Check['followed']>,
  { printed, requests, ends }: RunFacts,
): Finding | null {
  const line = printed.find(({ text }) => matchesText(event, text))
  const request = requests.find(({ path }) => matchesText(before, path))
  if (!request) return finding('The request is missing.', 'no request', describeText(before))
  if (!line)
    return finding('A line is missing from the output.', 'no such line', describeText(event))
  const end = ends.get(request.exchange.id)
  if (end === undefined || line.index < end) return null
  return {
    what: 'The line was printed only when the whole body had arrived.',
    got: quote(line.text),
    wanted: 'the line while the body is on its way',
    line: line.line,
  }
}

function finding(what: string, got: string | null, wanted: string | null): Finding {
  return { what, got, wanted, line: null }
}

function lineIn({ exchange }: RequestFacts): number | null {
  return exchange.position?.line ?? null
}

type Amount = number | { readonly least?: number | undefined; readonly most?: number | undefined }

function isAmount(wanted: Amount, got: number): boolean {
  if (typeof wanted === 'number') return got === wanted
  return got >= (wanted.least ?? 0) && got <= (wanted.most ?? Number.POSITIVE_INFINITY)
}

function describeAmount(wanted: Amount): string {
  if (typeof wanted === 'number') return String(wanted)
  const { least, most } = wanted
  if (least === undefined) return `at most ${most}`
  return most === undefined ? `at least ${least}` : `${least} to ${most}`
}

function times(count: number, noun = 'request'): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`
}

function inSeconds(seconds: number): string {
  return `${Number(seconds.toFixed(2))} s`
}

/** The pattern as a learner would say it: `` `POST /orders` at `shop.test` ``. */
function describeRequest({ method, path, target, host }: RequestPattern): string {
  const where = typeof target === 'string' ? target : typeof path === 'string' ? path : ''
  const line = [method, where].filter(Boolean).join(' ')
  const machine =
    host === undefined ? '' : typeof host === 'string' ? `\`${host}\`` : describeText(host)
  if (line === '') return machine === '' ? 'a request' : `a request to ${machine}`
  return machine === '' ? `\`${line}\`` : `\`${line}\` at ${machine}`
}
