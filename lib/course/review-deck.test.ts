import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noProgress, withLesson } from './progress'
import { type DeckCard, deckOf } from './review-deck'
import { MISSED_PAUSE, noMemory, withAnswer } from './review-schedule'

const NOW = new Date(2026, 0, 5, 12).getTime()

/** Two cards for each lesson; `[['a', 2], ['b', 1]]` are two lessons in module a and one in b. */
function cardsOf(modules: readonly (readonly [module: string, lessons: number])[]): DeckCard[] {
  return modules.flatMap(([module, lessons]) =>
    Array.from({ length: lessons }, (_, index) => `${module}${index}`).flatMap((slug) =>
      ['why', 'wire'].map((name) => ({ id: `${slug}/${name}`, slug, module })),
    ),
  )
}

function opened(cards: readonly DeckCard[]) {
  return cards.reduce((progress, { slug }) => withLesson(progress, slug, {}), noProgress)
}

const ids = (cards: readonly DeckCard[]) => cards.map(({ id }) => id)

describe('the deck', () => {
  const cards = cardsOf([
    ['a', 2],
    ['b', 1],
  ])

  test('is empty before a lesson was opened', () => {
    expect(deckOf(cards, noProgress, noMemory, NOW)).toEqual({ due: [], size: 0, next: null })
  })

  test('has the cards of the lessons that were opened, and no others', () => {
    const { due, size } = deckOf(cards, withLesson(noProgress, 'b0', {}), noMemory, NOW)
    expect([ids(due), size]).toEqual([['b0/why', 'b0/wire'], 2])
  })

  test('mixes modules and lessons', () => {
    const { due } = deckOf(cards, opened(cards), noMemory, NOW)
    expect(ids(due)).toEqual(['a0/why', 'b0/why', 'a1/why', 'b0/wire', 'a0/wire', 'a1/wire'])
  })

  test('lacks what was answered until it is due, and says when the next one is', () => {
    let memory = withAnswer(noMemory, 'b0/why', 'known', NOW)
    memory = withAnswer(memory, 'b0/wire', 'missed', NOW)
    const progress = withLesson(noProgress, 'b0', {})
    const next = NOW + MISSED_PAUSE
    expect(deckOf(cards, progress, memory, NOW)).toEqual({ due: [], size: 2, next })
    expect(ids(deckOf(cards, progress, memory, next).due)).toEqual(['b0/wire'])
  })

  test('asks what was missed before what is new', () => {
    const memory = withAnswer(noMemory, 'a1/wire', 'missed', NOW - MISSED_PAUSE)
    const { due } = deckOf(cards, withLesson(noProgress, 'a1', {}), memory, NOW)
    expect(ids(due)).toEqual(['a1/wire', 'a1/why'])
  })
})

test('no card is lost or asked twice, and modules follow each other only where nothing else is left', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(sizes, (lessons) => {
      const cards = cardsOf(lessons.map((count, index) => [`m${index}`, count] as const))
      const { due } = deckOf(cards, opened(cards), noMemory, NOW)
      expect(ids(due).sort()).toEqual(ids(cards).sort())
      const twice = due.findIndex((card, index) => card.module === due[index - 1]?.module)
      if (twice < 0) return
      const rest = due.slice(twice).map(({ module }) => module)
      expect(new Set(rest).size).toBe(1)
    }),
  )
})
