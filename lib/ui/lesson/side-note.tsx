/** A side note: in the margin where there is one, before its block where there is none. */
import type { ReactNode } from 'react'

interface SideNoteProps {
  readonly title: string
  readonly children?: ReactNode
}

export function Side({ title, children }: SideNoteProps) {
  return (
    <div className="lesson-side">
      <aside
        aria-label={`Side note: ${title}`}
        className="max-w-[42rem] border-t border-ink pt-2.5 text-sm text-ink-2 [&_p]:max-w-none [&_p]:font-ui! [&_p]:text-sm! [&_p]:[word-spacing:.1em]"
      >
        <b className="block font-semibold text-ink">{title}</b>
        {children}
      </aside>
    </div>
  )
}
