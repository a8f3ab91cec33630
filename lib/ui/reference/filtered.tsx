'use client'
/** A part of the reference that is there as long as the filter finds something in it. */
import { type ReactNode, useSyncExternalStore } from 'react'
import { isFound, readQuery, subscribe } from './filter-store'

interface FilteredProps {
  /** In lower case: of a row its own words, of a section those of each of its rows. */
  readonly words: readonly string[]
  readonly as?: 'li' | 'div' | 'section'
  readonly id?: string
  readonly label?: string
  readonly className?: string
  readonly children: ReactNode
}

export function Filtered({
  words,
  as: Tag = 'div',
  id,
  label,
  className,
  children,
}: FilteredProps) {
  const found = useSyncExternalStore(
    subscribe,
    () => words.some((text) => isFound(text, readQuery())),
    () => true,
  )
  return (
    <Tag id={id} className={className} hidden={!found} aria-labelledby={label}>
      {children}
    </Tag>
  )
}
