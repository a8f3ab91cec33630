/**
 * A runner that adds remarks: on an answer that gives a slip away, behind it; on the text of the program, at the
 * end, because what the program did says more. A line with an error that has a hint of its own gets none of these.
 */
import { lineIndex } from '../../runner/line-index'
import type { RunEvent, Runner } from '../../runner/run-event'
import { diagnose } from './diagnose'
import { formRefused } from './form-for-json'

export function withRemarks(runner: Runner): Runner {
  return {
    warmUp: () => runner.warmUp(),
    run(code, onEvent, options) {
      /** Lines that say what to try already. */
      const told = new Set<number>()
      const receive = (event: RunEvent): void => {
        if (event.type === 'error' && event.error.hint && event.error.position)
          told.add(event.error.position.line)
        if (event.type === 'finished') for (const note of remarks(code, told, event)) onEvent(note)
        onEvent(event)
        if (event.type === 'exchange') {
          const remark = formRefused(event.exchange)
          const { run, at, exchange } = event
          if (remark) onEvent({ type: 'note', run, at, ...remark, position: exchange.position })
        }
      }
      return runner.run(code, receive, options)
    },
  }
}

function remarks(code: string, told: ReadonlySet<number>, { run, at }: RunEvent): RunEvent[] {
  const lines = lineIndex(code)
  return diagnose(code)
    .map(({ text, hint, from }): RunEvent & { type: 'note' } => {
      return { type: 'note', run, at, text, hint, position: lines.position(from) }
    })
    .filter(({ position }) => !position || !told.has(position.line))
}
