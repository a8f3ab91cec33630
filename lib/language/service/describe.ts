/** TypeScript's display parts and comments as plain text. */
import type ts from 'typescript'
import type { Doc } from '../protocol'

type Parts = readonly ts.SymbolDisplayPart[]

/** Longer types say nothing more to a reader. */
const MAX_SIGNATURE = 600
/** Tags that are said by the text, or mean nothing to a learner. */
const UNSHOWN: ReadonlySet<string> = new Set(['example', 'internal', 'since', 'template'])

export function partsText(parts: Parts | undefined): string {
  return (parts ?? []).map(({ text }) => text).join('')
}

/** The code that says what a name is, cut when it is very long. Where it was imported is seen in the program. */
export function signatureText(parts: Parts | undefined): string {
  const text = partsText(parts)
    .replace(/^\(alias\) /, '')
    .replace(/\nimport .*$/, '')
  return text.length > MAX_SIGNATURE ? `${text.slice(0, MAX_SIGNATURE)}…` : text
}

export function docOf(
  documentation: Parts | undefined,
  tags: readonly ts.JSDocTagInfo[] = [],
): Doc {
  return {
    text: partsText(documentation).trim(),
    tags: tags
      .filter(({ name }) => !UNSHOWN.has(name))
      .map(({ name, text }) => ({ name, text: partsText(text).trim() })),
  }
}
