/** A link in the text of a lesson: within the course it has the base path, and the page changes without a reload. */
import type { ComponentProps } from 'react'
import { SiteLink } from '../site/site-link'

export function LessonLink({ href = '', ...props }: ComponentProps<'a'>) {
  const isOfCourse = href.startsWith('/') && !href.startsWith('//')
  return isOfCourse ? <SiteLink href={href} {...props} /> : <a href={href} {...props} />
}
