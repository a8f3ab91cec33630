/** One lesson: route at the left, the text in the middle, goals in the margin, the way on at the end. */
import { compileOnce } from '../../course/compile-course'
import { LessonError } from '../../course/lesson-error'
import { readRecord } from '../../course/lesson-record'
import { requiredActivities, workOfSections } from '../../course/lesson-work'
import type { Lesson } from '../../course/load-lessons'
import { ProgressRecorder } from '../progress/progress-recorder'
import { LessonGoals } from './lesson-goals'
import { LessonHead } from './lesson-head'
import { LessonProblem } from './lesson-problem'
import { LessonRefresh } from './lesson-refresh'
import { LessonWayOn } from './lesson-way-on'
import { recordedElements } from './recorded-elements'
import { RouteStops } from './route-stops'

interface LessonPageProps {
  readonly lesson: Lesson
  readonly previous: Lesson | null
  readonly next: Lesson | null
}

/** @throws {LessonError} in a build, when the lesson has a mistake; in development it shows it. */
export async function LessonPage({ lesson, previous, next }: LessonPageProps) {
  const { slug, frontmatter } = lesson
  const compiled = await compileOnce(lesson).catch(reportable)
  if (compiled instanceof LessonError) return <LessonProblem error={compiled} />
  const { Content, sections, activities } = compiled

  return (
    // A container, since its rem is the reader's: with large text the columns fold as on a small screen.
    <div className="@container">
      <main
        id="main"
        className="grid grid-cols-[13rem_minmax(0,47.5rem)_minmax(0,15rem)] justify-center gap-x-14 px-(--pad) pb-24 @max-[80rem]:grid-cols-[12rem_minmax(0,47.5rem)] @max-[80rem]:justify-start @max-[80rem]:gap-x-10 @max-[60rem]:grid-cols-[minmax(0,47.5rem)] @max-[60rem]:justify-center print:block"
      >
        <RouteStops
          slug={slug}
          kind={lesson.kind}
          sections={sections}
          work={workOfSections(sections, activities)}
          required={requiredActivities(activities)}
        />
        <div className="min-w-0">
          <LessonHead lesson={lesson} />
          <div className="mt-6 @min-[80rem]:hidden">
            <LessonGoals goals={frontmatter.goals} />
          </div>
          <div className="lesson-flow">
            <Content components={recordedElements(await readRecord(lesson))} />
          </div>
          <LessonWayOn previous={previous} next={next} />
        </div>
        <aside aria-label="Goals" className="pt-13 @max-[80rem]:hidden">
          <LessonGoals goals={frontmatter.goals} />
        </aside>
        <ProgressRecorder slug={slug} sections={sections} />
        {process.env.NODE_ENV === 'development' && <LessonRefresh />}
      </main>
    </div>
  )
}

/** In development a mistake is a page; in a build it ends the build with its file and line. */
function reportable(error: unknown): LessonError {
  if (process.env.NODE_ENV === 'development' && error instanceof LessonError) return error
  throw error
}
