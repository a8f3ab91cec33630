'use client'
/** One card: the question, and when asked for the answer with the two judgements. */
import { useEffect, useRef } from 'react'
import type { Answer } from '../../course/review-schedule'
import { review as words } from '../../sentences/course-pages'
import { InlineMarkdown, MarkdownParagraphs } from '../lesson/inline-markdown'
import { SiteLink } from '../site/site-link'
import type { CourseCard } from './course-card'

export interface ReviewCardProps {
  readonly card: CourseCard
  /** Whether it follows another: the button that was pressed has gone, so the focus goes to its question. */
  readonly isNext: boolean
  readonly isShown: boolean
  readonly onShow: () => void
  readonly onAnswer: (answer: Answer) => void
}

export function ReviewCard({ card, isNext, isShown, onShow, onAnswer }: ReviewCardProps) {
  const { question, answer, lesson, slug } = card
  const questionPlace = useRef<HTMLHeadingElement>(null)
  const answerPlace = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (isNext) questionPlace.current?.focus({ preventScroll: true })
  }, [isNext])

  useEffect(() => {
    if (isShown) answerPlace.current?.focus({ preventScroll: true })
  }, [isShown])

  return (
    <article className="review-card" aria-labelledby="review-question">
      <h2 id="review-question" ref={questionPlace} tabIndex={-1}>
        <span className="sr-only">{words.question}: </span>
        <InlineMarkdown text={question} />
      </h2>
      {isShown ? (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a region would be one landmark too many */}
          <div
            ref={answerPlace}
            tabIndex={-1}
            role="group"
            aria-label={words.answer}
            className="review-answer"
          >
            <MarkdownParagraphs text={answer} />
            <p className="review-from">
              {words.from} <SiteLink href={`/lessons/${slug}`}>{lesson}</SiteLink>
            </p>
          </div>
          <div className="review-ways">
            <button type="button" className="btn btn-big" onClick={() => onAnswer('known')}>
              {words.known}{' '}
              <span className="review-key" aria-hidden="true">
                1
              </span>
            </button>
            <button type="button" className="btn btn-big" onClick={() => onAnswer('missed')}>
              {words.missed}{' '}
              <span className="review-key" aria-hidden="true">
                2
              </span>
            </button>
          </div>
        </>
      ) : (
        <div className="review-ways">
          <button type="button" className="btn btn-big" onClick={onShow}>
            {words.show}{' '}
            <span className="review-key" aria-hidden="true">
              Enter
            </span>
          </button>
        </div>
      )}
    </article>
  )
}
