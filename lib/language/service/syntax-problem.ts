/** Syntax errors of TypeScript in the words that the runner has for those of its compiler. */
import { type SyntaxSlip, syntaxHint } from '../../runner/syntax-hints'

/** The hint; null when none is known. @param at offset of the error */
export function syntaxProblemHint(message: string, code: string, at: number): string | null {
  return syntaxHint(slipAt(message, code, at))
}

function slipAt(message: string, source: string, at: number): SyntaxSlip {
  const lineStart = source.lastIndexOf('\n', at - 1) + 1
  const lineEnd = source.indexOf('\n', at)
  const lineText = source.slice(lineStart, lineEnd === -1 ? undefined : lineEnd)
  return {
    text: compilerText(message, tokenAt(source, at)),
    source,
    at,
    lineText,
    start: at - lineStart,
  }
}

/** TypeScript's message as esbuild would put it, as far as a hint depends on that. */
function compilerText(message: string, token: string): string {
  const found = token === '' ? 'end of file' : `"${token}"`
  const expected = /^'(.+)' expected\.$/.exec(message)?.[1]
  if (expected !== undefined) return `Expected "${expected}" but found ${found}`
  const named = /^Cannot redeclare block-scoped variable '(.+)'\.$/.exec(message)?.[1]
  if (named !== undefined) return `The symbol "${named}" has already been declared`
  const constant = /^Cannot assign to '(.+)' because it is a constant\.$/.exec(message)?.[1]
  if (constant !== undefined) return `Cannot assign to "${constant}" because it is a constant`
  return TEXTS.find(([pattern]) => pattern.test(message))?.[1](found, token) ?? message
}

type Text = (found: string, token: string) => string

const TEXTS: readonly (readonly [RegExp, Text])[] = [
  [/^Unterminated (string|template) literal/, () => 'Unterminated string literal'],
  [/^Unterminated regular expression/, () => 'Unterminated regular expression'],
  [
    /^Invalid character/,
    (_, token) => (token > '\x7f' ? `Unexpected "${token}"` : `Syntax error "${token}"`),
  ],
  [
    /^(Expression|Declaration or statement|Argument expression) expected/,
    (found) => `Unexpected ${found}`,
  ],
  [/^Identifier expected/, (found) => `Expected identifier but found ${found}`],
  [/^String literal expected/, (found) => `Expected string but found ${found}`],
  [
    /^'await' expressions are only allowed within async/,
    () => '"await" can only be used inside an "async" function',
  ],
  [
    /^'const' declarations must be initialized/,
    (_, token) => `The constant "${token}" must be initialized`,
  ],
  [/^(Unexpected|Unknown) keyword or identifier/, (found) => `Expected ";" but found ${found}`],
]

function tokenAt(source: string, at: number): string {
  return /^(?:[\w$]+|=>|\S)/u.exec(source.slice(at))?.[0] ?? ''
}
