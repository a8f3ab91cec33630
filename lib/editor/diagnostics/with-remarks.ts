/**
 * A runner that ends each run with remarks on its text. They come last, because what the program did says
 * more: a line with an error that has a hint of its own gets no remark.
 */
import { lineIndex } from '../../runner/line-index'
import type { RunEvent, Runner } from '../../runner/run-event'
import { diagnose } from './diagnose'

export function withRemarks(runner: Runner): Runner {
  return {
    warmUp: () => runner.warmUp(),
    run(code, onEvent) {
      /** Lines that say what to try already. */
      const told = new Set<number>()
      return runner.run(code, (event) => {
        if (event.type === 'error' && event.error.hint && event.error.position)
          told.add(event.error.position.line)
        if (event.type === 'finished') for (const note of remarks(code, told, event)) onEvent(note)
        onEvent(event)
      })
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
