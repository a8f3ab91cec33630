/** Completions at a place, and what is known of the one that is selected. */
import type ts from 'typescript'
import type { CompletionDetail, CompletionItem, Completions } from '../protocol'
import { docOf, signatureText } from './describe'
import { editsOf } from './edits-of'

const PREFERENCES: ts.UserPreferences = {
  includeCompletionsForModuleExports: true,
  includeCompletionsForImportStatements: true,
  includeCompletionsWithInsertText: true,
  quotePreference: 'single',
}

export function completionsAt(
  service: ts.LanguageService,
  file: string,
  at: number,
): Completions | null {
  const found = service.getCompletionsAtPosition(file, at, PREFERENCES)
  if (!found) return null
  const text = service.getProgram()?.getSourceFile(file)?.text ?? ''
  const from = found.optionalReplacementSpan?.start ?? wordStart(text, at)
  const items = found.entries.filter(isUseful).map(itemOf)
  return items.length === 0 ? null : { from, to: at, items }
}

export function completionDetail(
  service: ts.LanguageService,
  file: string,
  at: number,
  item: CompletionItem,
): CompletionDetail | null {
  const { label, source, data } = item
  const details = service.getCompletionEntryDetails(
    file,
    at,
    label,
    {},
    source,
    PREFERENCES,
    data as ts.CompletionEntryData | undefined,
  )
  if (!details) return null
  return {
    signature: signatureText(details.displayParts),
    doc: docOf(details.documentation, details.tags),
    edits: (details.codeActions ?? []).flatMap(({ changes }) => editsOf(changes, file)),
  }
}

/** Names of other editors' programs, and words that only occur in the text, are of no use. */
function isUseful({ kind, source }: ts.CompletionEntry): boolean {
  return kind !== 'warning' && !(source !== undefined && /^[./]/.test(source))
}

function itemOf({
  name,
  kind,
  sortText,
  insertText,
  replacementSpan,
  source,
  data,
}: ts.CompletionEntry): CompletionItem {
  return {
    label: name,
    kind,
    sort: sortText,
    ...(insertText !== undefined && insertText !== name && { insert: insertText }),
    ...(replacementSpan && { from: replacementSpan.start }),
    ...(source !== undefined && { source }),
    ...(data !== undefined && { data }),
  }
}

function wordStart(text: string, at: number): number {
  return at - (/[\w$]*$/.exec(text.slice(0, at))?.[0].length ?? 0)
}
