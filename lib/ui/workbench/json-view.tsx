'use client'
/** JSON as a tree: each list and object can be folded, by mouse and by keyboard. */
import { type CSSProperties, useState } from 'react'
import type { Span } from '../../runner/run-event'
import { Chevron } from './icons'
import { type JsonNode, layOutJson } from './json-tree'
import { Spans } from './spans'

const LINES = 200

export function JsonView({ tree }: { tree: JsonNode }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [limit, setLimit] = useState(LINES)
  const { lines, more } = layOutJson(tree, folded, limit)

  function toggle(path: string): void {
    const next = new Set(folded)
    if (!next.delete(path)) next.add(path)
    setFolded(next)
  }

  return (
    <>
      <div className="json">
        {lines.map(({ depth, spans, fold }, index) => (
          <div
            className="json-line"
            style={{ '--depth': depth } as CSSProperties}
            key={fold ? `f${fold.path}` : index}
          >
            {fold && (
              <button
                type="button"
                className="json-fold"
                aria-expanded={!fold.folded}
                aria-label={partName(spans)}
                onClick={() => toggle(fold.path)}
              >
                <Chevron open={!fold.folded} />
              </button>
            )}
            <Spans spans={spans} />
          </div>
        ))}
      </div>
      {more && (
        <button type="button" className="more" onClick={() => setLimit(limit * 4)}>
          … show more
        </button>
      )}
    </>
  )
}

/** What a fold button is called: the name of its member, or what it holds. */
function partName([first]: readonly Span[]): string {
  if (first?.color === 'keyword') return first.text.slice(1, -1)
  return first?.text.startsWith('[') ? 'list' : 'object'
}
