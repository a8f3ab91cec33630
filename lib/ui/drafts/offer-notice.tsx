'use client'
/** The line above an editor that offers another version of its text. */
import { lazy, Suspense, useId, useState } from 'react'
import { offers } from '../../sentences/drafts'
import type { DraftOffer } from './draft-offer'

// Few will need it, and it brings a library.
const ComparisonView = lazy(async () => ({
  default: (await import('./comparison-view')).ComparisonView,
}))

export interface OfferNoticeProps {
  readonly offer: DraftOffer
  /** The text in the editor. */
  readonly now: string
  readonly onTake: () => void
  readonly onDecline: () => void
}

export function OfferNotice({ offer, now, onTake, onDecline }: OfferNoticeProps) {
  const [isComparing, setComparing] = useState(false)
  const id = useId()
  const words = offers[offer.reason]
  return (
    <div className="bench-notice">
      <p>{words.text}</p>
      <div className="bench-notice-actions">
        <button type="button" className="btn" onClick={onTake}>
          {words.take}
        </button>
        <button
          type="button"
          className="btn btn-plain"
          aria-expanded={isComparing}
          aria-controls={id}
          onClick={() => setComparing(!isComparing)}
        >
          {words.compare}
        </button>
        <button type="button" className="btn btn-plain" onClick={onDecline}>
          {words.decline}
        </button>
      </div>
      <div id={id} className="bench-notice-more">
        {isComparing && (
          <Suspense fallback={null}>
            <ComparisonView now={now} other={offer.code} otherName={words.theirs} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
