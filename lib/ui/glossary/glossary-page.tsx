/** Every name that the course introduces, one sentence each: the sentences of the editor and of the cards. */
import type { GlossaryEntry } from '../../course/explain-names'
import { glossary as words } from '../../sentences/course-facts'
import { SiteFooter } from '../home/site-footer'
import { TextWithCode } from '../lesson/text-with-code'
import { PageLead, PageTitle } from '../site/page-title'
import { SiteLink } from '../site/site-link'

const kinds = [
  ['client', 'Names of the client'],
  ['header', 'Headers'],
] as const

export function GlossaryPage({ entries }: { readonly entries: readonly GlossaryEntry[] }) {
  return (
    <main
      id="main"
      className="@container mx-auto max-w-[60rem] px-(--pad) pt-12 pb-10 max-phone:pt-8"
    >
      <PageTitle>Glossary</PageTitle>
      <PageLead>{words.lead}</PageLead>
      {kinds.map(([kind, title]) => {
        const some = entries.filter((entry) => entry.kind === kind)
        if (some.length === 0) return null
        return (
          <section key={kind} aria-labelledby={kind}>
            <h2
              id={kind}
              className="mt-12 scroll-mt-20 text-h2 font-bold tracking-[-.014em] [font-stretch:90%] [word-spacing:.1em]"
            >
              {title}
            </h2>
            <dl className="mt-4 border-t-2 border-ink">
              {some.map(({ name, sentence, lesson }) => (
                <div
                  key={name}
                  className="grid grid-cols-[15rem_minmax(0,1fr)_auto] items-baseline gap-x-6 gap-y-1 border-b border-rule py-2.5 @max-[44rem]:grid-cols-1"
                >
                  <dt className="font-code text-[0.9375rem] font-semibold wrap-anywhere">{name}</dt>
                  <dd className="max-w-[54ch]">
                    <TextWithCode text={sentence} />
                  </dd>
                  <dd className="text-sm text-ink-2">
                    <SiteLink
                      href={`/lessons/${lesson.slug}`}
                      className="max-phone:inline-block max-phone:py-2.5"
                    >
                      {lesson.sign}. {lesson.title}
                    </SiteLink>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
      {entries.length === 0 && <p className="mt-8">{words.empty}</p>}
      <SiteFooter />
    </main>
  )
}
