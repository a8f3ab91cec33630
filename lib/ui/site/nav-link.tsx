'use client'
import { usePathname } from 'next/navigation'
/** A link of the main navigation that knows when its part of the site is the current one. */
import { SiteLink } from './site-link'

interface NavLinkProps {
  readonly href: string
  /** Other addresses that belong to this part: `/lessons`. */
  readonly also?: string
  readonly children: string
}

export function NavLink({ href, also, children }: NavLinkProps) {
  const path = usePathname()
  const current = path === href || (also !== undefined && path.startsWith(also))
  return (
    <SiteLink
      href={href}
      aria-current={current ? 'page' : undefined}
      className="border-b-2 border-transparent py-1 text-ink-2 no-underline hover:border-edge hover:bg-transparent hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight] max-phone:flex max-phone:min-h-11 max-phone:items-center"
    >
      {children}
    </SiteLink>
  )
}
