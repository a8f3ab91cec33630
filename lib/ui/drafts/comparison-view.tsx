'use client'
/** Two versions of a program, line by line. */
import { type ComparedLine, compareLines, isSame } from './line-comparison'
import { comparison as words } from './sentences'

export interface ComparisonViewProps {
  /** The text in the editor. */
  readonly now: string
  readonly other: string
  /** What the other one is: `your version`. */
  readonly otherName: string
}

export function ComparisonView({ now, other, otherName }: ComparisonViewProps) {
  const lines = compareLines(now, other)
  if (isSame(lines)) return <p className="comparison-key">{words.same}</p>
  return (
    <>
      <p className="comparison-key">
        <span className="comparison-now">− {words.now}</span>{' '}
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
          <Line key={index} line={line} otherName={otherName} />
        ))}
      </div>
    </>
  )
}

const signs = { both: ' ', now: '−', other: '+' }

function Line({ line, otherName }: { line: ComparedLine; otherName: string }) {
  if (line.kind === 'folded') {
    return <span className="comparison-folded">… {words.folded(line.lines)}</span>
  }
  const said = line.kind === 'now' ? words.now : line.kind === 'other' ? otherName : null
  return (
    <span className={`comparison-line comparison-${line.kind}`}>
      <span aria-hidden="true">{signs[line.kind]} </span>
      {said && <span className="visually-hidden">{words.onlyIn(said)} </span>}
      {line.text}
      {'\n'}
    </span>
  )
}
