/** The course as a timetable: one table per module, one line per lesson that exists. */

import type { CompiledCourse } from '../../course/compile-course'
import type { LessonError } from '../../course/lesson-error'
import { groupByModule } from '../../course/modules'
import { pageCounts } from '../../sentences/course-pages'
import { forAuthors } from '../../sentences/pages'
import { TextWithCode } from '../lesson/text-with-code'
import { ProgressMark } from '../progress/progress-mark'
import { SiteLink } from '../site/site-link'
import { CourseRow } from './course-row'
import { factsOf } from './lesson-facts'
import { ModuleCount } from './module-count'

export function CourseTable({ lessons, broken, facts, problem }: CompiledCourse) {
  const modules = groupByModule(lessons, facts.modules)
  return (
    <div id="course" className="scroll-mt-20">
      <header className="mt-13 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <h2 className="text-[2.25rem] leading-[1.05] font-bold tracking-[-.018em] [font-stretch:86%] [word-spacing:.1em]">
            The course
          </h2>
          <p className="mt-1 text-ink-2">
            {pageCounts(lessons)}. Your progress is kept in this browser.
          </p>
        </div>
        <Legend />
      </header>
      {modules.map(({ title, sentence, lessons: members }) => (
        <section key={title} aria-label={title} className="mt-8">
          <header className="flex flex-wrap items-baseline gap-x-4 border-b-2 border-ink pb-2">
            <h3 className="text-[1.625rem] leading-[1.15] font-bold tracking-[-.012em] [font-stretch:88%] [word-spacing:.1em]">
              {title}
            </h3>
            {sentence && <p className="max-w-[63ch] text-ink-2">{sentence}</p>}
            <p className="ml-auto text-ink-2 max-phone:ml-0 max-phone:basis-full">
              <ModuleCount lessons={members.map(factsOf)} />
            </p>
          </header>
          <table className="w-full border-collapse max-phone:block max-phone:[&>tbody]:block">
            <thead className="max-phone:sr-only">
              <tr>
                <Head className="pl-4">No.</Head>
                <Head>Lesson</Head>
                <Head>What leaves</Head>
                <Head>Your trip</Head>
              </tr>
            </thead>
            <tbody>
              {members.map((lesson) => (
                <CourseRow key={lesson.slug} {...factsOf(lesson)} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {problem && <Mistake error={problem}>{forAuthors.course}</Mistake>}
      {broken.map(({ slug, file, error }) => (
        <Mistake key={file} href={`/lessons/${slug}`} error={error}>
          {forAuthors.lesson}
        </Mistake>
      ))}
    </div>
  )
}

function Head({ children, className = '' }: { children: string; className?: string }) {
  return (
    <th
      scope="col"
      className={`border-b border-rule py-1.5 pr-4 text-left text-xs font-medium whitespace-nowrap text-ink-2 ${className}`}
    >
      {children}
    </th>
  )
}

function Legend() {
  return (
    <ul
      aria-label="How progress is counted"
      className="flex flex-wrap items-center gap-x-7 gap-y-2.5 text-sm text-ink-2 [&>li]:inline-flex [&>li]:items-center [&>li]:gap-2"
    >
      <li>
        <ProgressMark state="none" /> not opened
      </li>
      <li>
        <ProgressMark state="opened" /> you opened it
      </li>
      <li>
        <ProgressMark state="ran" /> you ran its code
      </li>
      <li>
        <ProgressMark state="done" /> everything is back
      </li>
    </ul>
  )
}

interface MistakeProps {
  readonly error: LessonError
  /** The page with the whole report, where there is one. */
  readonly href?: string
  readonly children: string
}

/** Only in development: a build ends at a mistake. */
function Mistake({ error, href, children }: MistakeProps) {
  const place = `${error.file}:${error.line}`
  return (
    <p className="mt-6 border-y border-theirs py-3">
      <b className="font-[650] text-theirs">{children}</b>{' '}
      {href ? (
        <SiteLink href={href} className="font-code text-sm">
          {place}
        </SiteLink>
      ) : (
        <span className="font-code text-sm">{place}</span>
      )}{' '}
      <TextWithCode text={`${error.what} ${error.fix}`} />
    </p>
  )
}
