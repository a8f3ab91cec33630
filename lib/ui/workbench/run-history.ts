/** The last runs of one editor with all that they gave, in memory only and bounded. */
import type { StopReason } from '../../runner/run-event'
import type { Entry, RunLog } from './run-log'

/** A run that is over. */
export interface PastRun {
  /** Its code, its results, and which run of this editor it was. */
  readonly log: RunLog
  readonly outcome: 'done' | 'failed' | 'stopped'
  readonly stopReason: StopReason | null
  /** On the clock of `performance.now()`. */
  readonly startedAt: number
  /** Milliseconds. */
  readonly duration: number
  /** The last line that ran, when it was run only so far. */
  readonly upTo: number | null
}

/** How many runs are kept. */
export const MAX_RUNS = 10
/** Bytes of all kept runs together, about. The newest run is kept whatever its size. */
export const MAX_KEPT = 30_000_000

/** The history with one run more, newest first; the oldest make room. */
export function remember(history: readonly PastRun[], run: PastRun): readonly PastRun[] {
  const kept: PastRun[] = [run]
  let size = sizeOf(run.log)
  for (const past of history.slice(0, MAX_RUNS - 1)) {
    size += sizeOf(past.log)
    if (size > MAX_KEPT) break
    kept.push(past)
  }
  return kept
}

/** About how many bytes a run holds in memory. */
function sizeOf({ code, entries }: RunLog): number {
  return entries.reduce((sum, entry) => sum + entrySize(entry), 2 * code.length)
}

/** What an object and its names weigh, about. */
const OBJECT = 100

function entrySize(entry: Entry): number {
  if (entry.kind === 'exchange') {
    const { request, response } = entry.exchange
    const sent = request.wire.byteLength + request.body.byteLength
    return OBJECT + sent + (response ? response.wire.byteLength + response.body.byteLength : 0)
  }
  if (entry.kind === 'printed' || entry.kind === 'value') {
    return entry.spans.reduce((sum, { text }) => sum + OBJECT + 2 * text.length, OBJECT)
  }
  return OBJECT
}
