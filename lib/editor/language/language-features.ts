/** Everything that the editor knows of a program while it is typed. Loaded when the page has nothing else to do. */
import { completionKeymap } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { type EditorView, keymap, tooltips } from '@codemirror/view'
import { completion } from './complete'
import type { LanguageAccess } from './find-problems'
import { hover } from './hover'
import { languageTheme } from './language-theme'
import { problems } from './problems'
import { signatureHelp } from './signature-help'

export function languageFeatures(access: LanguageAccess): Extension {
  return [
    completion(access.file),
    keymap.of(completionKeymap),
    signatureHelp(access.file),
    hover(access.file),
    problems(access),
    tooltips({ tooltipSpace: freeSpace }),
    languageTheme(),
  ]
}

/**
 * What can be seen of the window, an on-screen keyboard taken away, without what stands fast at its edges: the
 * header, the run bar once the page is scrolled, and the key row.
 */
function freeSpace({ dom }: EditorView) {
  const { clientWidth, clientHeight } = document.documentElement
  const seen = window.visualViewport
  let top = Math.max(0, seen?.offsetTop ?? 0)
  let bottom = seen ? Math.min(clientHeight, seen.offsetTop + seen.height) : clientHeight
  for (const bar of barsAround(dom)) {
    if (!['sticky', 'fixed'].includes(getComputedStyle(bar).position)) continue
    const box = bar.getBoundingClientRect()
    if (box.top <= top + 1 && box.bottom > top) top = box.bottom
    else if (box.bottom >= bottom - 1 && box.top < bottom) bottom = box.top
  }
  return { left: 8, top, right: clientWidth - 8, bottom }
}

/** Asked with every key: to look through the whole page for them would take longer than all the rest. */
function barsAround(editor: HTMLElement): Element[] {
  const keys = Array.from(document.body.children).find((child) => child.matches('.key-row'))
  const bars = [
    document.querySelector('header'),
    editor.closest('.bench')?.querySelector('.run-bar'),
    keys,
  ]
  return bars.filter((bar) => bar != null)
}
