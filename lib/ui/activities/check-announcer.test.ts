import { expect, it } from 'vitest'
import type { Check } from '../../checks/check'
import { announcement } from './check-announcer'
import type { ExaminationSnapshot } from './examination'

const checks: Check[] = [
  { check: 'a', that: 'A', threw: null },
  { check: 'b', that: 'B', threw: null },
]
const waiting: ExaminationSnapshot = {
  state: 'waiting',
  verdict: null,
  code: null,
  failures: 0,
  wait: null,
  trouble: null,
}
const message = {
  what: 'The path is another one.',
  got: '`/a`',
  wanted: '`/b`',
  line: 2,
  try: 'Look at `get`.',
}
const failed = { check: 'b', seed: 0, message } as const
const say = (part: Partial<ExaminationSnapshot>) => announcement(checks, { ...waiting, ...part })

it('says the result in words', () => {
  expect(say({})).toBe('')
  const verdict = { states: ['passed', 'failed'], failed } as const
  expect(say({ state: 'failed', verdict })).toBe(
    '1 of 2 passed. Not yet: the path is another one. Try: Look at get.',
  )
  expect(
    say({ state: 'failed', verdict: { ...verdict, failed: { ...failed, seed: 2 } } }),
  ).toContain('With other data on the servers: the path')
  const whole = { states: ['passed', 'passed'], failed: null } as const
  expect(say({ state: 'checking', verdict: whole })).toBe('Checking with other data…')
  expect(say({ state: 'passed', verdict: whole })).toBe('All 2 checks passed.')
})
