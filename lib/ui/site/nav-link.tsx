'use client'
import { usePathname } from 'next/navigation'
/** A link of the main navigation that knows when its part of the site is the current one. */
import { SiteLink } from './site-link'

interface NavLinkProps {
  readonly href: string
  /** Other addresses that belong to this part: `/lessons`. */
  readonly also?: string
  /**
   * For a page that is large: as a document it shows while it arrives, within a fraction of the time that the router
   * takes to build it. @default false
   */
  readonly asDocument?: boolean
  readonly children: string
}

const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

export function NavLink({ href, also, asDocument = false, children }: NavLinkProps) {
  const path = usePathname()
  const current = path === href || (also !== undefined && path.startsWith(also))
  const look = {
    'aria-current': current ? 'page' : undefined,
    className:
      'border-b-2 border-transparent py-1 text-ink-2 no-underline hover:border-edge hover:bg-transparent hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight] max-phone:flex max-phone:min-h-11 max-phone:items-center',
  } as const
  if (asDocument) {
    return (
      <a href={basePath + href} {...look}>
        {children}
      </a>
    )
  }
  return (
    <SiteLink href={href} {...look}>
      {children}
    </SiteLink>
  )
}
