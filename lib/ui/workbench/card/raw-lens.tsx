'use client'
/** A body as it was sent: text with signs for what does not show, other bytes by their numbers. */
import { useMemo } from 'react'
import { rawNote } from '../../../sentences/card'
import { escapedBytes } from './escaped-bytes'
import { sniffType } from './sniff-type'
import { TextLens } from './text-lens'

export function RawLens({ bytes }: { bytes: Uint8Array }) {
  // What is UTF-8 without controls reads as it is.
  const shown = useMemo(
    () => (sniffType(bytes) && isText(bytes) ? bytes : escapedBytes(bytes)),
    [bytes],
  )
  return (
    <>
      <p className="pane-note">{rawNote}</p>
      <TextLens bytes={shown} label="Raw body" reveal />
    </>
  )
}

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
