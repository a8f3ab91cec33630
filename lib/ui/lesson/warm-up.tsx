/** A question from an earlier lesson, before the new one begins. */
import type { ReactNode } from 'react'

export function WarmUp({ children }: { readonly children?: ReactNode }) {
  return (
    <section aria-label="Warm-up" className="lesson-wide rounded-2 bg-well px-4 py-3 [&>*+*]:mt-3">
      <p className="text-sm font-[650] text-ink-2">Warm-up</p>
      {children}
    </section>
  )
}
