/** Where a draft belongs, in words and as an address. */

import { work as words } from '../../sentences/work'
import { SHARED } from '../drafts/draft-shelf'

export interface DraftTitle {
  /** The lesson, or the page. */
  readonly place: string
  /** Null when it is no longer in the course. */
  readonly href: string | null
}

/** @param titles slug and title of each lesson */
export function draftTitles(
  titles: readonly (readonly [slug: string, title: string])[],
): (id: string) => DraftTitle {
  const bySlug = new Map(titles)
  return (id) => {
    if (id === 'playground') return { place: words.playground, href: '/playground' }
    if (id === 'home') return { place: words.home, href: '/' }
    if (id.startsWith(SHARED)) return { place: words.shared, href: null }
    const slug = id.replace(/\/.*$/s, '')
    const title = bySlug.get(slug)
    return title === undefined
      ? { place: words.unknown(slug), href: null }
      : { place: title, href: `/lessons/${slug}` }
  }
}
