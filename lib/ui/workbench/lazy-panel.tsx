'use client'
/**
 * What is inside a card, loaded when the first one is there to be opened: it costs the first paint of a page
 * nothing.
 */
import { useEffect, useState } from 'react'
import type { Exchange } from '../../runner/run-event'
import { cardNotLoaded, loading } from '../../sentences/loading'
import type { DryRun } from './run-log'

type Panels = typeof import('./card/panels')

let loaded: Panels | null = null
let arriving: Promise<Panels> | null = null

/** Starts loading; safe to call often. */
export function loadPanel(): Promise<Panels> {
  arriving ??= import('./card/panels').then(
    (panels) => {
      loaded = panels
      return panels
    },
    (error: unknown) => {
      // The next one who asks tries again.
      arriving = null
      throw error
    },
  )
  return arriving
}

/** Null until they are here. */
function usePanels(): { readonly panels: Panels | null; readonly isLost: boolean } {
  const [panels, setPanels] = useState(loaded)
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    if (panels) return
    loadPanel().then(setPanels, () => setLost(true))
  }, [panels])
  return { panels, isLost }
}

/** Everything about one exchange. */
export function LazyPanel({ exchange }: { exchange: Exchange }) {
  const { panels, isLost } = usePanels()
  return panels ? <panels.ExchangePanel exchange={exchange} /> : <Wait isLost={isLost} />
}

/** Everything about one request that was not sent. */
export function LazyDryRun({ dryRun }: { dryRun: DryRun }) {
  const { panels, isLost } = usePanels()
  return panels ? <panels.DryRunPanel dryRun={dryRun} /> : <Wait isLost={isLost} />
}

function Wait({ isLost }: { isLost: boolean }) {
  return <p className="pane-note panel-wait">{isLost ? cardNotLoaded : loading}</p>
}
