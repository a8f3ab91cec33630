/**
 * A link within the course. It fetches nothing before it is followed: a workshop of hundreds shares one
 * laptop, and the pages are small.
 */
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { basePath } from './base-path'

export interface SiteLinkProps extends ComponentProps<'a'> {
  /** A path of the site, without the base path. */
  readonly href: string
}

export function SiteLink({ href, ...props }: SiteLinkProps) {
  if (opensAsDocument(href)) return <a href={basePath + href} {...props} />
  return <Link prefetch={false} href={href} {...props} />
}

/**
 * The reference is large: as a document it shows while it arrives, within a fraction of the time that the router
 * takes to build it.
 */
export function opensAsDocument(href: string): boolean {
  return /^\/reference(?:[?#]|$)/.test(href)
}
