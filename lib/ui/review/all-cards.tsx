/** Every card of the course under its lesson; the answers open without scripts. */
import { review as words } from '../../sentences/course-pages'
import { Details, Summary } from '../lesson/disclosure'
import { InlineMarkdown, MarkdownParagraphs } from '../lesson/inline-markdown'
import { SiteLink } from '../site/site-link'
import type { CourseCard } from './course-card'

export function AllCards({ cards }: { readonly cards: readonly CourseCard[] }) {
  const slugs = [...new Set(cards.map(({ slug }) => slug))]
  return (
    <section aria-labelledby="all-cards" className="mt-14 max-w-[47.5rem]">
      <h2
        id="all-cards"
        className="border-b-2 border-ink pb-2 text-h2 font-bold tracking-[-.014em] [font-stretch:90%] [word-spacing:.1em]"
      >
        {words.all}
      </h2>
      <p className="mt-3 text-ink-2">{cards.length > 0 ? words.allNote : words.noCards}</p>
      {slugs.map((slug) => {
        const members = cards.filter((card) => card.slug === slug)
        return (
          <section key={slug} aria-label={members[0]?.lesson} className="mt-7">
            <h3 className="mb-2 text-[1.125rem] leading-snug font-[650]">
              <SiteLink href={`/lessons/${slug}`} className="no-underline hover:underline">
                {members[0]?.lesson}
              </SiteLink>
            </h3>
            <div className="border-b border-rule">
              {members.map(({ id, question, answer }) => (
                <Details key={id}>
                  <Summary>
                    <InlineMarkdown text={question} />
                  </Summary>
                  <div className="grid max-w-[60ch] gap-3 font-prose text-prose">
                    <MarkdownParagraphs text={answer} />
                  </div>
                </Details>
              ))}
            </div>
          </section>
        )
      })}
    </section>
  )
}
