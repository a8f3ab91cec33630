import { expect, it } from 'vitest'
import type { RunError, RunEvent, Runner } from '../../runner/run-event'
import { withRemarks } from './with-remarks'

const code =
  "import requests from 'requests'\nconst r = await requests.get('https://a.test')\nif (r) {}"

function runWith(error: Partial<RunError> | null): RunEvent[] {
  const events: RunEvent[] = []
  const runner: Runner = {
    warmUp() {},
    run(_, onEvent) {
      const timing = { compile: 0, start: 0, run: 0 }
      const stamp = { run: 1, at: 5 }
      const plain = { name: 'E', message: '', position: null, phase: 'run', frames: [] } as const
      if (error) onEvent({ ...stamp, type: 'error', error: { ...plain, ...error } })
      const end = { ...stamp, type: 'finished', outcome: 'done', reason: null } as const
      const finished = { ...end, duration: 5, timing }
      onEvent(finished)
      return { id: 1, stop() {}, finished: Promise.resolve(finished) }
    },
  }
  withRemarks(runner).run(code, (event) => events.push(event))
  return events
}

it('says what the text gives away before the run is over', () => {
  expect(runWith(null)).toMatchObject([
    { type: 'note', run: 1, position: { line: 3, column: 5 }, hint: 'Try `r.ok`.' },
    { type: 'finished' },
  ])
})

it('leaves a line alone whose error says what to try', () => {
  const position = { line: 3, column: 1 }
  expect(runWith({ position, hint: 'Try this.' }).map(({ type }) => type)).toEqual([
    'error',
    'finished',
  ])
  expect(runWith({ position }).map(({ type }) => type)).toEqual(['error', 'note', 'finished'])
})
