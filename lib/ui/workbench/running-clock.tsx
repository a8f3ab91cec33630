'use client'
/** Seconds that count while something is on its way. */
import { useEffect, useState } from 'react'
import { seconds } from '../../sentences/measures'

/** Milliseconds since `start` on the clock of `performance.now()`, ten times a second; 0 on the server. */
export function useElapsed(start: number, running: boolean): number {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    if (!running) return
    const tick = () => setElapsed(performance.now() - start)
    tick()
    const timer = setInterval(tick, 100)
    return () => clearInterval(timer)
  }, [start, running])
  return elapsed
}

export function RunningClock({ start }: { start: number }) {
  return <>{seconds(Math.max(0, useElapsed(start, true)))}</>
}
