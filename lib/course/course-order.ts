/** The order of a course: lessons by their numbers, each clinic at the end of its module, capstones after all. */
import type { PageKind } from './page-kind'

interface Page {
  readonly kind: PageKind
  /** From the file name; among clinics of one module, and among capstones, it gives the order. */
  readonly number: number
  readonly frontmatter: { readonly module: string }
}

/** @param pages in any order */
export function inCourseOrder<P extends Page>(pages: readonly P[]): P[] {
  const lastOf = new Map<string, number>()
  for (const { kind, number, frontmatter } of pages) {
    const last = lastOf.get(frontmatter.module) ?? -1
    if (kind === 'lesson') lastOf.set(frontmatter.module, Math.max(last, number))
  }
  const place = ({ kind, number, frontmatter }: P): number => {
    if (kind === 'capstone') return Number.POSITIVE_INFINITY
    if (kind === 'lesson') return number
    // Between the last lesson of the module and the one after it.
    return (lastOf.get(frontmatter.module) ?? number) + 0.5
  }
  const placed = pages.map((page) => ({ page, at: place(page) }))
  return placed
    .sort((a, b) => (a.at === b.at ? a.page.number - b.page.number : a.at - b.at))
    .map(({ page }) => page)
}

/**
 * What stands on the plate of a page: the number of a lesson, the letter of a capstone, nothing for a clinic,
 * which has a cross there.
 *
 * @param pages all of the course, in order
 */
export function signOf<P extends Page>(page: P, pages: readonly P[]): string {
  if (page.kind === 'lesson') return String(page.number)
  if (page.kind === 'clinic') return ''
  const place = pages.filter(({ kind }) => kind === 'capstone').indexOf(page)
  return String.fromCharCode('A'.charCodeAt(0) + place)
}
