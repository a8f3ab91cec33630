'use client'
/** One question, the way to its exercise, and whether that was passed in this browser. */
import type { Ability } from '../../course/abilities'
import { ending as words } from '../../sentences/course-pages'
import { ProgressMark } from '../progress/progress-mark'
import { useProgress } from '../progress/use-progress'
import { SiteLink } from '../site/site-link'

export function AbilityRow({ asks, slug, exercise }: Ability) {
  const { lessons } = useProgress()
  const isShown = lessons.get(slug)?.done.has(exercise) === true
  return (
    <li
      data-shown={isShown}
      className="grid grid-cols-[minmax(0,1fr)_9rem] items-center gap-x-6 gap-y-1 border-b border-rule py-2.5 @max-[34rem]:grid-cols-1"
    >
      <SiteLink
        href={`/lessons/${slug}#exercise-${exercise.replace('/', '-')}`}
        className="max-w-[58ch] max-phone:inline-flex max-phone:min-h-11 max-phone:items-center"
      >
        {asks}
      </SiteLink>
      <span className="inline-flex items-center gap-3 text-sm text-ink-2">
        <ProgressMark state={isShown ? 'done' : 'none'} />
        <span className={isShown ? 'font-semibold text-ink' : ''}>
          {isShown ? words.yes : words.notYet}
        </span>
      </span>
    </li>
  )
}
