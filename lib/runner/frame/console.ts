/** The sandbox's `console`: every line that it prints becomes a message to the page. */
import { noTimer, timerRuns } from '../../sentences/client-hints'
import type { Span } from '../run-event'
import type { ConsoleLevel } from '../sandbox-protocol'
import { formatArguments } from './console-format'
import { inspectValue } from './inspect'

/** Prints one line. */
export type Print = (level: ConsoleLevel, spans: Span[]) => void

export interface ConsoleOptions {
  readonly print: Print
  /** Asked once for each line. False when it would not be shown: then nothing is formatted, either. */
  readonly open: () => boolean
  /** Milliseconds. */
  readonly now: () => number
}

/** What learner code finds as `console`: the methods of the console standard. */
export function createConsole({ print, open, now }: ConsoleOptions) {
  const counts = new Map<string, number>()
  const timers = new Map<string, number>()
  let indent = ''

  function write(level: ConsoleLevel, values: readonly unknown[]): void {
    if (!open()) return
    const spans = formatArguments(values)
    print(level, indent === '' ? spans : indented(spans, indent))
  }

  const at =
    (level: ConsoleLevel) =>
    (...values: unknown[]): void =>
      write(level, values)

  function group(...values: unknown[]): void {
    if (values.length > 0) write('log', values)
    indent += '  '
  }

  function elapsed(label: string, values: readonly unknown[], end: boolean): void {
    const start = timers.get(label)
    if (start === undefined) write('warn', [noTimer(label)])
    else write('log', [`${label}: ${(now() - start).toFixed(1)} ms`, ...values])
    if (end) timers.delete(label)
  }

  return {
    log: at('log'),
    info: at('info'),
    debug: at('debug'),
    warn: at('warn'),
    error: at('error'),
    trace: (...values: unknown[]) => write('log', values.length > 0 ? values : ['Trace']),
    dir(value: unknown): void {
      if (open()) print('log', indented(inspectValue(value).spans, indent))
    },
    dirxml: at('log'),
    table: at('log'),
    assert(condition?: unknown, ...values: unknown[]): void {
      if (condition) return
      const [first, ...rest] = values
      if (typeof first === 'string') write('error', [`Assertion failed: ${first}`, ...rest])
      else write('error', ['Assertion failed', ...values])
    },
    count(label: unknown = 'default'): void {
      const key = String(label)
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      write('log', [`${key}: ${count}`])
    },
    countReset: (label: unknown = 'default') => void counts.delete(String(label)),
    time(label: unknown = 'default'): void {
      const key = String(label)
      if (timers.has(key)) write('warn', [timerRuns(key)])
      else timers.set(key, now())
    },
    timeLog: (label: unknown = 'default', ...values: unknown[]) =>
      elapsed(String(label), values, false),
    timeEnd: (label: unknown = 'default') => elapsed(String(label), [], true),
    group,
    groupCollapsed: group,
    groupEnd(): void {
      indent = indent.slice(2)
    },
    clear(): void {
      // The output belongs to the page; it starts anew with each run.
    },
  }
}

function indented(spans: readonly Span[], indent: string): Span[] {
  if (indent === '') return [...spans]
  const lines = spans.map((span) => ({ ...span, text: span.text.replaceAll('\n', `\n${indent}`) }))
  return [{ text: indent }, ...lines]
}
