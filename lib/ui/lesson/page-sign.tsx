/** What stands on the plate of a page: a number, a letter, or the cross of a clinic. The title beside it says the kind. */
import type { Lesson } from '../../course/load-lessons'

export function PageSign({ kind, sign }: Pick<Lesson, 'kind' | 'sign'>) {
  if (kind !== 'clinic') return sign
  return (
    <svg viewBox="0 0 12 12" width="0.7em" height="0.7em" aria-hidden="true" className="inline">
      <path d="M4.5 0h3v4.5H12v3H7.5V12h-3V7.5H0v-3h4.5z" fill="currentColor" />
    </svg>
  )
}
