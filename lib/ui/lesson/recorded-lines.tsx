/** What each line gave when the page was made, drawn under it as a run draws it: for readers without scripts. */
import './recorded-lines.css'
import type { ReactNode } from 'react'
import type { RecordedRow } from '../../course/activity'
import { recorded as words } from '../../sentences/pages'
import { ErrorIcon } from '../workbench/icons'
import { codePieces } from './code-pieces'

/** Responses and printed lines of one line of code; a loop may have many. */
const MOST = 4

/** By the line that gave them, from 1. Rows without a line are not among them. */
export function recordedLines(rows: readonly RecordedRow[]): ReadonlyMap<number, ReactNode> {
  const byLine = new Map<number, RecordedRow[]>()
  for (const row of rows)
    if (row.line !== null) byLine.set(row.line, [...(byLine.get(row.line) ?? []), row])
  return new Map([...byLine].map(([line, own]) => [line, <RecordedLine key={line} rows={own} />]))
}

/** In the order in which a run shows them: what came back, what was printed, the value, what went wrong. */
function RecordedLine({ rows }: { readonly rows: readonly RecordedRow[] }) {
  const of = (kind: RecordedRow['kind']) => rows.filter((row) => row.kind === kind)
  const [responses, printed] = [of('response'), of('printed')]
  const value = of('value').at(-1)
  return (
    <div className="recorded in-data-theme:hidden">
      {responses.slice(0, MOST).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a record are fixed
        <div className="slip recorded-slip" key={index}>
          <span className="visually-hidden">{words.response} </span>
          {row.text}
        </div>
      ))}
      <More count={responses.length - MOST} />
      {printed.slice(0, MOST).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <RecordedText key={index} sign=">" name={words.printed} text={row.text} />
      ))}
      <More count={printed.length - MOST} />
      {value && <RecordedText sign="=" name={words.value} text={<ValueText text={value.text} />} />}
      {of('note').map(({ text }) => (
        <div className="inline-note" key={text}>
          {text}
        </div>
      ))}
      {of('error').map(({ text }) => (
        <p className="recorded-error" key={text}>
          <ErrorIcon /> {text}
        </p>
      ))}
    </div>
  )
}

function RecordedText(props: {
  readonly sign: string
  readonly name: string
  readonly text: ReactNode
}) {
  return (
    <div className="inline-text">
      <span className="inline-sign" aria-hidden="true">
        {props.sign}
      </span>
      <span className="visually-hidden">{props.name}</span>
      <div className="inline-body inline-lines">{props.text}</div>
    </div>
  )
}

/** A value is written as a program would write it, so it has the program's colours. */
function ValueText({ text }: { readonly text: string }) {
  return codePieces('ts', text).map(([piece, className], index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text
    <span className={className} key={index}>
      {piece}
    </span>
  ))
}

function More({ count }: { readonly count: number }) {
  return count > 0 ? <p className="recorded-more">{words.more(count)}</p> : null
}
