/** A mistake in a host file of a course, told so that its author can mend it: where, what, what to try. */

/** `message` is one line: `lessons/hosts/cafe.ts:3: …`. */
export class HostFileError extends Error {
  override readonly name = 'HostFileError'
  constructor(
    /** Path of the file, as an author would type it. */
    readonly file: string,
    /** What is wrong and what to try. */
    readonly problem: string,
    /** Starts at 1; null where the mistake has no line. */
    readonly line: number | null = null,
  ) {
    super(`${file}${line === null ? '' : `:${line}`}: ${problem.replace(/\s+/g, ' ').trim()}`)
  }
}
