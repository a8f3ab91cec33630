/** "You will be able to": what a lesson promises, in the margin or under its head. */
import { TextWithCode } from './text-with-code'

export function LessonGoals({ goals }: { readonly goals: readonly string[] }) {
  return (
    <section className="border-t-2 border-ink pt-3 text-sm text-ink-2">
      <h2 className="font-semibold text-ink">You will be able to</h2>
      <ul className="mt-2">
        {goals.map((goal) => (
          <li
            key={goal}
            className="relative py-1.5 pl-5 before:absolute before:top-[1.05em] before:left-0 before:h-0.5 before:w-3 before:bg-ink forced-colors:before:bg-[CanvasText]"
          >
            <TextWithCode text={goal} />
          </li>
        ))}
      </ul>
    </section>
  )
}
