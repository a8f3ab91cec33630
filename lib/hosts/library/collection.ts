/** The books that a learner finds: those of `books.ts` in world 0, another selection of them elsewhere. */
import type { Learner } from '../../http/message'
import { seededRandom } from '../seeded-random'
import { orderOf } from '../world'
import { type Book, books } from './books'

const tags = new Set(books.flatMap((book) => book.tags))

/**
 * 57 books in world 0, one in world 1, none in world 3: lists are hardest to walk through when they are short. From 30
 * to 56 in all others, with other numbers, years and shelves: some for every tag, and two at least about Python from
 * after 2015.
 */
export function collectionOf(learner: Learner): readonly Book[] {
  const { seed } = learner
  if (seed === 0) return books
  const random = seededRandom(seed, 'books')
  const count = seed === 1 ? 1 : seed === 3 ? 0 : 30 + Math.floor(random() * 27)
  const shuffled = orderOf(learner, 'order of books', books)
  const firstOfEachTag = [...tags].map((tag) => shuffled.find((book) => book.tags.includes(tag)))
  const wanted = [...shuffled.filter(isYoungPython).slice(0, 2), ...firstOfEachTag]
  const chosen = new Set([...wanted, ...shuffled].slice(0, count))
  return shuffled
    .filter((book) => chosen.has(book))
    .map((book, index) => ({
      ...book,
      id: index + 1,
      // Never from this side of 2015 to the other.
      year: isYoungPython(book) ? book.year : book.year - Math.floor(random() * 3),
      shelf: `${book.shelf[0]}${1 + Math.floor(random() * 9)}`,
    }))
}

function isYoungPython({ lang, year }: Book): boolean {
  return lang === 'python' && year > 2015
}
