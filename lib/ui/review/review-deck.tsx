'use client'
/** The cards that are due, one at a time: Enter or the space bar shows the answer, 1 and 2 judge it. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Answer } from '../../course/review-schedule'
import { comesBack, review as words } from '../../sentences/course-pages'
import { SiteLink } from '../site/site-link'
import type { CourseCard } from './course-card'
import { ReviewCard } from './review-card'
import { recordAnswer, useDeck } from './use-review'

const answerKeys: ReadonlyMap<string, Answer> = new Map([
  ['1', 'known'],
  ['2', 'missed'],
])

export function ReviewDeck({ cards }: { readonly cards: readonly CourseCard[] }) {
  const deck = useDeck(cards)
  const [answered, setAnswered] = useState<readonly Answer[]>([])
  const [isShown, setShown] = useState(false)
  const card = deck?.due[0]

  function answer(given: Answer): void {
    if (!card) return
    recordAnswer(card.id, given)
    setShown(false)
    setAnswered([...answered, given])
  }

  /** Only while the focus is in the deck, so that nobody answers by dictating or by accident. */
  function press(event: KeyboardEvent): void {
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return
    const given = isShown ? answerKeys.get(event.key) : undefined
    const onControl = event.target instanceof Element && event.target.closest('a, button')
    if (given) answer(given)
    else if (!isShown && !onControl && (event.key === 'Enter' || event.key === ' ')) setShown(true)
    else return
    event.preventDefault()
  }

  return (
    <section aria-label={words.deck} className="review-deck" onKeyDown={press}>
      <p role="status" className="review-count">
        {deck === null && words.looking}
        {deck && said(answered.at(-1))} {deck && card && words.due(deck.due.length)}
      </p>
      {card && (
        <ReviewCard
          key={`${card.id} ${answered.length}`}
          card={card}
          isNext={answered.length > 0}
          isShown={isShown}
          onShow={() => setShown(true)}
          onAnswer={answer}
        />
      )}
      {deck && !card && <NothingDue next={deck.next} answered={answered.length} />}
    </section>
  )
}

/** What became of the last card. */
function said(answer: Answer | undefined): string {
  if (answer === undefined) return ''
  return answer === 'missed' ? words.wasMissed : words.wasKnown
}

function NothingDue({
  next,
  answered,
}: {
  readonly next: number | null
  readonly answered: number
}) {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (answered > 0) place.current?.focus({ preventScroll: true })
  }, [answered])
  return (
    <div className="review-empty">
      <p ref={place} tabIndex={-1}>
        {answered > 0 && `${words.doneNow(answered)} `}
        {next === null ? words.nothingOpened : words.nothingDue(comesBack(next, Date.now()))}
      </p>
      <SiteLink className="btn" href="/#course">
        {words.toLessons}
      </SiteLink>
    </div>
  )
}
