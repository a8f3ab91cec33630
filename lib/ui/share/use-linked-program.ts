'use client'
/** The program that the address of the page brings, which may change while the page is open. */
import { useEffect, useState } from 'react'
import { LinkError, type LinkProblem, readFragment } from './code-fragment'

export interface LinkedProgram {
  readonly code: string | null
  /** Why the address gives none. */
  readonly problem: LinkProblem | null
}

const none: LinkedProgram = { code: null, problem: null }

/** @returns the program, none until the page lives, and how to leave it for the page without a fragment */
export function useLinkedProgram(): readonly [LinkedProgram, () => void] {
  const [program, setProgram] = useState(none)

  useEffect(() => {
    let reads = 0
    async function read(): Promise<void> {
      reads += 1
      const current = reads
      const found = await programOf(window.location.hash)
      // A later address may have been read faster.
      if (current === reads) setProgram(found)
    }
    read()
    window.addEventListener('hashchange', read)
    return () => {
      reads += 1
      window.removeEventListener('hashchange', read)
    }
  }, [])

  function leave(): void {
    const { pathname, search } = window.location
    // The way back leads to the program again.
    window.history.pushState(null, '', pathname + search)
    setProgram(none)
  }
  return [program, leave]
}

async function programOf(fragment: string): Promise<LinkedProgram> {
  try {
    return { code: await readFragment(fragment), problem: null }
  } catch (error) {
    if (error instanceof LinkError) return { code: null, problem: error.problem }
    throw error
  }
}
