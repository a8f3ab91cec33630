/** The name of the Output region of an editor. */
import { useEffect, useState } from 'react'

/**
 * `Output`, and `Output 2` for the second editor of a page: landmarks need names of their own. Which one
 * it is can only be told on the page; until then there is none, and so no landmark.
 */
export function useOutputName(bench: { readonly current: HTMLElement | null }): string | undefined {
  const [index, setIndex] = useState<number>()
  useEffect(() => {
    const all = Array.from(document.querySelectorAll('[data-run-state]'))
    setIndex(bench.current ? all.indexOf(bench.current) : 0)
  }, [bench])
  if (index === undefined) return undefined
  return index < 1 ? 'Output' : `Output ${index + 1}`
}
