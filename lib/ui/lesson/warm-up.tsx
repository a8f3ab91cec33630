/** A question from an earlier lesson, before the new one begins. */
import type { ReactNode } from 'react'
import { warmUp } from '../../sentences/activities'

export function WarmUp({ children }: { readonly children?: ReactNode }) {
  return (
    <section
      aria-label={warmUp}
      className="warm-up lesson-wide rounded-2 bg-well px-4 py-3 [&>*+*]:mt-2"
    >
      <p className="text-sm font-[650] text-ink-2">{warmUp}</p>
      {children}
    </section>
  )
}
