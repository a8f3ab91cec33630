'use client'
/** Says results to a screen reader, politely and in batches, whichever way they are shown. */
import { useEffect, useRef, useState } from 'react'
import { announced, announcement, runEnd } from './announced'
import type { SessionState } from './session'

/** How long the first results of a run are collected before they are said, in milliseconds. */
const FIRST_BATCH = 400
/** The same for later ones: a loop that prints for a minute must not be read out line by line. */
const LATER_BATCH = 2000

export function Announcer({ state }: { state: SessionState }) {
  const { log, runs, runState } = state
  const [text, setText] = useState('')
  const latest = useRef(state)
  const said = useRef({ runs: 0, keys: new Set<number>(), end: false })
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  useEffect(() => {
    latest.current = state
  }, [state])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said is read when it is said
  useEffect(() => {
    if (runs === 0) return
    if (said.current.runs !== runs) {
      said.current = { runs, keys: new Set(), end: false }
      if (timer.current) clearTimeout(timer.current)
      timer.current = null
      // The same words again would be no change, and so would not be said.
      setText('')
    }
    // Not put off by what comes meanwhile: a flood would never be said.
    timer.current ??= setTimeout(say, said.current.keys.size === 0 ? FIRST_BATCH : LATER_BATCH)
  }, [log, runs, runState])

  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
      timer.current = null
    },
    [],
  )

  function say(): void {
    timer.current = null
    const now = latest.current
    const { keys, end } = said.current
    // Until the run has results, those of the one before are on show.
    const entries = now.log?.run === now.runs ? now.log.entries : []
    const fresh = entries.filter((entry) => !keys.has(entry.key) && announced(entry) !== null)
    for (const { key } of fresh) keys.add(key)
    const last = end ? null : runEnd(now)
    if (last !== null) said.current.end = true
    const words = [announcement(fresh), last].filter(Boolean).join(' ')
    if (words) setText(words)
  }

  return (
    <div className="visually-hidden" aria-live="polite">
      {text}
    </div>
  )
}
