/**
 * Where a shell command ends: at the first line break that is neither quoted nor continued, by `\\` as in a POSIX
 * shell or by `^` as in Windows' cmd. A page often has more below it: the answer, or the next command.
 */
export function commandEnd(text: string): number {
  let quote: string | null = null
  // What stands before the command is no command of its own.
  for (let at = text.search(/\S|$/); at < text.length; at += 1) {
    const character = text[at]
    const escapes = character === '\\' ? quote !== "'" : character === '^' && quote === null
    if (escapes) at += text.startsWith('\r\n', at + 1) ? 2 : 1
    else if (quote !== null) quote = character === quote ? null : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '\n') return text[at - 1] === '\r' ? at - 1 : at
  }
  return text.length
}
