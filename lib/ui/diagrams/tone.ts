/** The colours of messages in diagrams, which are those of their status everywhere else. */

/** What leaves is ink; what comes back has the colour of its class. */
export type Tone = 'out' | 'ok' | 'moved'

export const toneClass: Readonly<Record<Tone, string>> = {
  out: 'text-ink',
  ok: 'text-ok',
  moved: 'text-moved',
}
