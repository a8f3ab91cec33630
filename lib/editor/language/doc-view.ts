/**
 * Documentation as elements: code in the four colours, text with `code` between backticks, tags as a list. Comments
 * are text from anywhere, also from the learner's program, so nothing of them becomes markup.
 */
import type { Described, Doc } from '../../language/protocol'
import { splitInlineCode } from '../../runner/inline-code'
import { tagName } from '../../sentences/language'
import { highlightLines } from '../highlight'

/** The parts of a text: words and code. */
export function textNodes(text: string): Node[] {
  return splitInlineCode(text).map(({ text: part, isCode }) =>
    isCode ? element('code', '', part) : document.createTextNode(part),
  )
}

/** Code with the colours of the editor. */
export function codeView(code: string, className: string): HTMLElement {
  const view = element('code', className)
  highlightLines(code).forEach((tokens, index) => {
    if (index > 0) view.append('\n')
    for (const { text, className: color } of tokens)
      view.append(color ? element('span', color, text) : text)
  })
  return view
}

/** The text and the tags of a comment; empty for one that says nothing. */
export function docView({ text, tags }: Doc): DocumentFragment {
  const view = document.createDocumentFragment()
  for (const paragraph of text.split(/\n\s*\n/).filter((part) => part.trim() !== '')) {
    const p = element('p', 'doc-text')
    p.append(...textNodes(paragraph.replaceAll('\n', ' ')))
    view.append(p)
  }
  if (tags.length === 0) return view
  const list = element('dl', 'doc-tags')
  for (const { name, text: said } of tags) {
    const value = element('dd', '')
    value.append(...textNodes(said.replaceAll('\n', ' ')))
    list.append(element('dt', '', tagName(name)), value)
  }
  view.append(list)
  return view
}

export function describedView({ signature, doc }: Described): HTMLElement {
  const view = element('div', 'doc')
  view.append(codeView(signature, 'doc-signature'), docView(doc))
  return view
}

export function element(tag: string, className: string, text = ''): HTMLElement {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text) node.textContent = text
  return node
}
