/** The name of a page that is not a lesson, and what it is for. */
import type { ReactNode } from 'react'

export function PageTitle({ children }: { readonly children: ReactNode }) {
  return (
    <h1 className="text-h1 font-bold tracking-[-.018em] [font-stretch:84%] [word-spacing:.12em]">
      {children}
    </h1>
  )
}

/** One or two sentences under the title. */
export function PageLead({ children }: { readonly children: ReactNode }) {
  return <p className="mt-4 max-w-[54ch] font-prose text-lead text-ink-2">{children}</p>
}
