/** The few drawings of the workbench that are not trips. All are decoration. */
import type { Tone } from './exchange-facts'

export function RunIcon() {
  return (
    <svg width="11" height="12" viewBox="0 0 11 12" aria-hidden="true">
      <path d="M1 0.5v11L10.5 6z" fill="currentColor" />
    </svg>
  )
}

export function Chevron({ open }: { open: boolean }) {
  return (
    <svg className="chevron" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={open ? 'M2 8l4-4 4 4' : 'M2 4l4 4 4-4'} />
    </svg>
  )
}

export function ErrorIcon() {
  return (
    <svg className="error-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1" y="1" width="14" height="14" fill="currentColor" />
      <path d="M5 5l6 6m0-6l-6 6" />
    </svg>
  )
}

/** Where the coloured elbow out of a slip ends, at the next line. */
export function ReturnShape({ tone }: { tone: Tone }) {
  if (tone === 'lost') return null
  return (
    <svg className="return-shape" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {tone === 'ok' && <circle cx="6" cy="6" r="4.5" fill="currentColor" />}
      {tone === 'moved' && <path className="open" d="M1.5 3l4.5 6 4.5-6" />}
      {tone === 'yours' && <path className="hollow" d="M6 1l5 5-5 5-5-5z" />}
      {tone === 'theirs' && <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />}
    </svg>
  )
}
