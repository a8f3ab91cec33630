/**
 * Blocks by indentation, `if …:` to `finally:`, and how they read with braces. Only what has one plain counterpart
 * is translated; for the rest there is the remark alone.
 */
import type { Edit } from '../../../runner/edits'

export interface PythonBlock {
  /** The line that opens it, without its indentation. */
  readonly from: number
  readonly to: number
  /** The end of its last line, with those of `elif`, `else`, … that belong to it. */
  readonly end: number
  /** The braces and what else changes in the opening lines; null where that cannot be told. */
  readonly edits: readonly Edit[] | null
}

interface Line {
  readonly from: number
  /** With blanks at the end, and with a comment, which is masked. */
  readonly to: number
  /** Without indentation and blanks at the end. */
  readonly text: string
  /** Where the text begins. */
  readonly start: number
  readonly indent: number
}

const HEADER = /^(async\s+def|if|elif|else|while|for|try|except|finally|def|with|class)\b([^{]*):$/
const CONTINUES: Readonly<Record<string, readonly string[]>> = {
  if: ['elif', 'else'],
  elif: ['elif', 'else'],
  try: ['except', 'finally'],
  except: ['finally'],
}

/** The outermost blocks of a masked text. */
export function pythonBlocks(text: string): PythonBlock[] {
  const lines = linesOf(text)
  const blocks: PythonBlock[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (!line || !HEADER.test(line.text)) {
      at += 1
      continue
    }
    const { next, edits } = readBlock(lines, at)
    const last = lastFilled(lines, at, next)
    blocks.push({ from: line.start, to: line.start + line.text.length, end: last.to, edits })
    at = Math.max(next, at + 1)
  }
  return blocks
}

function linesOf(text: string): Line[] {
  let from = 0
  return text.split('\n').map((raw) => {
    const indent = raw.length - raw.trimStart().length
    const line = {
      from,
      to: from + raw.length,
      text: raw.trim(),
      start: from + indent,
      indent,
    }
    from += raw.length + 1
    return line
  })
}

interface Read {
  /** The first line after it. */
  readonly next: number
  readonly edits: Edit[] | null
}

/** Reads a block and what continues it. */
function readBlock(lines: readonly Line[], at: number): Read {
  const head = lines[at] as Line
  const [, keyword = '', rest = ''] = HEADER.exec(head.text) ?? []
  const header = headerEdits(head, keyword.replace(/\s+/, ' '), rest)
  const body = readBody(lines, at + 1, head.indent)
  const last = lastFilled(lines, at, body.next)
  if (last === head) return { next: body.next, edits: null }

  const after = lines[body.next]
  const [, continued = ''] =
    (after && after.indent === head.indent && HEADER.exec(after.text)) || []
  if (after && /^(elif|else|except|finally)$/.test(continued)) {
    const more = readBlock(lines, body.next)
    const isKnown = (CONTINUES[keyword] ?? []).includes(continued)
    const close: Edit = { from: after.start, to: after.start, insert: '} ' }
    return {
      next: more.next,
      edits: isKnown ? joined(header, body.edits, [close], more.edits) : null,
    }
  }
  const indent = ' '.repeat(head.indent)
  const close: Edit = { from: last.to, to: last.to, insert: `\n${indent}}` }
  return { next: body.next, edits: joined(header, body.edits, [close]) }
}

function readBody(lines: readonly Line[], start: number, indent: number): Read {
  let edits: Edit[] | null = []
  let at = start
  for (;;) {
    const line = lines[at]
    if (!line || (line.text !== '' && line.indent <= indent)) break
    if (HEADER.test(line.text)) {
      const inner = readBlock(lines, at)
      edits = joined(edits, inner.edits)
      at = Math.max(inner.next, at + 1)
    } else at += 1
  }
  return { next: at, edits }
}

/** The line before `next` that has text. Comments are blank in a masked text, so they end no block. */
function lastFilled(lines: readonly Line[], first: number, next: number): Line {
  let at = Math.min(next, lines.length) - 1
  while (at > first && lines[at]?.text === '') at -= 1
  return lines[at] as Line
}

function joined(...parts: readonly (readonly Edit[] | null)[]): Edit[] | null {
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? [])
}

/** What changes in an opening line; null where it has no plain counterpart. */
function headerEdits(line: Line, keyword: string, rest: string): Edit[] | null {
  const end = line.start + line.text.length
  const whole = (insert: string): Edit[] => [{ from: line.start, to: end, insert }]
  const word = (insert: string): Edit => ({
    from: line.start,
    to: line.start + keyword.length,
    insert,
  })
  const open: Edit = { from: end - 1, to: end, insert: ' {' }
  const condition = rest.trim()
  switch (keyword) {
    case 'if':
    case 'elif':
    case 'while': {
      if (condition === '') return null
      const words = keyword === 'elif' ? [word('else if')] : []
      if (isInBrackets(condition)) return [...words, open]
      const at = line.start + line.text.indexOf(condition, keyword.length)
      return [
        ...words,
        { from: at, to: at, insert: '(' },
        { from: end - 1, to: end, insert: ') {' },
      ]
    }
    case 'else':
    case 'try':
    case 'finally':
      return condition === '' ? [open] : null
    case 'except': {
      const all = /^(?:Exception(?:\s+as\s+(\w+))?)?$/.exec(condition)
      return all && whole(all[1] ? `catch (${all[1]}) {` : 'catch {')
    }
    case 'for':
      return forHeader(condition, whole)
    case 'def':
    case 'async def':
      if (!/^\w+\((\s*\w+(\s*=[^,()]+)?\s*(,|(?=\))))*\s*\)$/.test(condition)) return null
      return [word(keyword === 'def' ? 'function' : 'async function'), open]
    default:
      return null
  }
}

function forHeader(condition: string, whole: (text: string) => Edit[]): Edit[] | null {
  const [, names = '', list = ''] = /^(\w+(?:\s*,\s*\w+)?)\s+in\s+(.+)$/.exec(condition) ?? []
  // A text in the list is masked here, so the line cannot be written anew.
  if (!names || /["']/.test(list)) return null
  const call = /^(?:(range|enumerate)\((.+)\)|([\w.]+)\.items\(\))$/.exec(list)
  const [, name, args = '', mapping] = call ?? []
  if (name === 'range') {
    const [a = '', b] = args.split(',').map((part) => part.trim())
    if (args.split(',').length > 2) return null
    return whole(
      `for (let ${names} = ${b === undefined ? 0 : a}; ${names} < ${b ?? a}; ${names}++) {`,
    )
  }
  const target = names.includes(',') ? `[${names.replace(/\s*,\s*/, ', ')}]` : names
  if (name === 'enumerate') return whole(`for (const ${target} of ${args}.entries()) {`)
  if (mapping) return whole(`for (const ${target} of Object.entries(${mapping})) {`)
  return whole(`for (const ${target} of ${list}) {`)
}

/** `(a and b)`, but not `(a) and (b)`. */
function isInBrackets(text: string): boolean {
  if (!text.startsWith('(')) return false
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return at === text.length - 1
  }
  return false
}
