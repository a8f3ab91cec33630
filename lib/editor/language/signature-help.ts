/**
 * The parameters of a call while its arguments are typed: opens with `(` and `,`, follows the cursor, and ends
 * with the call or with Escape. Ctrl-Shift-Space opens it anywhere in a call.
 */
import { type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import {
  type EditorView,
  keymap,
  showTooltip,
  type Tooltip,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import type { LanguageFile } from '../../language/language-client'
import type { Signature } from '../../language/protocol'
import { overload } from '../../sentences/language'
import { codeView, docView, element, textNodes } from './doc-view'

/** Milliseconds after the last keystroke. */
const PAUSE = 80

const setHelp = StateEffect.define<Tooltip | null>()

const help = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, { effects, changes }) {
    for (const effect of effects) if (effect.is(setHelp)) return effect.value
    return value && !changes.empty ? { ...value, pos: changes.mapPos(value.pos) } : value
  },
  provide: (field) => showTooltip.from(field),
})

export function signatureHelp(file: LanguageFile): Extension {
  const plugin = ViewPlugin.define((view) => new SignatureHelp(view, file))
  return [
    help,
    plugin,
    Prec.high(
      keymap.of([
        {
          key: 'Mod-Shift-Space',
          run: (view) => {
            view.plugin(plugin)?.ask()
            return true
          },
        },
        {
          key: 'Escape',
          run: (view) => {
            if (view.state.field(help) === null) return false
            view.plugin(plugin)?.close()
            return true
          },
        },
      ]),
    ),
  ]
}

class SignatureHelp {
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly view: EditorView,
    readonly file: LanguageFile,
  ) {}

  update({
    transactions,
    docChanged,
    selectionSet,
    focusChanged,
    view,
    startState,
  }: ViewUpdate): void {
    if (focusChanged && !view.hasFocus) {
      this.#later(() => this.close())
      return
    }
    const isOpen = startState.field(help) !== null
    if (!docChanged && !(selectionSet && isOpen)) return
    const typed = transactions.some((transaction) => transaction.isUserEvent('input'))
    const { head } = view.state.selection.main
    const last = view.state.sliceDoc(head - 1, head)
    // A bracket that was closed by itself stands behind the cursor, and what opened it before.
    if (isOpen || (typed && /[(,]/.test(last))) this.#later(() => void this.ask())
  }

  async ask(): Promise<void> {
    const { state } = this.view
    const { head } = state.selection.main
    const found = await this.file.ask(state.doc.toString(), { about: 'signature', at: head })
    const now = this.view.state
    if (now.doc !== state.doc || now.selection.main.head !== head) return
    if (!found) {
      this.close()
      return
    }
    // It stays where the arguments begin, unless the cursor is on another line by now.
    const isSameLine = now.doc.lineAt(found.from).number === now.doc.lineAt(head).number
    const tooltip: Tooltip = {
      pos: isSameLine ? found.from : head,
      above: true,
      create: () => ({ dom: signatureView(found) }),
    }
    this.view.dispatch({ effects: setHelp.of(tooltip) })
  }

  close(): void {
    clearTimeout(this.#timer)
    if (this.view.state.field(help) !== null) this.view.dispatch({ effects: setHelp.of(null) })
  }

  #later(work: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(work, PAUSE)
  }

  destroy(): void {
    clearTimeout(this.#timer)
  }
}

function signatureView(signature: Signature): HTMLElement {
  const { prefix, parameters, suffix, active, index, count, doc } = signature
  const view = element('div', 'doc signature-help')
  const line = element('p', 'doc-signature')
  if (count > 1) line.append(element('span', 'doc-overload', `${overload(index, count)} `))
  line.append(prefix)
  parameters.forEach(({ label }, at) => {
    if (at > 0) line.append(', ')
    line.append(at === active ? element('b', 'doc-active', label) : codeView(label, ''))
  })
  line.append(suffix)
  view.append(line)
  const own = parameters[active]?.doc
  if (own) {
    const p = element('p', 'doc-text')
    p.append(...textNodes(own))
    view.append(p)
  } else view.append(docView({ text: doc.text, tags: [] }))
  return view
}
