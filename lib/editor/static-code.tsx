/**
 * Code as plain HTML: what a page shows before, or without, the live editor. Each line has the number,
 * the height and the breaks that CodeMirror will give it, so nothing moves when the editor takes over.
 */
import { type CSSProperties, Fragment, type ReactNode } from 'react'
import { highlightLines } from './highlight'
import { hangingColumns } from './indentation'

interface StaticCodeProps {
  readonly code: string
  /** What stands under lines, by their numbers from 1. @default nothing */
  readonly under?: ReadonlyMap<number, ReactNode>
}

/** Renders TypeScript with line numbers. Runs on the server, so that a page ships no parser for it. */
export function StaticCode({ code, under }: StaticCodeProps) {
  const sources = code.split('\n')
  return (
    <div className="code-static">
      {highlightLines(code).map((tokens, index) => {
        const hang = { '--hang': `${hangingColumns(sources[index] ?? '')}ch` } as CSSProperties
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of fixed code have no other identity
          <Fragment key={index}>
            <div className="code-row">
              <span className="code-no" aria-hidden="true">
                {index + 1}
              </span>
              <code className="code-line" style={hang}>
                {tokens.length === 0 && <br />}
                {tokens.map(({ text, className }, at) =>
                  className ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <span className={className} key={at}>
                      {text}
                    </span>
                  ) : (
                    text
                  ),
                )}
              </code>
            </div>
            {under?.get(index + 1)}
          </Fragment>
        )
      })}
    </div>
  )
}
