'use client'
/** Rows and columns: comma-separated values, the pairs of a form, the events of a stream. */
import { useState } from 'react'
import { count } from '../../../sentences/measures'

const ROWS = 100

export function TableLens(props: {
  label: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
  /** There are more rows than were read. */
  isCut?: boolean
}) {
  const { label, head, rows, isCut = false } = props
  const [limit, setLimit] = useState(ROWS)
  const more = rows.length - limit
  return (
    <>
      <div className="value-grid-scroll">
        <table className="value-grid" aria-label={label}>
          <thead>
            <tr>
              {head.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no names, and never move
                <th scope="col" key={index}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names, and never move
              <tr key={index}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no names, and never move
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <button type="button" className="more" onClick={() => setLimit(limit * 4)}>
          … {count(more, 'more row')}
        </button>
      )}
      {more <= 0 && isCut && <p className="pane-note">The first {count(rows.length, 'row')}.</p>}
    </>
  )
}
