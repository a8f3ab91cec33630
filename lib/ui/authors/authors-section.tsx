/** One part of the authors' page. */
import type { ReactNode } from 'react'
import { TextWithCode } from '../lesson/text-with-code'

interface AuthorsSectionProps {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

export function AuthorsSection({ id, title, lead, children }: AuthorsSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-14 scroll-mt-20">
      <header className="mb-4 border-b-2 border-ink pb-2">
        <h2
          id={`${id}-title`}
          className="text-h2 font-bold tracking-[-.014em] [font-stretch:88%] [word-spacing:.1em]"
        >
          {title}
        </h2>
        <p className="mt-1 max-w-[63ch] text-ink-2">
          <TextWithCode text={lead} />
        </p>
      </header>
      {children}
    </section>
  )
}
