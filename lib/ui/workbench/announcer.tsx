'use client'
/** Says results to a screen reader, politely and in batches, whichever way they are shown. */
import { useEffect, useRef, useState } from 'react'
import type { RunLog } from './run-log'
import { announced, announcement } from './sentences'

/** How long results are collected before they are said, in milliseconds. */
const BATCH = 400

export function Announcer({ log, runs }: { log: RunLog | null; runs: number }) {
  const [text, setText] = useState('')
  const said = useRef({ runs: 0, keys: new Set<number>() })
  useEffect(() => {
    if (!log) return
    const timer = setTimeout(() => {
      if (said.current.runs !== runs) said.current = { runs, keys: new Set() }
      const { keys } = said.current
      const fresh = log.entries.filter((entry) => !keys.has(entry.key) && announced(entry) !== null)
      for (const { key } of fresh) keys.add(key)
      if (fresh.length) setText(announcement(fresh))
    }, BATCH)
    return () => clearTimeout(timer)
  }, [log, runs])
  return (
    <div className="visually-hidden" aria-live="polite">
      {text}
    </div>
  )
}
