/** The lines of a program that is put in order: which line is which, and moving one of them. */

/** A line of the program; equal texts are told apart by which of them they are. */
export interface OrderLine {
  readonly key: string
  readonly text: string
}

/** The text of a line in pieces, each with its class where it has a colour. */
export type ColouredLine = readonly { readonly text: string; readonly className: string }[]
/** The colours of lines, by their text. */
export type ColouredLines = ReadonlyMap<string, ColouredLine>

/** The lines of a text. */
export function linesOf(code: string): readonly OrderLine[] {
  const seen = new Map<string, number>()
  return code.split('\n').map((text) => {
    const nth = seen.get(text) ?? 0
    seen.set(text, nth + 1)
    return { key: `${text}#${nth}`, text }
  })
}

/** The text after the line at `from` was put to the place `to`; both from 0. */
export function moveLine(code: string, from: number, to: number): string {
  const lines = code.split('\n')
  const [line] = lines.splice(from, 1)
  if (line === undefined) return code
  lines.splice(to, 0, line)
  return lines.join('\n')
}

/** Colours are those that a line has in the solution: alone, half a statement would have others. */
export function coloursOf(lines: readonly ColouredLine[], code: string): ColouredLines {
  const texts = code.split('\n')
  return new Map(lines.map((pieces, index) => [texts[index] ?? '', pieces]))
}
