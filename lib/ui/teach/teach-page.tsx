/** For teachers: the plans of the course with their times and talking points, and how to host a workshop. */
import type { Plan } from '../../course/course-file'
import type { Lesson } from '../../course/load-lessons'
import { teach as words } from '../../sentences/course-facts'
import { pageTitle } from '../../sentences/course-pages'
import { SiteFooter } from '../home/site-footer'
import { CodeBlock } from '../lesson/code-block'
import { TextWithCode } from '../lesson/text-with-code'
import { PageLead, PageTitle } from '../site/page-title'
import { SiteLink } from '../site/site-link'

interface TeachPageProps {
  readonly plans: readonly Plan[]
  readonly lessons: readonly Pick<Lesson, 'slug' | 'kind' | 'sign' | 'frontmatter'>[]
}

export function TeachPage({ plans, lessons }: TeachPageProps) {
  return (
    <main
      id="main"
      className="@container mx-auto max-w-[60rem] px-(--pad) pt-12 pb-10 max-phone:pt-8"
    >
      <PageTitle>Teach a workshop</PageTitle>
      <PageLead>{words.lead}</PageLead>
      <h2 className="mt-12 text-h2 font-bold tracking-[-.014em] [font-stretch:90%] [word-spacing:.1em]">
        Before the room fills
      </h2>
      <div className="mt-4">
        <CodeBlock
          language="sh"
          code={'npm ci\nHOST=0.0.0.0 npm run doctor\nHOST=0.0.0.0 npm start'}
        />
      </div>
      <p className="mt-3 max-w-[63ch]">{words.before}</p>
      {plans.map((plan) => (
        <PlanTable key={plan.name} plan={plan} lessons={lessons} />
      ))}
      {plans.length === 0 && (
        <p className="mt-8">
          <TextWithCode text={words.noPlan} />
        </p>
      )}
      <SiteFooter />
    </main>
  )
}

function PlanTable({ plan, lessons }: { readonly plan: Plan } & Pick<TeachPageProps, 'lessons'>) {
  const spent = plan.lessons.reduce((sum, { minutes }) => sum + minutes, 0)
  let clock = 0
  const rows = plan.lessons.map((row) => {
    const from = clock
    clock += row.minutes
    return { ...row, from, facts: lessons.find(({ slug }) => slug === row.lesson) }
  })
  return (
    <section aria-label={plan.name}>
      <h2 className="mt-12 text-h2 font-bold tracking-[-.014em] [font-stretch:90%] [word-spacing:.1em]">
        {plan.name}
      </h2>
      <p className="mt-2 text-ink-2">{words.times(plan.minutes, plan.minutes - spent)}</p>
      <ol className="mt-4 border-t-2 border-ink">
        {rows.map(({ lesson, minutes, from, say = [], facts }) => (
          <li
            key={lesson}
            className="grid grid-cols-[4rem_minmax(0,1fr)_6rem] items-baseline gap-x-5 gap-y-1 border-b border-rule py-3 @max-[44rem]:grid-cols-[3.5rem_minmax(0,1fr)]"
          >
            <span className="font-code text-[0.9375rem] leading-relaxed">{clockText(from)}</span>
            <div>
              <SiteLink
                href={`/lessons/${lesson}`}
                className="font-semibold max-phone:inline-block max-phone:py-2"
              >
                {facts ? nameOf(facts) : lesson}
              </SiteLink>
              {say.length > 0 && (
                <ul className="mt-1 max-w-[63ch] list-disc pl-5 font-prose marker:text-ink-3">
                  {say.map((point) => (
                    <li key={point}>
                      <TextWithCode text={point} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
            <span className="text-sm text-ink-2 @max-[44rem]:col-start-2">{minutes} minutes</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function nameOf({ kind, sign, frontmatter: { title } }: TeachPageProps['lessons'][number]): string {
  return kind === 'lesson' ? `${sign}. ${title}` : pageTitle({ kind, title })
}

/** Minutes since the beginning as a clock would show them: `1:05`. */
function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
