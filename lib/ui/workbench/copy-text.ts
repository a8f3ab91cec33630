/**
 * Puts text on the clipboard, also where the page is no secure context (plain HTTP on a network), in which browsers
 * have no `navigator.clipboard`.
 */

/** True when it is there. Call it from a click or a key: browsers allow it to nothing else. */
export async function copyText(text: string): Promise<boolean> {
  // The type says that it is always there; it is not.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard) {
    try {
      await clipboard.writeText(text)
      return true
    } catch {
      // The permission is denied; the old way needs none.
    }
  }
  return copyBySelection(text)
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('aria-hidden', 'true')
  field.style.cssText = 'position: fixed; top: 0; opacity: 0'
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return isCopied
}
