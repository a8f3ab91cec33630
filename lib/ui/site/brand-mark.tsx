/** The mark of the course: one round trip between two rails. */
export function BrandMark() {
  return (
    <svg
      className="trip-drawing flex-none overflow-visible"
      width="34"
      height="20"
      viewBox="0 0 34 20"
      aria-hidden="true"
    >
      <path d="M0 3.5H34M0 16.5H34" className="stroke-edge" />
      <path
        d="M5 3.5L12.5 16.5H20L28 3.5"
        fill="none"
        className="stroke-ink"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      <circle
        cx="5"
        cy="3.5"
        r="3.5"
        className="fill-go stroke-ink dark:stroke-go"
        strokeWidth="1.5"
      />
      <circle cx="28.4" cy="3.5" r="3.5" className="fill-ink" />
    </svg>
  )
}
