/**
 * A curl command that is pasted becomes our code. The command stands in the document first; when what reads it has
 * been loaded, one step that can be undone by itself puts the code in its place.
 */
import { isolateHistory } from '@codemirror/commands'
import { syntaxTree } from '@codemirror/language'
import {
  type ChangeDesc,
  ChangeSet,
  type EditorState,
  type Extension,
  MapMode,
  type Transaction,
} from '@codemirror/state'
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { commandEnd } from '../programs/command-end'
import { looksLikeCurl } from '../programs/looks-like-curl'
import { readerNotLoaded } from '../sentences/pasted-curl'

/** What came of the commands of one paste. */
export interface PastedCurl {
  /** Parts of the commands that are not in the code, as written. */
  readonly ignored: readonly string[]
  /** Why a command stays as pasted, as sentences. */
  readonly kept: readonly string[]
  /** Brings the commands back, and leaves later edits as they are. Null where none was replaced. */
  readonly takeBack: (() => void) | null
}

interface Range {
  readonly from: number
  readonly to: number
}

type CurlCodeOf = typeof import('./curl-code').curlCode

/** @param onCurl told of each paste that has commands */
export function pasteCurl(onCurl: (pasted: PastedCurl) => void): Extension {
  return ViewPlugin.define((view) => new CurlPaste(view, onCurl))
}

class CurlPaste {
  /** Commands that wait for what reads them. */
  #waiting: Range[] = []
  /** What undoes the last replacement in the document that it left, and all edits since. */
  #last: { readonly inverse: ChangeSet; readonly since: ChangeSet } | null = null

  constructor(
    readonly view: EditorView,
    readonly onCurl: (pasted: PastedCurl) => void,
  ) {}

  update({ changes, docChanged, transactions }: ViewUpdate): void {
    if (!docChanged) return
    if (this.#last) this.#last = { ...this.#last, since: this.#last.since.compose(changes) }
    this.#waiting = this.#waiting.flatMap((range) => mapped(range, changes))
    const pasted = transactions.flatMap(commandsPasted)
    if (pasted.length === 0) return
    this.#waiting.push(...pasted)
    void this.#settle()
  }

  destroy(): void {
    this.#waiting = []
  }

  async #settle(): Promise<void> {
    const reader = await import('./curl-code').catch(() => null)
    const ranges = this.#waiting
    this.#waiting = []
    if (ranges.length === 0) return
    if (reader) this.#replace(ranges, reader.curlCode)
    else this.onCurl({ ignored: [], kept: [readerNotLoaded], takeBack: null })
  }

  /** All of them in one step. */
  #replace(ranges: readonly Range[], curlCode: CurlCodeOf): void {
    const { doc, selection } = this.view.state
    const ignored: string[] = []
    const kept: string[] = []
    let [text, changes] = [doc, ChangeSet.empty(doc.length)]
    for (const { from, to } of ranges) {
      const place = { from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }
      const code = curlCode(text.toString(), place)
      if ('reason' in code) {
        kept.push(code.reason)
        continue
      }
      const step = ChangeSet.of([...code.changes], text.length)
      ignored.push(...code.ignored)
      text = step.apply(text)
      changes = changes.compose(step)
    }
    if (changes.empty) {
      this.onCurl({ ignored, kept, takeBack: null })
      return
    }
    const { head } = selection.main
    const isInside = ranges.some(({ from, to }) => head >= from && head <= to)
    this.view.dispatch({
      changes,
      ...(isInside && { selection: { anchor: changes.mapPos(head, 1) } }),
      annotations: isolateHistory.of('full'),
      userEvent: 'input.paste.curl',
      scrollIntoView: isInside,
    })
    const inverse = changes.invert(doc)
    this.#last = { inverse, since: ChangeSet.empty(text.length) }
    this.onCurl({ ignored, kept, takeBack: () => this.#takeBack(inverse) })
  }

  #takeBack(inverse: ChangeSet): void {
    if (this.#last?.inverse !== inverse) return
    this.view.dispatch({
      changes: inverse.map(this.#last.since),
      annotations: isolateHistory.of('full'),
      userEvent: 'undo',
    })
    this.#last = null
    this.view.focus()
  }
}

/** Nothing is left to replace where the command itself was edited. */
function mapped({ from, to }: Range, changes: ChangeDesc): Range[] {
  if (changes.touchesRange(from + 1, to - 1)) return []
  const start = changes.mapPos(from, 1, MapMode.TrackDel)
  const end = changes.mapPos(to, -1, MapMode.TrackDel)
  return start === null || end === null || end <= start ? [] : [{ from: start, to: end }]
}

/** Where the commands of a paste stand in the document that it left. */
function commandsPasted(transaction: Transaction): Range[] {
  if (!transaction.isUserEvent('input.paste') || transaction.isUserEvent('input.paste.curl'))
    return []
  const commands: Range[] = []
  transaction.changes.iterChanges((before, _, from, to, inserted) => {
    const text = inserted.toString()
    if (!looksLikeCurl(text) || isInText(transaction.startState, before)) return
    const all = to - from === text.length ? commandsIn(text) : []
    commands.push(...all.map((range) => ({ from: from + range.from, to: from + range.to })))
  })
  return commands
}

/** Other lines, such as an answer below the command, stay. */
function commandsIn(text: string): Range[] {
  const commands: Range[] = []
  for (let at = 0; at < text.length; ) {
    const end = at + commandEnd(text.slice(at))
    const command = text.slice(at, end)
    const from = at + command.search(/\S|$/)
    if (looksLikeCurl(command)) commands.push({ from, to: at + command.trimEnd().length })
    at = end + 1
  }
  return commands
}

/** Within a string or a comment a command is text. */
function isInText(state: EditorState, at: number): boolean {
  for (const side of [-1, 1] as const) {
    const { name, from, to } = syntaxTree(state).resolveInner(at, side)
    if (name === 'LineComment' ? from < at : IN_TEXT.test(name) && from < at && at < to) return true
  }
  return false
}

const IN_TEXT = /^(String|TemplateString|BlockComment)$/
