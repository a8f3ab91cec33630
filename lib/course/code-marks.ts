/**
 * The marks in the code of a lesson file that no editor shows: hidden regions, `//=> value`, `//: sentence`
 * and gaps between `«` and `»`. Comments are found in the syntax tree, so that a string may hold the same signs.
 */
import { GAP } from '../runner/gap'
import { lineIndex } from '../runner/line-index'
import { parseTypeScript } from '../runner/syntax-tree'
import type { ExplainedLine } from './activity'
import type { ExpectedValue } from './snippet'

/** A mark is wrong; `line` counts the lines of the fence from 1. */
export class MarkError extends Error {
  override readonly name = 'MarkError'

  constructor(
    readonly what: string,
    readonly fix: string,
    readonly line: number,
  ) {
    super(`${what} ${fix}`)
  }
}

export interface HiddenSplit {
  /** The lines of the hidden region, without its marks; null where there is none. */
  readonly hidden: string | null
  /** Line of the first hidden line. */
  readonly hiddenLine: number
  /** The rest. */
  readonly shown: string
  /** Line of the fence at which the rest begins, from 1. */
  readonly shownLine: number
}

/** Takes the hidden region off the top of a fence. @throws {MarkError} */
export function splitHidden(code: string): HiddenSplit {
  const lines = code.split('\n')
  const start = lines.findIndex((line) => /^\s*\/\/\s*#region\b/.test(line))
  const end = lines.findIndex((line) => /^\s*\/\/\s*#endregion\b/.test(line))
  if (start < 0) {
    if (end >= 0)
      throw new MarkError(
        '`//#endregion` ends a region that has no beginning.',
        'Put `//#region hidden` before the hidden lines.',
        end + 1,
      )
    return { hidden: null, hiddenLine: 1, shown: code, shownLine: 1 }
  }
  if (!/^\s*\/\/\s*#region hidden\s*$/.test(lines[start] ?? ''))
    throw new MarkError(
      'The only region of a fence is `//#region hidden`.',
      'Write `//#region hidden`, or leave the comment out.',
      start + 1,
    )
  if (end < start)
    throw new MarkError(
      'The hidden region is never closed.',
      'Put `//#endregion` after its last line.',
      start + 1,
    )
  if (lines.slice(0, start).some((line) => line.trim() !== ''))
    throw new MarkError(
      'A hidden region stands before the lines that are shown.',
      'Move it to the top of the fence.',
      start + 1,
    )
  const second = lines.findIndex((line, index) => index > end && /^\s*\/\/\s*#region\b/.test(line))
  if (second >= 0)
    throw new MarkError(
      'A fence has one hidden region at most.',
      'Put all hidden lines into the first one.',
      second + 1,
    )
  let first = end + 1
  while (first < lines.length && (lines[first] ?? '').trim() === '') first += 1
  if (first === lines.length)
    throw new MarkError(
      'All lines of this fence are hidden.',
      'Leave at least one line to be shown.',
      start + 1,
    )
  return {
    hidden: lines.slice(start + 1, end).join('\n'),
    hiddenLine: start + 2,
    shown: lines.slice(first).join('\n'),
    shownLine: first + 1,
  }
}

interface Mark {
  readonly line: number
  readonly text: string
}

/** Takes the comments that begin with `sign` off the ends of their lines. */
function takeComments(
  code: string,
  sign: '//=>' | '//:',
): { readonly code: string; readonly marks: readonly Mark[] } {
  const index = lineIndex(code)
  const marks: Mark[] = []
  const lines = code.split('\n')
  parseTypeScript(code).iterate({
    enter({ name, from, to }) {
      if (name !== 'LineComment' || !code.startsWith(sign, from)) return
      const { line, column } = index.position(from)
      marks.push({ line, text: code.slice(from + sign.length, to).trim() })
      lines[line - 1] = (lines[line - 1] ?? '').slice(0, column - 1).trimEnd()
    },
  })
  return { code: lines.join('\n'), marks }
}

/** Takes `//=> value` off the lines. @throws {MarkError} */
export function takeExpected(code: string): { code: string; expected: ExpectedValue[] } {
  const taken = takeComments(code, '//=>')
  const expected = taken.marks.map(({ line, text }) => {
    if ((taken.code.split('\n')[line - 1] ?? '').trim() === '')
      throw new MarkError(
        '`//=>` stands alone on its line.',
        'Put it behind the expression whose value it states.',
        line,
      )
    if (text === '')
      throw new MarkError(
        '`//=>` states no value.',
        'Write the value behind it, or let `npm run check -- --update` write it.',
        line,
      )
    return { line, value: text }
  })
  return { code: taken.code, expected }
}

/** Takes `//: sentence` off the lines. @throws {MarkError} */
export function takeExplained(code: string): { code: string; explained: ExplainedLine[] } {
  const taken = takeComments(code, '//:')
  const explained = taken.marks.map(({ line, text }) => {
    if (text === '')
      throw new MarkError('`//:` explains nothing.', 'Write a sentence behind it.', line)
    if ((taken.code.split('\n')[line - 1] ?? '').trim() === '')
      throw new MarkError(
        '`//:` stands alone on its line.',
        'Put it behind the code that it explains.',
        line,
      )
    return { line, sentence: text }
  })
  return { code: taken.code, explained }
}

/** Reads the gaps: the code without their marks, and with gaps in their place. @throws {MarkError} */
export function readGaps(code: string): { code: string; gapped: string; count: number } {
  let count = 0
  code.split('\n').forEach((line, index) => {
    const left = line.replace(/«[^«»]+»/g, () => {
      count += 1
      return ''
    })
    if (/[«»]/.test(left))
      throw new MarkError(
        'A gap is not whole.',
        'Write `«` before and `»` after what is left out, on one line and not empty.',
        index + 1,
      )
  })
  return {
    code: code.replace(/[«»]/g, ''),
    gapped: code.replace(/«[^«»]+»/g, GAP),
    count,
  }
}
