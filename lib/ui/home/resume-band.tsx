'use client'
/** The yellow band that takes a learner on from where they left, or to the first lesson. */
import { lessonState } from '../../course/lesson-state'
import { stateWords } from '../../sentences/course-pages'
import { leftAt } from '../../sentences/pages'
import { PageSign } from '../lesson/page-sign'
import { TextWithCode } from '../lesson/text-with-code'
import { useProgress } from '../progress/use-progress'
import { SiteLink } from '../site/site-link'
import type { LessonFacts } from './lesson-facts'

export function ResumeBand({ lessons }: { readonly lessons: readonly LessonFacts[] }) {
  const progress = useProgress()
  const left = lessons.find(({ slug }) => slug === progress.last)
  const lesson = left ?? lessons[0]
  if (!lesson) return null
  const at = left ? progress.lessons.get(left.slug)?.at : null
  const state = left && lessonState(progress.lessons.get(left.slug), left.required)
  return (
    <section
      aria-labelledby="resume"
      className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-5 rounded-2 bg-go px-5 py-4 text-on-go max-phone:grid-cols-[auto_minmax(0,1fr)] dark:bg-go-wash dark:text-ink dark:shadow-[inset_0_0_0_1px_var(--color-go)]"
    >
      <span className="plate bg-on-go text-go dark:bg-go dark:text-on-go">
        <PageSign {...lesson} />
      </span>
      <div>
        <h2
          id="resume"
          className="text-[1.3125rem] leading-[1.2] font-bold [font-stretch:92%] [word-spacing:.1em]"
        >
          {lesson.title}
        </h2>
        <p className="[&_code]:bg-transparent">
          {left ? leftAt(at?.title) : <TextWithCode text={lesson.summary} />}
          {state && state.of > 0 && ` ${stateWords(state)}.`}
        </p>
      </div>
      <SiteLink
        href={`/lessons/${lesson.slug}${at ? `#${at.id}` : ''}`}
        className="btn border-on-go bg-on-go text-off-go hover:bg-on-go hover:text-off-go hover:underline max-phone:col-span-2 max-phone:justify-center dark:border-go dark:bg-go dark:text-on-go dark:hover:bg-go-deep dark:hover:text-on-go"
      >
        {left ? 'Continue' : 'Start here'}
      </SiteLink>
    </section>
  )
}
