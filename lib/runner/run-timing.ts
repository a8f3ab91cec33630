/** The parts of the last run's time, left in the page's User Timing buffer for devtools and the bench. */

/** Milliseconds. */
export interface RunTiming {
  /** Wrapping, compiling, linking. */
  readonly compile: number
  /** Waiting for a sandbox worker. */
  readonly start: number
  /** From handing the program over until it ended. */
  readonly run: number
}

/** Replaces the measures of the run before, so that the buffer does not grow. */
export function leaveTiming(origin: number, timing: RunTiming): void {
  let at = origin
  for (const part of ['compile', 'start', 'run'] as const) {
    const name = `roundtrip:${part}`
    performance.clearMeasures(name)
    performance.measure(name, { start: at, duration: timing[part] })
    at += timing[part]
  }
}
