import { describe, expect, it } from 'vitest'
import { framedProgram, seenEvent } from './framed-program'
import type { RunError, RunEvent } from './run-event'

const frame = { before: 'const a = 1\nconst b = 2', after: 'describe(404)\ndescribe(500)' }
const code = 'function f() {\n  a\n}'
const stamp = { run: 1, at: 0 }
const whole = framedProgram(code, frame)
const seen = (event: RunEvent) => seenEvent(event, code, frame)
const at = (line: number) => ({ line, column: 3 })

function error(part: Partial<RunError>): RunError {
  const event = seen({
    ...stamp,
    type: 'error',
    error: { name: 'Error', message: '', position: null, phase: 'run', frames: [], ...part },
  })
  if (event?.type !== 'error') throw new Error('an error is always shown')
  return event.error
}

describe('a program with unseen parts', () => {
  it('is one text, in order', () => {
    expect(whole).toBe(`${frame.before}\n${code}\n${frame.after}`)
    expect(framedProgram(code, { before: '', after: '' })).toBe(code)
    expect(framedProgram('', { before: 'x', after: 'y' })).toBe('x\n\ny')
  })

  it('tells places in its seen lines', () => {
    const from = whole.indexOf('  a') + 2
    const value = {
      ...stamp,
      type: 'value',
      spans: [],
      kind: '',
      from,
      to: from + 1,
      line: 4,
    } as const
    expect(seen(value)).toMatchObject({
      line: 2,
      from: code.indexOf('a', 15),
      to: code.indexOf('a', 15) + 1,
    })
    expect(seen({ ...value, line: 6 })).toBeNull()
    expect(seen({ ...value, line: 1 })).toBeNull()
  })

  it('keeps what unseen lines print, without a place', () => {
    const printed = { ...stamp, type: 'console', level: 'log', spans: [{ text: 'x' }] } as const
    expect(seen({ ...printed, position: at(4) })).toMatchObject({ position: at(2) })
    expect(seen({ ...printed, position: at(6) })).toMatchObject({
      position: null,
      spans: [{ text: 'x' }],
    })
  })

  it('says that it began with the seen text', () => {
    expect(seen({ ...stamp, type: 'started', code: whole })).toMatchObject({ code })
  })

  it('puts an error of the code after it where the program takes part in it', () => {
    const inside = error({ position: at(6), frames: [at(6), at(4), at(7)] })
    expect(inside).toMatchObject({ position: at(2), frames: [at(2)] })
    expect(error({ position: at(6), frames: [at(6)] })).toMatchObject({
      position: null,
      frames: [],
    })
  })

  it('counts the lines of a stack as the learner does', () => {
    const stack = [
      { name: 'raiseForStatus', at: 'client' as const },
      { name: 'f', at: at(4) },
      { name: '', at: at(6) },
    ]
    expect(error({ position: at(4), frames: [at(4)], stack }).stack).toEqual([
      { name: 'raiseForStatus', at: 'client' },
      { name: 'f', at: at(2) },
    ])
  })

  it('says by which name the program is called', () => {
    const missing = error({
      name: 'ReferenceError',
      message: 'describe is not defined',
      position: at(6),
    })
    expect(missing.hint).toContain('`describe` is called when your program has run')
    const noFunction = error({
      name: 'TypeError',
      message: 'describe is not a function',
      position: at(6),
    })
    expect(noFunction.hint).toContain('must be a function')
    // The same words about a line that the learner sees are about that line.
    expect(
      error({ name: 'ReferenceError', message: 'x is not defined', position: at(4) }).hint,
    ).toBeUndefined()
  })

  it('puts what cannot be read after it at its end, where the bracket is missing', () => {
    expect(error({ phase: 'compile', position: at(7), length: 4 })).toEqual({
      name: 'Error',
      message: '',
      phase: 'compile',
      position: { line: 3, column: 2 },
      frames: [{ line: 3, column: 2 }],
    })
  })
})
