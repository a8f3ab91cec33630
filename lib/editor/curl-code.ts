/** What the code of a curl command changes in a program. Loaded when a command is pasted: it holds the client. */
import { UnreadableCommand } from '../programs/curl-command'
import { fromCurl } from '../programs/from-curl'

export interface Change {
  readonly from: number
  readonly to?: number
  readonly insert: string
}

export type CurlCode =
  | { readonly changes: readonly Change[]; readonly ignored: readonly string[] }
  /** Why the command cannot be code, as a sentence. */
  | { readonly reason: string }

const IMPORT = "import requests from 'requests';\n"

/**
 * Beside other code of its line it becomes an expression, else a statement with a name that is free.
 * @param range where the command stands in the program
 */
export function curlCode(
  program: string,
  { from, to }: { readonly from: number; readonly to: number },
): CurlCode {
  const before = program.slice(0, from)
  const rest = before + program.slice(to)
  try {
    const { call, ignored } = fromCurl(program.slice(from, to))
    const line = /[^\n]*$/.exec(before)?.[0] ?? ''
    const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
    const isAlone = indent === line && /^[ \t;]*(\n|$)/.test(program.slice(to))
    const code = isAlone ? statement(call, rest, indent === '') : call
    const here = { from, to, insert: code.replaceAll('\n', `\n${indent}`) }
    return { changes: [...importChange(rest, before.length), here], ignored }
  } catch (error) {
    if (error instanceof UnreadableCommand) return { reason: error.message }
    throw error
  }
}

/** The status is of use only where the value of a line is shown. */
function statement(call: string, program: string, showsValues: boolean): string {
  const name = freeName('response', program)
  const code = `const ${name} = ${call};`
  return showsValues ? `${code}\n${name}.statusCode;` : code
}

function freeName(name: string, program: string): string {
  const isTaken = (candidate: string) =>
    new RegExp(`\\b(const|let|var|function|class|import)\\b[^=;\\n]*\\b${candidate}\\b`).test(
      program,
    )
  let free = name
  for (let number = 2; isTaken(free); number += 1) free = `${name}${number}`
  return free
}

/** Before the first import of the program, or at its very beginning. */
function importChange(program: string, here: number): Change[] {
  if (/^\s*import\s[^;'"]*\brequests\b[^;'"]*\bfrom\s/m.test(program)) return []
  const first = /^import\b/m.exec(program)?.index ?? 0
  if (first > 0 && first <= here) return [{ from: first, insert: IMPORT }]
  return [{ from: 0, insert: /^import\b/.test(program) ? IMPORT : `${IMPORT}\n` }]
}
