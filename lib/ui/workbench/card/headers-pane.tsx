'use client'
/** Both header lists in wire order. The header that is chosen, by pointer or by keyboard, is explained. */
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { headerMeaning } from '../../../course/header-meanings'
import type { HeaderList } from '../../../http/message'
import { type HeaderSources, sourceOf } from '../../../runner/header-source'
import type { Exchange } from '../../../runner/run-event'
import { headersHint, sourceNote, unknownHeader } from '../../../sentences/card'
import { wouldBeSent } from '../../../sentences/dry-run'
import { TextWithCode } from '../../lesson/text-with-code'

interface Chosen {
  readonly side: 'Sent' | 'Received'
  readonly index: number
}

export function HeadersPane(props: { exchange: Exchange; isDryRun?: boolean }) {
  const { exchange, isDryRun } = props
  const { request, response } = exchange
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const lists = { Sent: request.headers, Received: response?.headers ?? [] }
  const header = chosen && lists[chosen.side][chosen.index]
  const sources = chosen?.side === 'Sent' ? request.sources : []
  return (
    <>
      <div className="rows header-columns">
        <HeaderTable
          title={isDryRun ? wouldBeSent : 'Sent'}
          headers={request.headers}
          sources={request.sources}
          bodySize={request.body.length}
          chosen={chosen?.side === 'Sent' ? chosen.index : null}
          onChoose={(index) => setChosen({ side: 'Sent', index })}
        />
        {response && (
          <HeaderTable
            title="Received"
            headers={response.headers}
            sources={[]}
            bodySize={0}
            chosen={chosen?.side === 'Received' ? chosen.index : null}
            onChoose={(index) => setChosen({ side: 'Received', index })}
          />
        )}
      </div>
      <div className="header-note">
        {header ? (
          <Explanation name={header[0]} sources={sources} bodySize={request.body.length} />
        ) : (
          headersHint
        )}
      </div>
    </>
  )
}

function HeaderTable(props: {
  title: string
  headers: HeaderList
  sources: HeaderSources
  bodySize: number
  chosen: number | null
  onChoose: (index: number) => void
}) {
  const { title, headers, sources, bodySize, chosen, onChoose } = props
  const id = useId()
  const list = useRef<HTMLDListElement>(null)
  const stop = chosen ?? 0

  function onKeyDown(event: KeyboardEvent): void {
    const last = headers.length - 1
    const steps: Record<string, number> = {
      ArrowDown: Math.min(last, stop + 1),
      ArrowUp: Math.max(0, stop - 1),
      Home: 0,
      End: last,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <div>
      <p className="column-title" id={`${id}-title`}>
        {title}
      </p>
      <dl className="header-list" ref={list} aria-labelledby={`${id}-title`} onKeyDown={onKeyDown}>
        {headers.map(([name, value], index) => {
          const source = sourceOf(sources, name)
          const note = source && sourceNote(source, name, bodySize)
          const isOwn = source === null || note?.isOwn
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the button has the focus
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the order is fixed
              key={index}
              className={isOwn ? 'header-row' : 'header-row header-added'}
              data-chosen={index === chosen || undefined}
              onMouseEnter={() => onChoose(index)}
            >
              <dt>
                <button
                  type="button"
                  tabIndex={index === stop ? 0 : -1}
                  aria-describedby={`${id}-${index}`}
                  onFocus={() => onChoose(index)}
                  onClick={() => onChoose(index)}
                >
                  {name}
                </button>
                {note && <span className="header-source">{note.word}</span>}
                <span className="visually-hidden" id={`${id}-${index}`}>
                  {headerMeaning(name)?.means ?? unknownHeader} {note?.reason}
                </span>
              </dt>
              <dd>{value}</dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

function Explanation(props: { name: string; sources: HeaderSources; bodySize: number }) {
  const { name, sources, bodySize } = props
  const meaning = headerMeaning(name)
  const source = sourceOf(sources, name)
  return (
    <p>
      <b>{name}</b> <TextWithCode text={meaning?.means ?? unknownHeader} />{' '}
      {source && <span>{sourceNote(source, name, bodySize).reason} </span>}
      {meaning && <span className="header-where">{meaning.source}</span>}
    </p>
  )
}
