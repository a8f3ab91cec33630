/** A form body (`application/x-www-form-urlencoded`) as pairs, decoded after WHATWG URL, section 5.1. */

export interface FormPair {
  readonly name: string
  readonly value: string
  /** As it was sent. */
  readonly sent: string
}

/** @param limit how many are wanted */
export function formPairs(text: string, limit: number): readonly FormPair[] {
  const pairs: FormPair[] = []
  for (const sent of text.split('&')) {
    if (pairs.length === limit) break
    if (sent === '') continue
    const [[name, value] = ['', '']] = new URLSearchParams(sent)
    pairs.push({ name, value, sent })
  }
  return pairs
}
