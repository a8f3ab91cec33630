/** A callout: a line, a bold word, a few sentences. At most two in a lesson. */
import type { ReactNode } from 'react'

interface NoteProps {
  readonly title: string
  readonly children?: ReactNode
}

export function Note({ title, children }: NoteProps) {
  return (
    <div className="lesson-wide grid max-w-[42rem] grid-cols-[6.5rem_minmax(0,1fr)] gap-x-5 border-t border-ink pt-3 @max-[44rem]:grid-cols-1 [&_p]:text-[1.0625rem]">
      <b className="leading-relaxed font-[650]">{title}</b>
      <div>{children}</div>
    </div>
  )
}
