/** The parameters of the call that the cursor is in. */
import type ts from 'typescript'
import type { Signature } from '../protocol'
import { docOf, partsText } from './describe'

export function signatureAt(
  service: ts.LanguageService,
  file: string,
  at: number,
): Signature | null {
  const help = service.getSignatureHelpItems(file, at, undefined)
  const item = help?.items[help.selectedItemIndex]
  if (!help || !item) return null
  const { start, length } = help.applicableSpan
  return {
    from: start,
    to: start + length,
    prefix: partsText(item.prefixDisplayParts),
    parameters: item.parameters.map(({ displayParts, documentation }) => ({
      label: partsText(displayParts),
      doc: partsText(documentation),
    })),
    suffix: partsText(item.suffixDisplayParts),
    active: Math.min(help.argumentIndex, Math.max(0, item.parameters.length - 1)),
    index: help.selectedItemIndex,
    count: help.items.length,
    doc: docOf(
      item.documentation,
      item.tags.filter(({ name }) => name !== 'param'),
    ),
  }
}
