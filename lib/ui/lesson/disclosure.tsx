/** A question whose answer opens below it: the rows of a recap. */
import type { ComponentProps } from 'react'
import { DisclosureMark } from '../site/disclosure-mark'

export function Details(props: ComponentProps<'details'>) {
  return (
    <details
      className="group lesson-disclosure border-t border-rule py-3 [&>:not(summary)]:mt-2 [&>:not(summary)]:ml-5.5"
      {...props}
    />
  )
}

export function Summary({ children, ...props }: ComponentProps<'summary'>) {
  return (
    <summary
      className="flex max-w-[63ch] list-none items-center font-prose text-prose leading-snug max-phone:min-h-9 pointer-coarse:min-h-11"
      {...props}
    >
      <span className="flex gap-3">
        <DisclosureMark className="mt-[.4em] flex-none" />
        <span>{children}</span>
      </span>
    </summary>
  )
}
