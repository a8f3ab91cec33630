/** The signs of checks: a tick in a disc, a diamond, a dotted ring. Words stand beside each. */
import type { CheckState } from '../../checks/verdict'

export function CheckIcon({ state }: { readonly state: CheckState }) {
  return (
    <svg className="check-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {state === 'passed' && (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="M4.5 8.2l2.4 2.4 4.6-5" className="check-tick" />
        </>
      )}
      {state === 'failed' && (
        <path d="M8 1l7 7-7 7-7-7z" fill="none" stroke="currentColor" strokeWidth="2" />
      )}
      {state === 'waiting' && <circle cx="8" cy="8" r="6.25" className="check-ring" />}
    </svg>
  )
}
