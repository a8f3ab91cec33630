'use client'
/** Text as it came. A long one is laid out in parts, so that opening it stays fast. */
import { useState } from 'react'

const LINES = 200
const CHARACTERS = 20_000

/** The first `parts` parts of a text, cut at a line where there is one. */
export function beginning(text: string, parts: number): string {
  let end = Math.min(text.length, CHARACTERS * parts)
  let at = -1
  for (let line = 0; line < LINES * parts; line += 1) {
    at = text.indexOf('\n', at + 1)
    if (at < 0 || at >= end) return text.slice(0, end)
  }
  end = Math.min(end, at)
  return text.slice(0, end)
}

export function TextView({ text }: { text: string }) {
  const [parts, setParts] = useState(1)
  const shown = beginning(text, parts)
  // A line break at the very end is no further line.
  const more = shown.length < text.length && text.slice(shown.length) !== '\n'
  return (
    <>
      <pre className="pane-text">{shown}</pre>
      {more && (
        <button type="button" className="more" onClick={() => setParts(parts * 2)}>
          … show more
        </button>
      )}
    </>
  )
}
