'use client'
/**
 * What is inside a response card, loaded when the first one is there to be opened: it costs the first paint of a
 * page nothing.
 */
import { useEffect, useState } from 'react'
import type { Exchange } from '../../runner/run-event'

type Panel = typeof import('./card/exchange-panel')['ExchangePanel']

let loaded: Panel | null = null
let loading: Promise<Panel> | null = null

/** Starts loading; safe to call often. */
export function loadPanel(): Promise<Panel> {
  loading ??= import('./card/exchange-panel').then(
    ({ ExchangePanel }) => {
      loaded = ExchangePanel
      return ExchangePanel
    },
    (error: unknown) => {
      // The next one who asks tries again.
      loading = null
      throw error
    },
  )
  return loading
}

/** Everything about one exchange. */
export function LazyPanel({ exchange }: { exchange: Exchange }) {
  const [Panel, setPanel] = useState<Panel | null>(() => loaded)
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    if (Panel) return
    loadPanel().then(
      (panel) => setPanel(() => panel),
      () => setLost(true),
    )
  }, [Panel])
  if (Panel) return <Panel exchange={exchange} />
  return (
    <p className="pane-note panel-wait">
      {isLost ? 'The card could not be loaded. Close it and open it again.' : 'Loading.'}
    </p>
  )
}
