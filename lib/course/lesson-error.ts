/** A mistake in a lesson file, told so that its author can mend it: what, where, the lines around it. */

export interface LessonErrorPlace {
  /** Path of the file, as an author would type it. */
  readonly file: string
  /** Starts at 1. */
  readonly line: number
  /** Starts at 1. */
  readonly column?: number
  /** The whole text of the file, from which the excerpt is cut. */
  readonly source: string
}

/** What a mistake is, and what its author may try: a sentence each. */
export interface Mistake {
  readonly what: string
  readonly fix: string
}

/** `message` starts with `file:line: `. */
export class LessonError extends Error {
  override readonly name = 'LessonError'
  readonly what: string
  readonly fix: string
  readonly file: string
  /** Starts at 1. */
  readonly line: number
  /** Starts at 1; null where only the line is known. */
  readonly column: number | null
  readonly excerpt: readonly ExcerptLine[]

  constructor({ what, fix }: Mistake, place: LessonErrorPlace) {
    super(`${place.file}:${place.line}: ${what} ${fix}`)
    this.what = what
    this.fix = fix
    this.file = place.file
    this.line = place.line
    this.column = place.column ?? null
    this.excerpt = excerptAround(place.source, place.line)
  }
}

export interface ExcerptLine {
  readonly number: number
  readonly text: string
  readonly isWrong: boolean
}

/** The line and two on either side of it. */
export function excerptAround(source: string, line: number): ExcerptLine[] {
  const lines = source.split(/\r?\n/)
  const first = Math.max(1, line - 2)
  const last = Math.min(lines.length, line + 2)
  return lines.slice(first - 1, last).map((text, index) => ({
    number: first + index,
    text,
    isWrong: first + index === line,
  }))
}
