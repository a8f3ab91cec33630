'use client'
/**
 * Lines to be put in order, in the place of an editor: by buttons, by keys, or by dragging. Every order is a
 * program that Run runs; results stand under the lines that gave them.
 */
import { useLayoutEffect, useRef, useState } from 'react'
import { order as words } from '../../sentences/activities'
import { LineResults } from '../workbench/line-results'
import type { Bench, PaneResults } from '../workbench/live-workbench'
import { useSnapshot } from '../workbench/use-session'
import { type ColouredLines, linesOf, moveLine, type OrderLine } from './order-lines'
import { OrderRow } from './order-row'

export type { ColouredLines }

interface OrderPaneProps {
  readonly bench: Bench
  readonly results: PaneResults
  readonly colours: ColouredLines
}

/** A line that was picked up, and where it was then. */
interface Held {
  readonly key: string
  readonly from: number
}

export function OrderPane({ bench, results, colours }: OrderPaneProps) {
  const { session, goTo } = bench
  const snapshot = useSnapshot(session)
  const lines = linesOf(snapshot.code)
  const total = lines.length
  const [held, setHeld] = useState<Held | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  /** Which control of which line gets the focus back when the list is drawn anew. */
  const focused = useRef<{ readonly key: string; readonly control: string } | null>(null)

  useLayoutEffect(() => {
    const wanted = focused.current
    focused.current = null
    if (!wanted) return
    const row = list.current?.querySelector(`[data-key="${CSS.escape(wanted.key)}"]`)
    row?.querySelector<HTMLElement>(`[data-control="${wanted.control}"]`)?.focus()
  })

  function move(from: number, to: number, control: string): void {
    const line = lines[from]
    if (!line) return
    if (to < 0 || to >= total) {
      setSaid(to < 0 ? words.first : words.last)
      return
    }
    const code = moveLine(snapshot.code, from, to)
    // Of equal lines the one that moved may count as another one now.
    focused.current = { key: linesOf(code)[to]?.key ?? line.key, control }
    setHeld((now) =>
      now?.key === line.key ? { ...now, key: focused.current?.key ?? now.key } : now,
    )
    session.edit(code)
    setSaid(words.movedTo(to + 1, total))
  }

  function pickUp(line: OrderLine, index: number): void {
    setHeld({ key: line.key, from: index })
    setSaid(words.pickedUp(index + 1, total))
  }

  function putDown(index: number): void {
    setHeld(null)
    setSaid(words.putDown(index + 1, total))
  }

  function putBack(index: number): void {
    const from = held?.from ?? index
    setHeld(null)
    if (from !== index) move(index, from, 'line')
    setSaid(words.putBack(from + 1))
  }

  const groups = groupsByKey(results, snapshot.log?.code ?? '')
  return (
    <div className="order-pane">
      <p className="order-help">{words.help}</p>
      <ol className="order-lines" ref={list} aria-label={words.list}>
        {lines.map((line, index) => {
          const group = groups.get(line.key)
          return (
            <li key={line.key} data-key={line.key}>
              <OrderRow
                line={line}
                place={index + 1}
                total={total}
                colours={colours.get(line.text)}
                isHeld={held?.key === line.key}
                onMove={(to, control) => move(index, to - 1, control)}
                onPickUp={() => pickUp(line, index)}
                onPutDown={() => putDown(index)}
                onPutBack={() => putBack(index)}
              />
              {group && <LineResults group={group} context={results.context} goTo={goTo} />}
            </li>
          )
        })}
      </ol>
      <div className="sr-only" aria-live="assertive">
        {said}
      </div>
    </div>
  )
}

/** Results belong to the lines that gave them, wherever those have gone since. */
function groupsByKey({ lines }: PaneResults, code: string) {
  const ran = linesOf(code)
  return new Map(
    lines.flatMap((group) => {
      const line = ran[group.line - 1]
      return line ? [[line.key, group] as const] : []
    }),
  )
}
