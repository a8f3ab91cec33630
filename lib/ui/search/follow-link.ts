/** Follows a link within the course from the keyboard, as `SiteLink` does when it is pressed. */
import type { useRouter } from 'next/navigation'
import { opensAsDocument } from '../site/site-link'

const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

export function follow(href: string, router: ReturnType<typeof useRouter>): void {
  if (opensAsDocument(href)) location.assign(basePath + href)
  else router.push(href)
}
