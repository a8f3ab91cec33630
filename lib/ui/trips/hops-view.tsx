'use client'
/**
 * The hops of one call as a sequence diagram: a rail for the program and for each host, time downwards, an
 * arrow for each message. It is an ordered list of buttons and sentences, so that it reads as well as it looks.
 */
import { type CSSProperties, useState } from 'react'
import type { Exchange } from '../../runner/run-event'
import {
  causeText,
  didNotTravel,
  dropReasons,
  hopsKey,
  hopsLabel,
  tripMessages,
  yourProgram,
} from '../../sentences/trips'
import { WirePane } from '../workbench/card/wire-pane'
import { toneOf } from '../workbench/exchange-facts'
import { answerText, legName } from './answer-text'
import { type Hop, hopsOf } from './hops'

/** An arrow: which trip, and which of its two messages. */
interface Leg {
  readonly id: number
  readonly way: 'out' | 'back'
}

export interface HopsViewProps {
  /** Those of one call, in order. */
  readonly exchanges: readonly Exchange[]
  /** Who shows the messages of a selected trip; without it they show under the diagram. */
  readonly onSelect?: (id: number) => void
}

export function HopsView({ exchanges, onSelect }: HopsViewProps) {
  const { hosts, hops } = hopsOf(exchanges)
  const [selected, setSelected] = useState<Leg | null>(null)
  const shown = exchanges.find(({ id }) => id === selected?.id)

  function select(leg: Leg): void {
    const again = leg.id === selected?.id && leg.way === selected.way
    setSelected(again ? null : leg)
    onSelect?.(leg.id)
  }

  return (
    <div className="hops">
      <div className="hops-scroll">
        <div className="hops-diagram" style={{ '--hosts': hosts.length } as CSSProperties}>
          <div className="hops-rails" aria-hidden="true">
            {[yourProgram, ...hosts].map((name, rail) => (
              <span key={name} className="hops-rail" style={{ '--rail': rail } as CSSProperties}>
                <b title={name}>{name}</b>
              </span>
            ))}
          </div>
          <ol aria-label={hopsLabel(hops.length)}>
            {hops.map((hop) => (
              <HopItem
                key={hop.exchange.id}
                hop={hop}
                host={hosts[hop.host] ?? ''}
                selected={selected?.id === hop.exchange.id ? selected.way : null}
                onSelect={(way) => select({ id: hop.exchange.id, way })}
              />
            ))}
          </ol>
        </div>
      </div>
      <p className="pane-note">{hopsKey}</p>
      {shown && !onSelect && (
        <section className="hops-messages" aria-label={tripMessages(shown.id)}>
          <WirePane exchange={shown} />
        </section>
      )}
    </div>
  )
}

function HopItem(props: {
  hop: Hop
  host: string
  selected: Leg['way'] | null
  onSelect: (way: Leg['way']) => void
}) {
  const { hop, host, selected, onSelect } = props
  const { exchange, cause, wait, dropped } = hop
  const { request, response } = exchange
  const lost = !response && exchange.state !== 'pending'
  const leg = (way: Leg['way'], text: string, tone: string) => (
    <button
      type="button"
      className={`hop-leg hop-${way} ${tone}`}
      aria-pressed={selected === way}
      aria-label={legName(exchange.id, exchange, way, host)}
      title={text}
      onClick={() => onSelect(way)}
    >
      <span>{text}</span>
    </button>
  )
  return (
    <li style={{ '--rail': hop.host + 1 } as CSSProperties}>
      {cause && <p className="hop-cause">{causeText(cause, wait)}</p>}
      {dropped.map(({ name, value, reason }) => (
        <p className="hop-dropped" key={name}>
          <s>
            {name}: {value}
          </s>{' '}
          <span>
            {didNotTravel}: {dropReasons[reason]}
          </span>
        </p>
      ))}
      {leg('out', `${request.method} ${pathOf(request.url)}`, lost ? 'hop-lost' : '')}
      {leg('back', answerText(exchange), `tone-${toneOf(exchange)}`)}
    </li>
  )
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}
