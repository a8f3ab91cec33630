/** What a component draws of a session, and with which of its changes it is drawn anew. */
import { useSyncExternalStore } from 'react'
import type { Session, SessionSnapshot, SessionState } from './session'

/** All of it, with the text: drawn anew with every key. */
export function useSnapshot({ subscribe, snapshot }: Session): SessionSnapshot {
  return useSyncExternalStore(subscribe, snapshot, snapshot)
}

/** All but the text. */
export function useSessionState({ subscribe, state }: Session): SessionState {
  return useSyncExternalStore(subscribe, state, state)
}

/** Whether the text is another one than the author's. */
export function useIsChanged(session: Session): boolean {
  const isChanged = () => session.isChanged(session.snapshot().code)
  return useSyncExternalStore(session.subscribe, isChanged, isChanged)
}
