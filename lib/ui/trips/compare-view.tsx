'use client'
/** Two trips side by side in what differs; what is equal is folded with its count. */
import { useId, useState } from 'react'
import type { Exchange } from '../../runner/run-event'
import { comparison as words } from '../../sentences/trips'
import { shortAddress } from '../workbench/exchange-facts'
import { answerText } from './answer-text'
import type { DiffLine, Piece } from './line-diff'
import { diffExchanges, differences, type MessageDiff } from './wire-diff'

export function CompareView(props: {
  /** Those of the run, in order. */
  exchanges: readonly Exchange[]
  /** The `id` of the trip that is looked at: the first one until another is chosen. */
  current: number
}) {
  const { exchanges, current } = props
  const place = exchanges.findIndex(({ id }) => id === current)
  const neighbour = exchanges[place + 1] ?? exchanges[place - 1] ?? exchanges[0]
  const [firstId, setFirst] = useState(current)
  const [secondId, setSecond] = useState(neighbour?.id ?? current)
  const first = exchanges.find(({ id }) => id === firstId) ?? exchanges[place]
  const second = exchanges.find(({ id }) => id === secondId) ?? neighbour
  if (!first || !second) return null
  const { out, back } = diffExchanges(first, second)
  const names = [words.trip(first.id), words.trip(second.id)] as const
  return (
    <div className="compare">
      <p className="compare-choice">
        <TripChoice label={words.first} {...{ exchanges, chosen: first.id, choose: setFirst }} />
        <TripChoice label={words.second} {...{ exchanges, chosen: second.id, choose: setSecond }} />
      </p>
      <p className="compare-key">
        <span>− {words.only(names[0])}</span> <span>+ {words.only(names[1])}</span>
      </p>
      <MessageView title={words.out} message={out} names={names} />
      <MessageView title={words.back} message={back} names={names} />
    </div>
  )
}

function TripChoice(props: {
  label: string
  exchanges: readonly Exchange[]
  chosen: number
  choose: (id: number) => void
}) {
  const id = useId()
  return (
    <span>
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.chosen}
        onChange={(event) => props.choose(Number(event.target.value))}
      >
        {props.exchanges.map((exchange) => (
          <option key={exchange.id} value={exchange.id}>
            {exchange.id} {exchange.request.method} {shortAddress(exchange.request.url)},{' '}
            {answerText(exchange)}
          </option>
        ))}
      </select>
    </span>
  )
}

type Names = readonly [first: string, second: string]

function MessageView(props: { title: string; message: MessageDiff; names: Names }) {
  const { title, message, names } = props
  return (
    <section className="compare-message" aria-label={words.message(title)}>
      <p className="message-title">
        <b>{title}</b> <span>{words.differences(differences(message))}</span>
      </p>
      <Lines lines={message.start} what={words.startLine} names={names} />
      <Lines lines={message.headers} what={words.headerLine} names={names} />
      <Lines lines={message.body} what={words.bodyLine} names={names} />
    </section>
  )
}

function Lines(props: { lines: readonly DiffLine[]; what: string; names: Names }) {
  const { lines, what, names } = props
  const same = lines.flatMap((line) => (line.kind === 'same' ? [line.text] : []))
  return (
    <>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of fixed messages have no other identity
        <Line key={index} line={line} names={names} />
      ))}
      {same.length > 0 && (
        <details className="compare-same">
          <summary>{words.equal(same.length, what)}</summary>
          <pre className="pane-text">{same.join('\n')}</pre>
        </details>
      )}
    </>
  )
}

function Line({ line, names: [first, second] }: { line: DiffLine; names: Names }) {
  if (line.kind === 'same') return null
  if (line.kind !== 'changed') {
    const removed = line.kind === 'removed'
    const pieces = [{ text: line.text, differs: false }]
    return (
      <Side
        sign={removed ? '−' : '+'}
        said={words.only(removed ? first : second)}
        {...{ pieces }}
      />
    )
  }
  return (
    <>
      <Side sign="−" said={words.changed(first)} pieces={line.first} />
      <Side sign="+" said={words.changed(second)} pieces={line.second} />
    </>
  )
}

function Side(props: { sign: '−' | '+'; said: string; pieces: readonly Piece[] }) {
  return (
    <p
      className={props.sign === '−' ? 'compare-line compare-first' : 'compare-line compare-second'}
    >
      <span aria-hidden="true">{props.sign} </span>
      <span className="visually-hidden">{props.said}: </span>
      {props.pieces.map(({ text, differs }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed line have no other identity
        differs ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </p>
  )
}
