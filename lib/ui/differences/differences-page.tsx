/** Differences from Python's requests: one table for each topic, for people who know the original. */
import { SiteFooter } from '../home/site-footer'
import { TextWithCode } from '../lesson/text-with-code'
import { PageLead, PageTitle } from '../site/page-title'
import { DifferenceTable } from './difference-table'
import { ledger } from './ledger'

export function DifferencesPage() {
  return (
    <main id="main" className="mx-auto max-w-[80rem] px-(--pad) pt-12 pb-10 max-phone:pt-8">
      <PageTitle>Differences from Python’s requests</PageTitle>
      <PageLead>
        The client of this course follows requests 2.34 in its names, its rules and its error
        messages. Where it does not, it says so here, with the reason.
      </PageLead>
      <nav aria-label="Topics" className="mt-6">
        <ul className="flex flex-wrap gap-x-7 gap-y-1 max-phone:grid">
          {ledger.map(({ id, title, differences }) => (
            <li key={id} className="max-phone:py-1.5">
              <a href={`#${id}`}>{title}</a>{' '}
              <span className="text-ink-2">{differences.length}</span>
            </li>
          ))}
        </ul>
      </nav>
      {ledger.map((topic) => (
        <section
          key={topic.id}
          id={topic.id}
          aria-labelledby={`${topic.id}-title`}
          className="mt-14"
        >
          <header className="border-b-2 border-ink pb-2">
            <h2
              id={`${topic.id}-title`}
              className="text-h2 font-bold tracking-[-.014em] [font-stretch:88%] [word-spacing:.1em]"
            >
              {topic.title}
            </h2>
            <p className="mt-1 max-w-[63ch] text-ink-2">
              <TextWithCode text={topic.lead} />
            </p>
          </header>
          <DifferenceTable topic={topic} />
        </section>
      ))}
      <SiteFooter />
    </main>
  )
}
