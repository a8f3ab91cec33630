/** The end of a lesson: the next one in large, the one before in small. */

import type { Lesson } from '../../course/load-lessons'
import { nextPage, pageTitle } from '../../sentences/course-pages'
import { SiteLink } from '../site/site-link'
import { PageSign } from './page-sign'
import { TextWithCode } from './text-with-code'

interface LessonWayOnProps {
  readonly previous: Lesson | null
  readonly next: Lesson | null
}

export function LessonWayOn({ previous, next }: LessonWayOnProps) {
  return (
    <nav aria-label="Previous and next lesson" className="mt-14 print:hidden">
      {previous && (
        <p className="mb-3 text-sm">
          <span className="text-ink-2">Before this: </span>
          <SiteLink
            href={`/lessons/${previous.slug}`}
            className="max-phone:inline-flex max-phone:min-h-11 max-phone:items-center"
          >
            {titleOf(previous)}
          </SiteLink>
        </p>
      )}
      {next ? (
        <SiteLink
          href={`/lessons/${next.slug}`}
          className="group grid grid-cols-[auto_1fr_auto] items-center gap-5 border-y-2 border-ink py-4.5 no-underline max-phone:grid-cols-[auto_1fr]"
        >
          <span className="plate">
            <PageSign {...next} />
          </span>
          <span>
            <b className="block text-[1.5rem] leading-[1.15] font-bold [font-stretch:90%]">
              {titleOf(next)}
            </b>
            <span className="text-ink-2 group-hover:text-on-go [&_code]:bg-transparent">
              <TextWithCode text={next.frontmatter.summary} />
            </span>
          </span>
          <span className="text-ink-2 group-hover:text-on-go max-phone:hidden">
            {nextPage[next.kind]}
          </span>
        </SiteLink>
      ) : (
        <p className="border-y-2 border-ink py-4.5">
          <b className="block text-[1.5rem] leading-[1.15] font-bold [font-stretch:90%]">
            This is the end of the course
          </b>
          <span className="text-ink-2">
            See <SiteLink href="/what-you-can-do">what you can do now</SiteLink>, and take it home.
            The <SiteLink href="/playground">workbench</SiteLink> is open for whatever you want to
            ask, and the <SiteLink href="/">course</SiteLink> has every lesson.
          </span>
        </p>
      )}
    </nav>
  )
}

function titleOf({ kind, frontmatter }: Lesson): string {
  return pageTitle({ kind, title: frontmatter.title })
}
