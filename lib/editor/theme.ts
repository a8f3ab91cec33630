/**
 * The editor's look. Only what must beat CodeMirror's own style sheet stands here; static code and the
 * drawings share the style sheets of the workbench. Sizes and colours are the site's custom properties.
 */
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { BUTTON, EDGE } from './theme-parts'

export function theme(): Extension {
  return EditorView.theme({
    '&': { color: 'var(--color-ink)', fontSize: 'var(--code-size)' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': {
      fontFamily: 'var(--font-code)',
      lineHeight: 'var(--code-line)',
      maxHeight: 'var(--code-max-height, none)',
    },
    '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--color-ink)', minWidth: '0' },
    '.cm-content:focus, .cm-content:focus-visible': { outline: 'none', boxShadow: 'none' },
    '.cm-line': {
      position: 'relative',
      padding: '0 1rem 0 var(--hang, 2ch)',
      textIndent: 'calc(-1 * var(--hang, 2ch))',
    },
    '.cm-gutters, .cm-gutters.cm-gutters-before': {
      width: 'var(--gut)',
      border: '0',
      backgroundColor: 'transparent',
      color: 'var(--color-ink-3)',
      fontSize: 'var(--code-number-size)',
    },
    // The gutter lies over what stands under a line; only its numbers take the pointer.
    '.cm-gutters, .cm-gutter': { pointerEvents: 'none' },
    '.cm-gutterElement': { pointerEvents: 'auto' },
    '.cm-lineNumbers': { width: '100%' },
    '.cm-lineNumbers .cm-gutterElement': {
      minWidth: '0',
      padding: '0 var(--code-number-gap) 0 0',
      lineHeight: 'var(--code-line)',
    },
    // A click runs to here: the triangle of Run, before the number.
    '.cm-lineNumbers .cm-gutterElement:hover': { position: 'relative', cursor: 'pointer' },
    '.cm-lineNumbers .cm-gutterElement:hover::before': {
      content: '""',
      position: 'absolute',
      left: '0.25rem',
      top: 'calc((var(--code-line) - 0.625rem) / 2)',
      width: '0.5625rem',
      height: '0.625rem',
      backgroundColor: 'currentColor',
      clipPath: 'polygon(0 0, 100% 50%, 0 100%)',
    },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent', color: 'inherit' },
    '&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter': {
      backgroundColor: 'var(--code-active)',
    },
    '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
      backgroundColor: 'transparent',
      outline: '1px solid var(--color-edge)',
    },
    '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': {
      backgroundColor: 'transparent',
      color: 'var(--color-theirs)',
    },
    '.cm-gap': {
      border: '1px dashed var(--color-edge)',
      borderRadius: 'var(--radius-1)',
      backgroundColor: 'var(--color-slip)',
    },
    '.cm-searchMatch': {
      backgroundColor: 'var(--color-go-wash)',
      outline: '1px solid var(--color-edge)',
    },
    '.cm-searchMatch-selected': {
      backgroundColor: 'var(--color-go)',
      color: 'var(--color-on-go)',
    },
    '.cm-panels, .cm-panels-top': {
      backgroundColor: 'var(--color-page)',
      color: 'var(--color-ink)',
      borderBottom: '1px solid var(--color-rule)',
    },
    '.cm-panel.cm-search': {
      padding: '0.5rem 2.25rem 0.5rem 0.75rem',
      fontFamily: 'var(--font-ui)',
      fontSize: '0.875rem',
    },
    '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': {
      margin: '0.125rem 0.5rem 0.125rem 0',
      fontSize: '0.875rem',
    },
    '.cm-textfield': {
      minHeight: '2.25rem',
      padding: '0 0.5rem',
      ...EDGE,
      backgroundColor: 'var(--color-page)',
      fontFamily: 'var(--font-code)',
    },
    '.cm-button': BUTTON,
    '.cm-panel.cm-search [name=close]': {
      width: '2.25rem',
      height: '2.25rem',
      margin: '0',
      fontSize: '1.25rem',
      cursor: 'pointer',
    },
  })
}
