/** Whether bytes are text. */
const strict = new TextDecoder('utf-8', { fatal: true })

/** Whether they are UTF-8 from the first to the last. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes)
    return true
  } catch {
    // The decoder throws for exactly this.
    return false
  }
}
