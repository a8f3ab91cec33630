/** A card of the review deck with what the page tells of its lesson. */
import type { DeckCard } from '../../course/review-deck'

export interface CourseCard extends DeckCard {
  /** Inline Markdown. */
  readonly question: string
  /** Paragraphs of inline Markdown, with an empty line between. */
  readonly answer: string
  /** The title of its lesson. */
  readonly lesson: string
}
