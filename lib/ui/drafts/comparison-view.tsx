'use client'
/** Two versions of a program, line by line. */
import type { ReactNode } from 'react'
import { comparison as words } from '../../sentences/drafts'
import { type ComparedLine, compareLines, isSame } from './line-comparison'

export interface ComparisonViewProps {
  readonly now: string
  readonly other: string
  /** What the other one is: `your version`. */
  readonly otherName: string
  /** @default 'in the editor now' */
  readonly nowName?: string
  /** What is said below lines that only the other one has, by their numbers in it. */
  readonly notes?: ReadonlyMap<number, ReactNode>
}

export function ComparisonView(props: ComparisonViewProps) {
  const { now, other, otherName, nowName = words.now, notes } = props
  const lines = compareLines(now, other)
  const numbers = numbersInOther(lines)
  if (isSame(lines)) return <p className="comparison-key">{words.same}</p>
  return (
    <>
      <p className="comparison-key">
        <span className="comparison-now">− {nowName}</span>{' '}
        <span className="comparison-other">+ {otherName}</span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that nobody needs to see */}
      <div
        className="comparison font-code"
        role="group"
        aria-label={words.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and holds no controls
        tabIndex={0}
      >
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of fixed text have no other identity
          <Line key={index} line={line} now={nowName} other={otherName}>
            {line.kind === 'other' && notes?.get(numbers[index] ?? 0)}
          </Line>
        ))}
      </div>
    </>
  )
}

const signs = { both: ' ', now: '−', other: '+' }

/** For each row the number that its line has, or would have, in the other text. */
function numbersInOther(lines: readonly ComparedLine[]): number[] {
  let next = 1
  return lines.map((line) => {
    const number = next
    if (line.kind === 'folded') next += line.lines
    else if (line.kind !== 'now') next += 1
    return number
  })
}

interface LineProps {
  readonly line: ComparedLine
  readonly now: string
  readonly other: string
  /** A note below the line. */
  readonly children: ReactNode
}

function Line({ line, now, other, children }: LineProps) {
  if (line.kind === 'folded') {
    return <span className="comparison-folded">… {words.folded(line.lines)}</span>
  }
  const said = line.kind === 'now' ? now : line.kind === 'other' ? other : null
  return (
    <span className={`comparison-line comparison-${line.kind}`}>
      <span aria-hidden="true">{signs[line.kind]} </span>
      {said && <span className="sr-only">{said}: </span>}
      {line.text}
      {'\n'}
      {children && <span className="comparison-note">{children}</span>}
    </span>
  )
}
