'use client'
/** The route of a lesson: one stop per section, at the left or, on narrow screens, as a strip on top. */
import type { MouseEvent } from 'react'
import type { Section } from '../../course/lesson-sections'
import type { ExerciseWork } from '../../course/lesson-work'
import type { PageKind } from '../../course/page-kind'
import { stops as words } from '../../sentences/activities'
import { type CheckCount, type LessonChecks, useLessonChecks } from '../activities/lesson-checks'
import { useProgress } from '../progress/use-progress'
import { useCurrentSection } from './use-current-section'

interface RouteStopsProps {
  readonly slug: string
  readonly kind: PageKind
  readonly sections: readonly Section[]
  /** The exercises of each section, by its anchor. */
  readonly work: ReadonlyMap<string, readonly ExerciseWork[]>
  /** What must be done for the lesson to be done. */
  readonly required: readonly string[]
}

export function RouteStops({ slug, kind, sections, work, required }: RouteStopsProps) {
  const passed = useLessonChecks(slug, work)
  const current = useCurrentSection(sections.map(({ id }) => id))
  return (
    <>
      <aside
        aria-label="This lesson"
        className="sticky top-(--head) max-h-[calc(100vh-var(--head))] self-start overflow-y-auto pt-11 pb-8 text-sm @max-[60rem]:hidden print:hidden"
      >
        <h2 className="mb-3.5 text-xs font-semibold text-ink-2">Stops in this lesson</h2>
        <StopList sections={sections} passed={passed} current={current} />
        {passed.all.total > 0 && (
          <p className="mt-6 border-t border-rule pt-4 leading-[1.45] text-ink-2">
            <b className="font-semibold text-ink">
              {words.passed(passed.all.passed, passed.all.total)}
            </b>{' '}
            {words.sum}
            <br />
            <LessonDone slug={slug} kind={kind} required={required} />
          </p>
        )}
      </aside>
      <RouteStrip sections={sections} passed={passed} current={current} />
    </>
  )
}

interface CurrentProps {
  readonly sections: readonly Section[]
  readonly passed: LessonChecks
  readonly current: number | null
}

interface StopListProps extends CurrentProps {
  readonly onFollow?: (event: MouseEvent<HTMLAnchorElement>) => void
}

function StopList({ sections, passed, current, onFollow }: StopListProps) {
  return (
    <ol className="stops">
      {sections.map(({ id, title }, index) => (
        <li key={id} data-stop={stopState(index, current)}>
          <a
            href={`#${id}`}
            onClick={onFollow}
            aria-current={index === current ? 'step' : undefined}
            className="block leading-[1.35] text-ink-2 no-underline hover:bg-transparent hover:text-ink hover:underline aria-[current]:font-[650] aria-[current]:text-ink in-data-[stop=past]:text-ink @max-[60rem]:flex @max-[60rem]:min-h-9 pointer-coarse:min-h-11 @max-[60rem]:items-center"
          >
            {title}
            <StopChecks of={passed.sections.get(id)} />
          </a>
        </li>
      ))}
    </ol>
  )
}

function RouteStrip({ sections, passed, current }: CurrentProps) {
  return (
    <nav
      aria-label="Stops in this lesson"
      className="sticky top-0 z-10 -mx-(--pad) border-b border-rule bg-page text-sm phone:top-(--head) @min-[60rem]:hidden print:hidden"
    >
      <details>
        <summary className="flex min-h-9 list-none pointer-coarse:min-h-11 items-center gap-3 px-(--pad) py-1">
          <b className="font-semibold">
            {(current ?? 0) + 1}/{sections.length}
          </b>
          <span className="strip-line" aria-hidden="true">
            {sections.map(({ id }, index) => (
              <span key={id} data-stop={stopState(index, current)} />
            ))}
          </span>
          <span className="ml-1 text-ink-2">
            {passed.all.total > 0 ? words.passed(passed.all.passed, passed.all.total) : 'Stops'}
          </span>
        </summary>
        <div className="max-h-[70vh] overflow-y-auto px-(--pad) pt-1 pb-3">
          <StopList sections={sections} passed={passed} current={current} onFollow={closeStrip} />
        </div>
      </details>
    </nav>
  )
}

/** The count below the name of a stop. */
function StopChecks({ of }: { readonly of: CheckCount | undefined }) {
  if (!of) return null
  return (
    <small className="block text-xs font-normal text-ink-3 @max-[60rem]:ml-3">
      {words.passed(of.passed, of.total)}
    </small>
  )
}

function LessonDone({ slug, kind, required }: Pick<RouteStopsProps, 'slug' | 'kind' | 'required'>) {
  const done = useProgress().lessons.get(slug)?.done
  const isDone = required.length > 0 && required.every((id) => done?.has(id))
  if (kind === 'clinic') return isDone ? words.doneClinic : words.honestClinic
  if (kind === 'capstone') return isDone ? words.doneCapstone : words.honestCapstone
  return isDone ? words.done : words.honest
}

/** The open list would cover the section that was asked for. */
function closeStrip(event: MouseEvent<HTMLAnchorElement>): void {
  event.currentTarget.closest('details')?.removeAttribute('open')
}

function stopState(index: number, current: number | null): 'past' | 'here' | 'ahead' {
  if (current === null || index > current) return 'ahead'
  return index === current ? 'here' : 'past'
}
