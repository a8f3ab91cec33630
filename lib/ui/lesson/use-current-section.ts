'use client'
/** Which section of a lesson is being read, by the scroll position. */
import { useEffect, useState } from 'react'

/**
 * Index of the last section whose heading has come into the upper third of the window; null on the
 * server and before the first look.
 */
export function useCurrentSection(ids: readonly string[]): number | null {
  const [current, setCurrent] = useState<number | null>(null)
  const key = ids.join(' ')
  useEffect(() => {
    const headings = key.split(' ').map((id) => document.getElementById(id))
    let frame = 0
    const look = () => {
      frame = 0
      setCurrent(currentIndex(headings))
    }
    const schedule = () => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    addEventListener('scroll', schedule, { passive: true })
    addEventListener('resize', schedule)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', schedule)
      removeEventListener('resize', schedule)
    }
  }, [key])
  return current
}

function currentIndex(headings: readonly (HTMLElement | null)[]): number {
  // At the end of the page the last section is being read, however short it is.
  const root = document.documentElement
  if (scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 4) return headings.length - 1
  const reached = headings.findLastIndex(
    (heading) =>
      // Without a box it is hidden, and nobody reads it.
      heading &&
      heading.getClientRects().length > 0 &&
      heading.getBoundingClientRect().top < innerHeight / 3,
  )
  return Math.max(0, reached)
}
