/** A lesson as a round trip: out leg when it was opened, flat when its code ran, the return leg when all is done. */
import type { LessonState } from '../../course/lesson-state'

const done = 'stroke-ink [stroke-width:1.75]'
const todo = 'stroke-edge [stroke-dasharray:1.5_3] [stroke-width:1.5]'

export function ProgressMark({ state }: { readonly state: LessonState['reached'] }) {
  const opened = state !== 'none'
  const ran = state === 'ran' || state === 'done'
  const isBack = state === 'done'
  return (
    <svg
      className="trip-drawing flex-none overflow-visible"
      width="46"
      height="18"
      viewBox="0 0 46 18"
      fill="none"
      aria-hidden="true"
    >
      <path d="M0 3H46M0 15H46" className="stroke-rule" />
      <path d="M4 3L15 15" className={opened ? done : todo} />
      <path d="M15 15H27" className={ran ? done : todo} />
      <path d="M27 15L40 3" className={isBack ? done : todo} />
      {isBack && <circle cx="41" cy="3" r="3.5" className="fill-ink" />}
      <circle
        cx="4"
        cy="3"
        r="2.75"
        className={
          opened
            ? 'fill-go stroke-ink [stroke-width:1.25] dark:stroke-go'
            : 'fill-page stroke-edge [stroke-width:1.5]'
        }
      />
    </svg>
  )
}
