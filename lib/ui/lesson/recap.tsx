/** Questions at the end of a lesson, whose answers open below them. */
import type { ReactNode } from 'react'

export function Recap({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="lesson-wide border-b border-rule [&>details>:not(summary)+*]:mt-3">
      {children}
    </div>
  )
}
