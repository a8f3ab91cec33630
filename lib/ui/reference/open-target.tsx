'use client'
/** Opens the row that the address names, on arrival and when a link to another one is followed. */
import { useEffect } from 'react'

export function OpenTarget() {
  useEffect(() => {
    const open = () => {
      const row = document.getElementById(decode(location.hash.slice(1)))
      const details = row?.querySelector(':scope > details')
      if (!(details instanceof HTMLDetailsElement)) return
      details.open = true
      row?.scrollIntoView()
    }
    open()
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [])
  return null
}

/** As it stands, when it is no valid encoding. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
