/** The sign before what opens: points at its line, and down when the `details` around it, a `group`, is open. */
export function DisclosureMark({ className = '' }: { readonly className?: string }) {
  return (
    <svg
      className={`group-open:rotate-90 ${className}`}
      width="10"
      height="12"
      viewBox="0 0 10 12"
      aria-hidden="true"
    >
      <path d="M2 1l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  )
}
