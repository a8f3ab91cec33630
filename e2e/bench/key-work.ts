/**
 * How long the page's own thread works for each key until the frame that shows it: its processor time, from a trace.
 * Unlike the time on a clock it has no wait for the next frame in it, and nothing of what else the machine does.
 */

/** The part of a trace event that is read here (the Trace Event Format's complete events). Times in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  /** Processor time of the thread. */
  readonly tdur?: number
  readonly dur?: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

/** What must be traced for it. */
export const keyWorkCategories = ['toplevel', 'devtools.timeline']

/** @returns milliseconds for each key, and for all that the thread did while the trace was taken */
export function keyWork(trace: Buffer): { readonly perKey: number[]; readonly all: number } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const isKey = ({ name, args }: TraceEvent) =>
    name === 'EventDispatch' && args?.data?.type === 'keydown'
  const first = traceEvents.find(isKey)
  if (!first) throw new Error('The trace has no keys: the page was not typed into.')
  const own = traceEvents
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts)
  const tasks = own.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
  const frames = own.filter(({ name }) => name === 'Commit').map(({ ts }) => ts)
  const cost = (from: number, to: number) =>
    tasks
      .filter((task) => end(task) > from && task.ts <= to)
      .reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
  const perKey = own.filter(isKey).map(({ ts }) => cost(ts, frames.find((at) => at > ts) ?? ts))
  return { perKey, all: cost(0, Number.POSITIVE_INFINITY) }
}

function end({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur
}
