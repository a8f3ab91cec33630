'use client'
import { lessonState } from '../../course/lesson-state'
import { stateWords } from '../../sentences/course-pages'
import { PageSign } from '../lesson/page-sign'
import { TextWithCode } from '../lesson/text-with-code'
import { ProgressMark } from '../progress/progress-mark'
import { useProgress } from '../progress/use-progress'
/** One lesson of the timetable, with how far the learner has come in it. */
import { SiteLink } from '../site/site-link'
import type { LessonFacts } from './lesson-facts'

const cell = 'border-b border-rule py-2.75 pr-4 align-middle max-phone:border-0 max-phone:p-0'

export function CourseRow(facts: LessonFacts) {
  const { slug, title, summary, sends, required } = facts
  const { lessons, last } = useProgress()
  const state = lessonState(lessons.get(slug), required)
  const isHere = last === slug
  return (
    <tr
      data-here={isHere || undefined}
      className="group/row data-here:[&>*]:bg-go-wash max-phone:grid max-phone:grid-cols-[2.5rem_minmax(0,1fr)] max-phone:border-b max-phone:border-rule max-phone:py-2.5 max-phone:data-here:-mx-(--pad) max-phone:data-here:bg-go-wash max-phone:data-here:px-(--pad) max-phone:data-here:shadow-[inset_6px_0_0_var(--color-go)] forced-colors:data-here:outline"
    >
      <td
        className={`${cell} w-12 pl-4 text-[1.125rem] leading-none font-bold [font-stretch:88%] max-phone:row-span-3 max-phone:pt-1.5 max-phone:pl-1 phone:group-data-here/row:shadow-[inset_6px_0_0_var(--color-go),inset_7px_0_0_var(--color-ink)] phone:dark:group-data-here/row:shadow-[inset_6px_0_0_var(--color-go)]`}
      >
        <PageSign {...facts} />
      </td>
      <th scope="row" className={`${cell} text-left text-[1.125rem] leading-[1.3] font-semibold`}>
        <SiteLink
          href={`/lessons/${slug}`}
          className="no-underline max-phone:flex max-phone:min-h-11 max-phone:items-center"
        >
          {title}
        </SiteLink>
        <small className="block font-prose text-[0.9375rem] leading-[1.4] font-normal text-ink-2">
          <TextWithCode text={summary} />
        </small>
      </th>
      <td
        className={`${cell} w-62 font-code text-[0.84375rem] whitespace-nowrap text-ink-2 max-split:w-auto max-phone:col-start-2 max-phone:pt-1 max-phone:whitespace-normal`}
      >
        {sends}
      </td>
      <td className={`${cell} w-42 pr-0 max-phone:col-start-2 max-phone:pt-1.5`}>
        <span className="inline-flex items-center gap-3 text-sm whitespace-nowrap text-ink-2">
          <ProgressMark state={state.reached} />
          <span>
            {stateWords(state)}
            {isHere && <b className="block font-semibold text-ink">You are here</b>}
          </span>
        </span>
      </td>
    </tr>
  )
}
