/** What is kept of one editor, as text in the browser's storage. Old formats keep opening. */
import type { DraftFormat } from './draft-key'
import type { EarlierReason, EarlierText } from './earlier-texts'

export interface DraftRecord {
  readonly code: string
  /** When it was saved, in milliseconds since 1970; 0 when nobody knows (format 1). */
  readonly saved: number
  /** The file name of the editor: `first.ts`; empty when nobody knows. */
  readonly name: string
  /** It is not offered any more when the author's code has changed. */
  readonly settled: boolean
  readonly earlier: readonly EarlierText[]
}

/** The text for format 2. */
export function serializeRecord(record: DraftRecord): string {
  const { code, saved, name, settled, earlier } = record
  return JSON.stringify({ code, saved, name, ...(settled && { settled }), earlier })
}

/** Reads a record; null when it is not one, for instance from a browser extension that cuts texts. */
export function parseRecord(text: string, format: DraftFormat): DraftRecord | null {
  if (format === 1) return { code: text, saved: 0, name: '', settled: false, earlier: [] }
  const value = parseJson(text)
  if (!isObject(value) || typeof value.code !== 'string') return null
  return {
    code: value.code,
    saved: time(value.saved),
    name: typeof value.name === 'string' ? value.name : '',
    settled: value.settled === true,
    earlier: Array.isArray(value.earlier) ? value.earlier.flatMap(parseEarlier) : [],
  }
}

const reasons: readonly EarlierReason[] = ['run', 'reset', 'replaced', 'tab', 'import']

function parseEarlier(value: unknown): EarlierText[] {
  if (!isObject(value) || typeof value.code !== 'string') return []
  const reason = reasons.find((known) => known === value.reason)
  return reason ? [{ code: value.code, reason, at: time(value.at) }] : []
}

function time(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
