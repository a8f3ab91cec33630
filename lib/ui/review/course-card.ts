/** A card of the review deck with what the page tells of its lesson. */
import type { CourseLesson } from '../../course/compile-course'
import type { DeckCard } from '../../course/review-deck'

export interface CourseCard extends DeckCard {
  /** Inline Markdown. */
  readonly question: string
  /** Paragraphs of inline Markdown, with an empty line between. */
  readonly answer: string
  /** The title of its lesson. */
  readonly lesson: string
}

/** All cards of the course, in its order. */
export function courseCards(lessons: readonly CourseLesson[]): CourseCard[] {
  return lessons.flatMap(({ slug, frontmatter, compiled: { cards } }) =>
    cards.map(({ id, question, answer }) => ({
      id,
      question,
      answer,
      slug,
      module: frontmatter.module,
      lesson: frontmatter.title,
    })),
  )
}

/** What counts for the order alone, for pages that show no card. */
export function deckCard({ id, slug, module }: CourseCard): DeckCard {
  return { id, slug, module }
}
