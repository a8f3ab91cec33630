/** esbuild's messages as run errors: places in UTF-16 units, and a hint in plain words where one is known. */
import type { CompilerMessage } from './compile-protocol'
import { lineIndex } from './line-index'
import type { RunError } from './run-event'
import { syntaxHint } from './syntax-hints'

export function compileErrors(messages: readonly CompilerMessage[], source: string): RunError[] {
  return messages.map((message) => compileError(message, source))
}

function compileError({ text, location }: CompilerMessage, source: string): RunError {
  const error = { name: 'SyntaxError', message: text, phase: 'compile' } as const
  if (location === null) return { ...error, position: null, frames: [] }
  const { line, lineText } = location
  const start = utf16Length(lineText, location.column)
  const length = utf16Length(lineText, location.column + location.length) - start
  const position = { line, column: start + 1 }
  const hint = syntaxHint({ text, source, at: lineIndex(source).offset(position), lineText, start })
  return { ...error, position, frames: [position], length, ...(hint === null ? {} : { hint }) }
}

const encoder = new TextEncoder()

/** How many UTF-16 units the first `bytes` bytes of the text's UTF-8 form take. */
export function utf16Length(text: string, bytes: number): number {
  let units = 0
  let left = bytes
  for (const char of text) {
    left -= char.length === 1 && char < '\u0080' ? 1 : encoder.encode(char).length
    if (left < 0) break
    units += char.length
  }
  return units
}
