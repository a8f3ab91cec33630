'use client'
/** When hints are suggested: after two runs that did not pass, or a long while without an edit. */
import { useEffect, useState } from 'react'

/** So many failed runs in a row. */
const FAILURES = 2
/** So many milliseconds without an edit or a run, once the learner has begun. */
const STUCK_AFTER = 90_000

interface Effort {
  readonly failures: number
  readonly code: string
  readonly runs: number
  readonly hasBegun: boolean
  readonly isDone: boolean
}

/** True while a suggestion is in place. */
export function useHintSuggestion({ failures, code, runs, hasBegun, isDone }: Effort): boolean {
  const [stuckAt, setStuckAt] = useState<string | null>(null)
  const moment = `${runs} ${code}`
  useEffect(() => {
    if (!hasBegun || isDone) return
    const timer = setTimeout(() => setStuckAt(moment), STUCK_AFTER)
    return () => clearTimeout(timer)
  }, [moment, hasBegun, isDone])
  return !isDone && (failures >= FAILURES || stuckAt === moment)
}
