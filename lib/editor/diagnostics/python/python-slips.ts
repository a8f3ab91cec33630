/** Habits of Python: what is said of them is what the runner would say, and the fix writes them in TypeScript. */
import type { Tree } from '@lezer/common'
import type { Fix } from '../../../language/fix'
import { applyEdits, type Edit } from '../../../runner/edits'
import { runtimeHint } from '../../../runner/runtime-hints'
import { syntaxHint } from '../../../runner/syntax-hints'
import { parseTypeScript } from '../../../runner/syntax-tree'
import type { Remark } from '../../../sentences/remarks'
import type { Slip } from '../slips'
import { type CodeMask, maskCode } from './code-mask'
import { pythonBlocks } from './python-blocks'
import { pythonImports } from './python-imports'
import { pythonStrings, stringEdit } from './python-strings'
import { wordEdits } from './python-words'

/** More are a file of Python, and not a slip. */
const MAX_SLIPS = 40

/** @param isClean whether the tree has no errors: then only names can be Python's */
export function pythonSlips(code: string, tree: Tree, isClean: boolean): Slip[] {
  const mask = maskCode(code)
  if (isClean) return nameSlips(mask, code)
  const blocks = pythonBlocks(mask.text)
  const outside = (at: number) => !blocks.some(({ from, end }) => from <= at && at < end)
  const rest = [
    ...commentSlips(mask, code),
    ...stringSlips(mask, code),
    ...importSlips(mask, code),
    ...wordSlips(mask, code),
  ].filter(({ from }) => outside(from))
  const before = errorsIn(tree)
  const whole = blocks.map(({ from, to, end, edits }): Slip => {
    const all = edits && [...edits, ...otherEdits(mask, code, from, end, edits)]
    const fixes = all && isBetter(code, before, all) ? [fix('Write it with braces', all)] : []
    return { ...place(code, from, to, ''), from, to, end, fixes, severity: 'error', isSyntax: true }
  })
  return [...whole, ...rest].sort((a, b) => a.from - b.from).slice(0, MAX_SLIPS)
}

/** What else is Python's between two places, for one fix of all. */
function otherEdits(
  mask: CodeMask,
  code: string,
  from: number,
  to: number,
  taken: readonly Edit[],
): Edit[] {
  const inside = (edit: Edit | null): edit is Edit =>
    edit !== null && edit.from >= from && edit.to <= to
  return [
    ...mask.hashes.map((at) => ({ from: at, to: at + 1, insert: '//' })),
    ...pythonStrings(mask).map((part) => stringEdit(code, part)),
    ...wordEdits(mask.text, from, to),
  ]
    .filter(inside)
    .filter((edit) => !taken.some((other) => edit.from < other.to && other.from < edit.to))
}

function commentSlips({ hashes }: CodeMask, code: string): Slip[] {
  return hashes.map((at) => {
    const to = code.indexOf('\n', at)
    return slip(code, at, to === -1 ? code.length : to, at, '', [
      fix('Write //', [{ from: at, to: at + 1, insert: '//' }]),
    ])
  })
}

function stringSlips(mask: CodeMask, code: string): Slip[] {
  return pythonStrings(mask).map((part) => {
    const edit = stringEdit(code, part)
    const quote = part.from + part.prefix.length
    return slip(
      code,
      part.from,
      part.to,
      quote,
      '',
      edit ? [fix('Write it in TypeScript', [edit])] : [],
    )
  })
}

function importSlips(mask: CodeMask, code: string): Slip[] {
  return pythonImports(mask).map(({ from, to, edit }) =>
    slip(code, from, to, from, '', edit ? [fix('Write it in TypeScript', [edit])] : []),
  )
}

/** Words that are no names: operators, and what follows them. */
function wordSlips(mask: CodeMask, code: string): Slip[] {
  return wordEdits(mask.text, 0, code.length).map((edit) => {
    const word = /^\w+/.exec(code.slice(edit.from, edit.to))?.[0] ?? ''
    const named = nameRemark(word)
    const fixes = [fix(`Write ${edit.insert.trim()}`, [edit])]
    if (named) return { ...nameSlip(edit, named), fixes }
    const at = word === 'not' ? edit.to : edit.from
    return slip(code, edit.from, edit.to, at, `Expected ";" but found "${word}"`, fixes)
  })
}

/** Names that only Python has. A program may have declared them itself. */
function nameSlips(mask: CodeMask, code: string): Slip[] {
  return wordEdits(mask.text, 0, code.length).flatMap((edit) => {
    const word = /^\w+/.exec(code.slice(edit.from, edit.to))?.[0] ?? ''
    const remark = nameRemark(word)
    const isDeclared = new RegExp(
      `\\b(?:const|let|var|function|class|import)\\b[^;=\\n]*\\b${word}\\b`,
    ).test(mask.text)
    if (!remark || isDeclared) return []
    return [{ ...nameSlip(edit, remark), fixes: [fix(`Write ${edit.insert}`, [edit])] }]
  })
}

function nameRemark(word: string): Remark | null {
  const hint = runtimeHint('ReferenceError', `${word} is not defined`)
  return hint?.startsWith('That is Python.') ? sentences(hint) : null
}

function nameSlip({ from, to }: Edit, remark: Remark): Omit<Slip, 'fixes'> {
  return { from, to, end: to, ...remark, severity: 'error', isSyntax: false }
}

/** @param at where the compiler would see the error, with this message */
function slip(
  code: string,
  from: number,
  to: number,
  at: number,
  message: string,
  fixes: readonly Fix[],
): Slip {
  return {
    ...place(code, from, at, message),
    from,
    to,
    end: to,
    fixes,
    severity: 'error',
    isSyntax: true,
  }
}

function place(code: string, from: number, at: number, message: string): Remark {
  const lineStart = code.lastIndexOf('\n', from - 1) + 1
  const lineEnd = code.indexOf('\n', from)
  const lineText = code.slice(lineStart, lineEnd === -1 ? undefined : lineEnd)
  const said = syntaxHint({ text: message, source: code, at, lineText, start: at - lineStart })
  return sentences(said ?? 'That is Python.')
}

/** `That is Python. In TypeScript: …` as what is so and what to try. */
function sentences(said: string): Remark {
  const [, text = said, hint = ''] = /^(.+?\.) (.+)$/s.exec(said) ?? []
  return { text, hint }
}

function fix(title: string, edits: readonly Edit[]): Fix {
  return { title, edits: edits.toSorted((a, b) => a.from - b.from || a.to - b.to) }
}

/** A translation that reads no better was none. */
function isBetter(code: string, before: number, edits: readonly Edit[]): boolean {
  return errorsIn(parseTypeScript(applyEdits(code, fix('', edits).edits))) < before
}

function errorsIn(tree: Tree): number {
  let count = 0
  tree.iterate({
    enter({ type }) {
      if (type.isError) count += 1
    },
  })
  return count
}
