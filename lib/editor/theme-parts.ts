/** Looks that several parts of the editor share: CodeMirror's own panels and those of the language. */

/** A boundary that can be seen. */
export const EDGE = {
  border: '1px solid var(--color-edge)',
  borderRadius: 'var(--radius-2)',
}

/** Paper with a hairline, as high as a finger needs. */
export const BUTTON = {
  ...EDGE,
  minHeight: '2.25rem',
  padding: '0 0.75rem',
  background: 'var(--color-page)',
  cursor: 'pointer',
}
