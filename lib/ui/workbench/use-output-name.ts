/** The name of the Output region of an editor. */
import { useEffect, useState } from 'react'

/**
 * `Output`, and `Output 2` for the second editor of a page: landmarks need names of their own. Which one
 * it is can only be told on the page.
 */
export function useOutputName(bench: { readonly current: HTMLElement | null }): string {
  const [index, setIndex] = useState(0)
  useEffect(() => {
    const all = Array.from(document.querySelectorAll('[data-run-state]'))
    setIndex(bench.current ? all.indexOf(bench.current) : 0)
  }, [bench])
  return index < 1 ? 'Output' : `Output ${index + 1}`
}
