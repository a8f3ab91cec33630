'use client'
/** The lines above an editor about its draft: that it cannot be kept, and that there is another version. */
import { toasts } from '../../sentences/drafts'
import type { DraftOffer } from '../drafts/draft-offer'
import { OfferNotice } from '../drafts/offer-notice'
import { StorageNotice } from '../drafts/storage-notice'
import type { Session, SessionState } from './session'
import type { ReplacedCode } from './use-replaced-code'
import { useSnapshot } from './use-session'

export function DraftNotices(props: {
  session: Session
  draft: SessionState['draft']
  replace: ReplacedCode['replace']
  /** Puts the focus on Run. */
  focusRun: () => void
}) {
  const { session, draft, replace, focusRun } = props
  const { offer, trouble } = draft

  function settle(taken: DraftOffer | null): void {
    if (taken) replace(taken.code, 'replaced', toasts.wasTaken)
    session.settleOffer()
    // The buttons of the offer go, and the focus must not go with them.
    focusRun()
  }

  return (
    <>
      <StorageNotice trouble={trouble} />
      {offer && (
        <Offer
          session={session}
          offer={offer}
          onTake={() => settle(offer)}
          onDecline={() => settle(null)}
        />
      )}
    </>
  )
}

/** Beside the text as it is now, with which it is compared. */
function Offer(props: {
  session: Session
  offer: DraftOffer
  onTake: () => void
  onDecline: () => void
}) {
  const { session, ...rest } = props
  const { code } = useSnapshot(session)
  return <OfferNotice now={code} {...rest} />
}
