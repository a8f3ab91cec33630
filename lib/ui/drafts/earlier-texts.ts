/**
 * Former texts of one editor, newest first: the last few that were run, and apart from those the ones that
 * something else has replaced (Reset, another version, an import), so that neither pushes the other out.
 */

export type EarlierReason =
  /** It was run. */
  | 'run'
  /** Reset took its place. */
  | 'reset'
  /** Another version of it was chosen. */
  | 'replaced'
  /** Another tab had it, and this one wrote over it. */
  | 'tab'
  /** A file of saved work took its place. */
  | 'import'

export interface EarlierText {
  readonly code: string
  readonly reason: EarlierReason
  /** When, in milliseconds since 1970; 0 when nobody knows. */
  readonly at: number
}

/** How many texts that were run are kept. */
export const KEPT_RUNS = 5
/** How many texts that were replaced are kept. */
export const KEPT_REPLACED = 3
/** Together they are no longer than this, in UTF-16 units; the newest is kept in any case. */
export const KEPT_LENGTH = 200_000

/** The list with one more text, each text once. */
export function withEarlier(list: readonly EarlierText[], text: EarlierText): EarlierText[] {
  return trimmed([text, ...list.filter(({ code }) => code !== text.code)])
}

/** Two lists as one; what both have stands once, at the later of its times. */
export function mergeEarlier(
  one: readonly EarlierText[],
  other: readonly EarlierText[],
): EarlierText[] {
  const sorted = [...one, ...other].sort((a, b) => b.at - a.at)
  const seen = new Set<string>()
  return trimmed(
    sorted.filter(({ code }) => {
      const isFirst = !seen.has(code)
      seen.add(code)
      return isFirst
    }),
  )
}

function trimmed(list: readonly EarlierText[]): EarlierText[] {
  let [runs, replaced, length] = [0, 0, 0]
  return list.filter(({ code, reason }, index) => {
    if (reason === 'run' ? ++runs > KEPT_RUNS : ++replaced > KEPT_REPLACED) return false
    length += code.length
    return index === 0 || length <= KEPT_LENGTH
  })
}
