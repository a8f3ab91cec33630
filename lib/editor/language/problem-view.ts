/** A problem as an element: what is so, what to try, TypeScript's words to select, and a button for each fix. */
import type { Fix } from '../../language/fix'
import { fixKey } from '../../sentences/language'
import { element, textNodes } from './doc-view'
import type { ShownProblem } from './merge-problems'

/** The problem as one text without markup, for announcing. */
export function problemText({ text, hint, originals }: ShownProblem): string {
  const own = [text, hint].filter(Boolean).join(' ')
  return (own || originals.join(' ')).replaceAll('`', '')
}

/** @param apply does what a button says */
export function problemView(problem: ShownProblem, apply: (fix: Fix) => void): HTMLElement {
  const { severity, text, hint, originals, fixes } = problem
  const box = element('div', `problem problem-${severity}`)
  if (text !== null) {
    const p = element('p', 'problem-text')
    const what = element('b', '')
    what.append(...textNodes(text))
    p.append(what, ...(hint ? [' ', ...textNodes(hint)] : []))
    box.append(p)
  }
  for (const original of originals) {
    const p = element('p', text === null ? 'problem-text' : 'problem-original')
    const [, number = '', message = original] = /^(ts\d+): (.+)$/s.exec(original) ?? []
    p.append(message, ' ', element('span', 'problem-number', number))
    box.append(p)
  }
  if (text === null && hint) {
    const p = element('p', 'problem-text')
    p.append(...textNodes(hint))
    box.append(p)
  }
  if (fixes.length > 0) box.append(fixButtons(fixes, apply))
  return box
}

function fixButtons(fixes: readonly Fix[], apply: (fix: Fix) => void): HTMLElement {
  const row = element('div', 'problem-fixes')
  fixes.forEach((fix, index) => {
    const button = element('button', 'problem-fix', fix.title) as HTMLButtonElement
    button.type = 'button'
    if (index === 0) button.append(' ', element('kbd', '', fixKey(isMac())))
    button.addEventListener('click', () => apply(fix))
    row.append(button)
  })
  return row
}

function isMac(): boolean {
  return /Mac|iP(hone|ad|od)/.test(navigator.platform)
}
