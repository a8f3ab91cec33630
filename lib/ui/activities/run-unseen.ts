/** Runs a program without showing anything of it. */
import { framedProgram, type ProgramFrame, seenEvent } from '../../runner/framed-program'
import type { RunEvent, Runner } from '../../runner/run-event'

export interface UnseenRun {
  readonly frame: ProgramFrame
  readonly seed: number
  /** The run whose answers to `getpass()` it takes over. */
  readonly repeats: number
}

/** Resolves with the events in the lines of `code`, when the run is over. */
export async function runUnseen(
  runner: Runner,
  code: string,
  { frame, ...options }: UnseenRun,
): Promise<readonly RunEvent[]> {
  const events: RunEvent[] = []
  const receive = (event: RunEvent): void => {
    const seen = seenEvent(event, code, frame)
    if (seen) events.push(seen)
  }
  await runner.run(framedProgram(code, frame), receive, options).finished
  return events
}
