/** The first page: what the course is, shown by a request that can be run; then the timetable. */

import type { CompiledCourse } from '../../course/compile-course'
import type { BrokenHostFile } from '../../reference/reference-data'
import { ending } from '../../sentences/course-pages'
import { hero } from '../../sentences/pages'
import { HostProblem } from '../reference/host-problem'
import { courseCards, deckCard } from '../review/course-card'
import { ReviewLine } from '../review/review-line'
import { ScriptNote } from '../site/script-note'
import { SiteLink } from '../site/site-link'
import { Workbench } from '../workbench/workbench'
import { CourseTable } from './course-table'
import { factsOf } from './lesson-facts'
import { ResumeBand } from './resume-band'
import { SiteFooter } from './site-footer'

const railways = `import requests from 'requests';

const books = await requests.get('https://library.test/search', {
  params: { about: 'railways', after: 2015 },
});
books.json().length;`

interface HomePageProps extends CompiledCourse {
  readonly brokenHosts: readonly BrokenHostFile[]
}

export function HomePage({ brokenHosts, ...course }: HomePageProps) {
  const { lessons } = course
  return (
    <main id="main" className="@container mx-auto max-w-[80rem] px-(--pad) pb-20">
      <section
        aria-labelledby="hero"
        className="grid grid-cols-[minmax(0,29rem)_minmax(0,1fr)] items-start gap-14 pt-14 pb-13 @max-[61rem]:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] @max-[61rem]:gap-8 @max-[56rem]:grid-cols-[minmax(0,1fr)] @max-[56rem]:pt-8"
      >
        <div>
          <h1
            id="hero"
            className="text-display font-[750] tracking-[-.024em] [font-stretch:82%] [word-spacing:.1em]"
          >
            Send it. <br />
            Read what <br />
            comes back.
          </h1>
          <p className="mt-5.5 max-w-[42ch] font-prose text-[1.3125rem] leading-[1.46] text-ink-2">
            {hero}
          </p>
          <div className="mt-6.5 flex flex-wrap items-center gap-3">
            <a className="btn btn-big" href="#course">
              See all lessons
            </a>
            <SiteLink className="btn btn-big btn-plain max-phone:px-1" href="/playground">
              Open the workbench
            </SiteLink>
          </div>
        </div>
        <div className="min-w-0">
          <Workbench id="home" name="railways.ts" code={railways} layout="lesson" />
          <ScriptNote />
        </div>
      </section>
      <ResumeBand lessons={lessons.map(factsOf)} />
      <ReviewLine cards={courseCards(lessons).map(deckCard)} />
      <CourseTable {...course} />
      {brokenHosts.map((mistake) => (
        <HostProblem key={mistake.file} {...mistake} />
      ))}
      {course.facts.abilities && (
        <p className="mt-8">
          <SiteLink
            href="/what-you-can-do"
            className="max-phone:inline-flex max-phone:min-h-11 max-phone:items-center"
          >
            {ending.way}
          </SiteLink>
        </p>
      )}
      <SiteFooter />
    </main>
  )
}
