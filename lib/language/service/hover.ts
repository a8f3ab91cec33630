/** What a name is, and what its comment says. */
import type ts from 'typescript'
import type { Hover } from '../protocol'
import { docOf, partsText, signatureText } from './describe'

export function hoverAt(service: ts.LanguageService, file: string, at: number): Hover | null {
  const info = service.getQuickInfoAtPosition(file, at)
  if (!info) return null
  const { textSpan, displayParts, documentation, tags } = info
  // Said of a name that TypeScript does not know: there is a problem at the same place.
  if (partsText(displayParts) === 'any') return null
  return {
    from: textSpan.start,
    to: textSpan.start + textSpan.length,
    signature: signatureText(displayParts),
    doc: docOf(documentation, tags),
  }
}
