/** Completion while typing and with Ctrl-Space, from the language service. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  insertCompletionText,
  pickedCompletion,
} from '@codemirror/autocomplete'
import { ChangeSet, type Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { LanguageFile } from '../../language/language-client'
import type { CompletionDetail, CompletionItem } from '../../language/protocol'
import { kindName } from '../../sentences/language'
import { describedView } from './doc-view'

export function completion(file: LanguageFile): Extension {
  return autocompletion({
    override: [(context) => complete(file, context)],
    icons: false,
    maxRenderedOptions: 80,
    // While the page is still busy with a keystroke there is nothing to choose from.
    activateOnTypingDelay: 80,
  })
}

async function complete(
  file: LanguageFile,
  context: CompletionContext,
): Promise<CompletionResult | null> {
  const { state, pos, explicit } = context
  const before = state.sliceDoc(Math.max(0, pos - 60), pos)
  const word = /[\w$]*$/.exec(before)?.[0] ?? ''
  // A number is being typed, or nothing that a list could follow.
  if (
    !explicit &&
    (/^\d/.test(word) || (word === '' && !/(?:[\w$)\]}'"`?]\.|['"/])$/.test(before)))
  )
    return null
  const text = state.doc.toString()
  const found = await file.ask(text, { about: 'completions', at: pos })
  if (!found || context.aborted) return null
  return {
    from: found.from,
    options: found.items.map((item) => option(file, text, pos, item)),
    validFor: /^[\w$]*$/,
  }
}

function option(file: LanguageFile, text: string, at: number, item: CompletionItem): Completion {
  let detail: Promise<CompletionDetail | null> | null = null
  const describe = () => {
    detail ??= file.ask(text, { about: 'completion', at, item })
    return detail
  }
  return {
    label: item.label,
    detail: item.source ?? kindName(item.kind),
    sortText: `${item.sort} ${item.label}`,
    // What is in the program or in the object comes before what would have to be imported.
    boost: item.source === undefined ? (item.sort < '15' ? 10 : 0) : -20,
    info: async () => {
      const described = await describe()
      return described ? describedView(described) : null
    },
    apply: (view, chosen, from, to) => apply(view, item, chosen, from, to, describe),
  }
}

/** Inserts the name, and then the import that it needs, when nothing was typed meanwhile. */
function apply(
  view: EditorView,
  item: CompletionItem,
  chosen: Completion,
  from: number,
  to: number,
  describe: () => Promise<CompletionDetail | null>,
): void {
  const before = view.state.doc
  const inserted = insertCompletionText(
    view.state,
    item.insert ?? item.label,
    item.from ?? from,
    to,
  )
  const transaction = view.state.update(inserted, { annotations: pickedCompletion.of(chosen) })
  view.dispatch(transaction)
  if (item.source === undefined) return
  void describe().then((detail) => {
    if (!detail || view.state.doc !== transaction.newDoc) return
    const edits = ChangeSet.of([...detail.edits], before.length)
    view.dispatch({ changes: edits.map(transaction.changes), userEvent: 'input.complete' })
  })
}
