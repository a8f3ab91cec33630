/** An editor, and below it the Python program that sends the same. */
import type { ReactNode } from 'react'

export function Twin({ children }: { readonly children?: ReactNode }) {
  return <div className="lesson-wide [&>*+*]:mt-4">{children}</div>
}
