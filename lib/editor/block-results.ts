/** Draws an empty element under each line that has results; React fills it through `ResultHosts`. */
import { type EditorState, type Extension, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import { placedResults, resultsIn, staleKeys } from './placed-results'
import type { ResultHosts } from './result-hosts'

class ResultWidget extends WidgetType {
  constructor(
    readonly key: string,
    readonly hosts: ResultHosts,
  ) {
    super()
  }

  override eq(other: ResultWidget): boolean {
    return other.key === this.key && other.hosts === this.hosts
  }

  override get estimatedHeight(): number {
    return this.hosts.height(this.key)
  }

  override toDOM(view: EditorView): HTMLElement {
    const element = document.createElement('div')
    element.className = 'line-results'
    const { hosts, key } = this
    // React changes the content without the editor's knowing; this keeps its line positions right.
    const observer = new ResizeObserver(() => {
      if (!element.isConnected) return observer.disconnect()
      hosts.measured(key, element.offsetHeight)
      view.requestMeasure()
    })
    observer.observe(element)
    hosts.attach(key, element)
    return element
  }

  override destroy(element: HTMLElement): void {
    this.hosts.detach(this.key, element)
  }
}

function widgets(state: EditorState, hosts: ResultHosts): DecorationSet {
  return Decoration.set(
    resultsIn(state).map(({ anchor, key }) =>
      Decoration.widget({ widget: new ResultWidget(key, hosts), block: true, side: 1 }).range(
        state.doc.lineAt(anchor).to,
      ),
    ),
    true,
  )
}

/** Results as blocks under their lines. */
export function blockResults(hosts: ResultHosts): Extension {
  // Block widgets change the layout, so they must come from a field and not from a plugin.
  const blocks = StateField.define<DecorationSet>({
    create: (state) => widgets(state, hosts),
    update: (value, { startState, state, docChanged }) =>
      docChanged || resultsIn(startState) !== resultsIn(state) ? widgets(state, hosts) : value,
    provide: (field) => EditorView.decorations.from(field),
  })
  const staleness = EditorView.updateListener.of(({ startState, state }) => {
    const results = resultsIn(state)
    if (resultsIn(startState) === results) return
    hosts.setStale(staleKeys(state))
  })
  return [placedResults(), blocks, staleness]
}
