'use client'
/** The sessions of the editors on the page, by the editor's id, for parts of the page that stand elsewhere. */
import { useSyncExternalStore } from 'react'
import type { Session } from './session'

const sessions = new Map<string, Session>()
const listeners = new Set<() => void>()

/** An editor is on the page until the function that it gets is called. */
export function registerSession(id: string, session: Session): () => void {
  sessions.set(id, session)
  tell()
  return () => {
    if (sessions.get(id) !== session) return
    sessions.delete(id)
    tell()
  }
}

/** The session of one editor; null before it is there. */
export function usePageSession(id: string): Session | null {
  return useSyncExternalStore(
    subscribe,
    () => sessions.get(id) ?? null,
    () => null,
  )
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
