/** Texts of `localStorage`, which anybody may have written, as data that is not known yet. */

/** The value of a stored text; null for none, and for what is not JSON. */
export function parseStoredJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    // Somebody else's text under our key: as good as none.
    return null
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
