/** The look of lists, tooltips and underlines: paper with a hairline, in the sizes and colours of the site. */
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { BUTTON, EDGE } from '../theme-parts'

const WAVE = (color: string) => ({
  backgroundImage: 'none',
  paddingBottom: '0',
  textDecoration: `underline wavy ${color} 1.25px`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '0.28em',
})

export function languageTheme(): Extension {
  return EditorView.theme({
    '.cm-tooltip': {
      boxSizing: 'border-box',
      maxWidth: 'min(36rem, calc(100vw - 1rem))',
      ...EDGE,
      backgroundColor: 'var(--color-slip)',
      color: 'var(--color-ink)',
      boxShadow: 'var(--shadow-float)',
      fontFamily: 'var(--font-ui)',
      fontSize: 'var(--text-sm)',
      lineHeight: '1.5',
      wordSpacing: '0.1em',
      // Over the sticky header, which it only meets when there is no other place.
      zIndex: '30',
    },
    '.cm-tooltip :is(code, kbd, ul[role=listbox], .doc-signature, .problem-original)': {
      fontFamily: 'var(--font-code)',
      fontVariantLigatures: 'none',
      wordSpacing: 'normal',
    },
    '.cm-tooltip p code, .cm-tooltip dd code': {
      padding: '0.1em 0.3em',
      borderRadius: 'var(--radius-1)',
      backgroundColor: 'var(--color-well)',
      fontSize: '0.9em',
    },
    '.cm-tooltip :is(p, dl, dd)': { margin: '0', padding: '0' },
    '.cm-tooltip-section': { borderTop: 'none' },
    '.cm-tooltip-section:not(:first-child)': { borderTop: '1px dashed var(--color-edge)' },

    '.cm-tooltip.cm-tooltip-autocomplete > ul': {
      maxHeight: 'min(16rem, 40vh)',
      maxWidth: 'min(30rem, calc(100vw - 1rem))',
      minWidth: '14rem',
      padding: '0.25rem',
      fontSize: '0.875rem',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
      display: 'flex',
      alignItems: 'center',
      gap: '1rem',
      minHeight: '1.875rem',
      padding: '0 0.5rem',
      borderRadius: 'var(--radius-1)',
      lineHeight: '1.4',
    },
    '@media (pointer: coarse)': {
      '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { minHeight: '2.75rem' },
      '.problem-fix': { minHeight: '2.75rem' },
    },
    '.cm-tooltip-autocomplete ul li[aria-selected], .cm-tooltip-autocomplete-disabled ul li[aria-selected]':
      { backgroundColor: 'var(--color-go)', color: 'var(--color-on-go)' },
    '.cm-completionLabel': { flex: '1', minWidth: '0', overflowWrap: 'anywhere' },
    '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
    '.cm-completionDetail': {
      flex: 'none',
      margin: '0',
      color: 'var(--color-ink-3)',
      fontFamily: 'var(--font-ui)',
      fontSize: '0.8125rem',
      fontStyle: 'normal',
    },
    'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
    '.cm-tooltip.cm-completionInfo': {
      width: 'max-content',
      maxWidth: 'min(24rem, calc(100vw - 1rem))',
      maxHeight: 'min(20rem, 50vh)',
      padding: '0',
      overflow: 'auto',
    },

    '.doc': {
      maxHeight: 'min(20rem, 45vh)',
      padding: '0.5rem 0.75rem',
      overflow: 'auto',
      overflowWrap: 'anywhere',
    },
    '.doc.doc > * + *': { marginTop: '0.375rem' },
    '.doc-signature': {
      display: 'block',
      fontSize: '0.8125rem',
      whiteSpace: 'pre-wrap',
    },
    '.cm-tooltip.cm-tooltip p.doc-signature code': {
      padding: '0',
      background: 'none',
      fontSize: '1em',
    },
    '.doc-active': {
      borderBottom: '2px solid var(--color-ink)',
      fontWeight: '700',
    },
    '.doc-overload': { color: 'var(--color-ink-3)' },
    '.doc-tags': {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      gap: '0.125rem 0.75rem',
    },
    '.doc-tags dt': { color: 'var(--color-ink-3)' },

    '.cm-tooltip-lint': { padding: '0', margin: '0' },
    '.cm-diagnostic': { padding: '0', border: '0', whiteSpace: 'normal' },
    '.cm-diagnostic + .cm-diagnostic': { borderTop: '1px dashed var(--color-edge)' },
    '.cm-diagnosticText': { display: 'block' },
    '.problem': {
      maxHeight: 'min(20rem, 45vh)',
      padding: '0.5rem 0.75rem 0.5rem 0.625rem',
      overflow: 'auto',
      borderLeft: '3px solid var(--color-theirs)',
      overflowWrap: 'anywhere',
    },
    '.problem-warning': { borderLeftColor: 'var(--color-yours)' },
    '.problem.problem > * + *': { marginTop: '0.5rem' },
    '.problem-text b': { fontWeight: '650' },
    '.problem.problem .problem-original': {
      paddingTop: '0.5rem',
      borderTop: '1px solid var(--color-rule)',
      color: 'var(--color-ink-2)',
      fontSize: '0.8125rem',
      whiteSpace: 'pre-wrap',
      userSelect: 'text',
    },
    '.problem-number': { color: 'var(--color-ink-3)', fontSize: '0.8125rem' },
    '.problem-fixes': { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
    '.problem-fix': {
      ...BUTTON,
      color: 'var(--color-ink)',
      fontFamily: 'var(--font-ui)',
      fontSize: 'var(--text-sm)',
      fontWeight: '600',
    },
    '.problem-fix:hover': { backgroundColor: 'var(--color-go)', color: 'var(--color-on-go)' },
    '.problem-fix kbd': { marginLeft: '0.375rem', fontSize: '0.8125rem', fontWeight: '400' },

    '.cm-lintRange-error': WAVE('var(--color-theirs)'),
    '.cm-lintRange-warning': WAVE('var(--color-yours)'),
    '.cm-lintRange-active': { backgroundColor: 'transparent' },
    '.cm-lintPoint::after': { display: 'none' },
  })
}
