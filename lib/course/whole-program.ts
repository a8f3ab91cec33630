/**
 * The complete program of an editor: what runs before it and after it, unseen, and the text in between, with the
 * way back from a line of the whole to the text and to the lesson file.
 */
import { framedProgram, type ProgramFrame, withSemicolon } from '../runner/framed-program'
import { type DeclaredImport, declaredImports } from './declared-imports'
import type { Environment } from './environment'
import { joiningSemicolon } from './joining-semicolon'

/** A piece of code and where it stands. */
export interface CodePart {
  readonly code: string
  /** Of its first line in the lesson file, starting at 1. */
  readonly line: number
  /** The variables that it sets, where that is all it does. */
  readonly environment?: Environment
}

/** Code that runs with an editor, in the same module, and is not shown in it. No part is empty. */
export interface UnseenCode {
  readonly before: readonly CodePart[]
  readonly after: readonly CodePart[]
}

export interface WholeProgram {
  /** What is compiled and run. */
  readonly code: string
  /** Line of the editor's text, from 1, for a line of `code`; null for what is not shown. */
  visibleLine(line: number): number | null
  /** Line of the lesson file for a line of `code`, as long as the text is the author's. */
  fileLine(line: number): number
}

/** An editor of a lesson in its unedited form is such a program; so are the answers of an exercise. */
export function wholeProgram(unseen: UnseenCode, shown: CodePart): WholeProgram {
  const parts = [...unseen.before, shown, ...unseen.after]
  const starts: number[] = []
  let next = 1
  for (const { code } of parts) {
    starts.push(next)
    next += lineCount(code)
  }
  const first = starts[unseen.before.length] ?? 1
  return {
    code: framedProgram(shown.code, programFrame(unseen, shown.code)),
    visibleLine: (line) =>
      line >= first && line < first + lineCount(shown.code) ? line - first + 1 : null,
    fileLine(line) {
      const index = Math.max(
        0,
        starts.findLastIndex((start) => start <= line),
      )
      return (parts[index]?.line ?? 1) + line - (starts[index] ?? 1)
    },
  }
}

/**
 * The unseen code as the runner takes it, for one text. An import in it of a name that the text or an earlier part
 * imports, too, is blanked out, so that both may stand. A part whose last statement the next one would continue
 * gets a semicolon behind it. No line or column of the code is moved.
 *
 * @param text what the editor holds, as the author or a learner wrote it
 */
export function programFrame({ before, after }: UnseenCode, text: string): ProgramFrame {
  if (before.length === 0 && after.length === 0) return { before: '', after: '' }
  const taken = new Set(namesOf(declaredImports(text)))
  const below = [text, ...after.map(({ code }) => code)]
  const semicolonAt = joiningSemicolon(text, below.slice(1).join('\n'))
  return {
    before: joined(before, below, taken),
    after: joined(after, [], taken),
    ...(semicolonAt !== null && { semicolonAt }),
  }
}

/** @param below what follows the parts @param taken the names that are imported already; those of the parts are added */
function joined(parts: readonly CodePart[], below: readonly string[], taken: Set<string>): string {
  const all = [...parts.map(({ code }) => code), ...below]
  return parts
    .map(({ code }, index) => {
      const imports = declaredImports(code)
      const rest = withoutImports(code, imports, taken)
      for (const name of namesOf(imports)) taken.add(name)
      return withSemicolon(rest, joiningSemicolon(code, all.slice(index + 1).join('\n')))
    })
    .join('\n')
}

function namesOf(imports: readonly DeclaredImport[]): string[] {
  return imports.flatMap(({ names }) => names.map(({ local }) => local))
}

/** Blanks what declares a name that is taken; line breaks stay. */
function withoutImports(
  code: string,
  imports: readonly DeclaredImport[],
  taken: ReadonlySet<string>,
): string {
  let result = code
  for (const { from, to, names } of imports) {
    const kept = names.filter(({ local }) => !taken.has(local))
    if (kept.length === names.length) continue
    if (kept.length === 0) result = blank(result, from, to)
    else
      for (const name of names)
        if (taken.has(name.local)) result = blank(result, name.from, name.to)
  }
  return result
}

function blank(code: string, from: number, to: number): string {
  return code.slice(0, from) + code.slice(from, to).replace(/[^\r\n]/g, ' ') + code.slice(to)
}

function lineCount(code: string): number {
  return code.split('\n').length
}
