'use client'
/** The link of a result. The reference is large, so it is opened as a document; lessons come by the router. */
import type { useRouter } from 'next/navigation'
import type { AnchorHTMLAttributes } from 'react'
import type { SearchEntry } from '../../search/search-entry'
import { SiteLink } from '../site/site-link'

const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

export interface FoundLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly entry: SearchEntry
}

export function FoundLink({ entry, children, ...attributes }: FoundLinkProps) {
  if (entry.kind === 'lesson')
    return (
      <SiteLink href={entry.href} {...attributes}>
        {children}
      </SiteLink>
    )
  return (
    <a href={basePath + entry.href} {...attributes}>
      {children}
    </a>
  )
}

/** Follows such a link from the keyboard. */
export function follow({ kind, href }: SearchEntry, router: ReturnType<typeof useRouter>): void {
  if (kind === 'lesson') router.push(href)
  else location.assign(basePath + href)
}
