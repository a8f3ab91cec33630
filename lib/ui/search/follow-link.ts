/** Follows a link within the course from the keyboard, as `SiteLink` does when it is pressed. */
import type { useRouter } from 'next/navigation'
import { basePath } from '../site/base-path'
import { opensAsDocument } from '../site/site-link'

export function follow(href: string, router: ReturnType<typeof useRouter>): void {
  if (opensAsDocument(href)) location.assign(basePath + href)
  else router.push(href)
}
