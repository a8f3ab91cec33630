/**
 * A link within the course. It fetches nothing before it is followed: a workshop of hundreds shares one
 * laptop, and the pages are small.
 */
import Link from 'next/link'
import type { ComponentProps } from 'react'

export function SiteLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />
}
