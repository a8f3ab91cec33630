/** The review deck: what is due, one card at a time; below it every card, for reading without scripts as well. */
import './review.css'
import { review as words } from '../../sentences/course-pages'
import { SiteFooter } from '../home/site-footer'
import { PageLead, PageTitle } from '../site/page-title'
import { AllCards } from './all-cards'
import type { CourseCard } from './course-card'
import { ReviewDeck } from './review-deck'

export function ReviewPage({ cards }: { readonly cards: readonly CourseCard[] }) {
  return (
    <main id="main" className="mx-auto max-w-[80rem] px-(--pad) pt-12 pb-10 max-phone:pt-8">
      <PageTitle>{words.title}</PageTitle>
      <PageLead>{words.lead}</PageLead>
      <p className="mt-3 max-w-[63ch] text-ink-2">{words.rhythm}</p>
      {cards.length > 0 && <ReviewDeck cards={cards} />}
      <AllCards cards={cards} />
      <SiteFooter />
    </main>
  )
}
