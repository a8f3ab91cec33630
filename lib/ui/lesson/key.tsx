/** A key of the keyboard. */
import type { ComponentProps } from 'react'

export function Key(props: ComponentProps<'kbd'>) {
  return (
    <kbd
      className="mx-px rounded-1 border border-edge px-1.5 py-0.5 font-ui text-[0.8em] font-medium whitespace-nowrap text-ink-2"
      {...props}
    />
  )
}
