'use client'
/** How many of the questions were answered with yes. */
import type { Ability } from '../../course/abilities'
import { ending as words } from '../../sentences/course-pages'
import { useProgress } from '../progress/use-progress'

export function AbilityCount({ abilities }: { readonly abilities: readonly Ability[] }) {
  const { lessons } = useProgress()
  const shown = abilities.filter(({ slug, exercise }) => lessons.get(slug)?.done.has(exercise))
  return (
    <p className="mt-6 max-w-[54ch] font-semibold" data-needs-scripts>
      {words.count(shown.length, abilities.length)}
    </p>
  )
}
