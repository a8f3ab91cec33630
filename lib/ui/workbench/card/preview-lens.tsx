'use client'
/** What a page looks like, in a frame in which nothing runs. */
import { useMemo } from 'react'
import { previewNote } from '../../../sentences/card'
import { previewDocument } from './preview-document'

/** Characters of a page that are looked at. */
const MAX_PAGE = 1_000_000

export function PreviewLens({ bytes }: { bytes: Uint8Array }) {
  const page = useMemo(
    () => previewDocument(new TextDecoder().decode(bytes.subarray(0, MAX_PAGE))),
    [bytes],
  )
  return (
    <>
      <iframe className="pane-preview" title="Preview of the page" sandbox="" srcDoc={page} />
      <p className="pane-note">{previewNote}</p>
    </>
  )
}
