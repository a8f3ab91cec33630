'use client'
/** Controls that wait for their scripts: what is chosen before those are there would be lost. */
import { type ReactNode, useSyncExternalStore } from 'react'

export function Controls({ children }: { readonly children: ReactNode }) {
  const isAwake = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  return (
    <fieldset className="controls" disabled={!isAwake}>
      {children}
    </fieldset>
  )
}

const neverChanges = () => () => undefined
