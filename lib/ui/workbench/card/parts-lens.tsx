'use client'
/** A multipart body: each part with its headers, and its own body in the way that fits it. */
import { useMemo } from 'react'
import { multipartParts } from '../../../http/multipart-parts'
import { size } from '../../../sentences/measures'
import { BodyPane } from './body-pane'

const MAX_PARTS = 50

export function PartsLens({ bytes, boundary }: { bytes: Uint8Array; boundary: string }) {
  const parts = useMemo(() => multipartParts(bytes, boundary, MAX_PARTS), [bytes, boundary])
  if (parts.length === 0)
    return <p className="pane-note">No part begins with the boundary --{boundary}.</p>
  return (
    <ol className="parts" aria-label="Parts">
      {parts.map(({ headers, body, name, filename }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the order is fixed
        <li key={index}>
          <p className="part-title">
            <b>{name ?? `Part ${index + 1}`}</b> {filename && <span>file {filename}</span>}{' '}
            <span>{size(body.length)}</span>
          </p>
          {headers.map(([field, value]) => (
            <p className="part-field" key={`${field}:${value}`}>
              {field}: {value}
            </p>
          ))}
          <BodyPane headers={headers} body={body} bodySize={body.length} root="part" compact />
        </li>
      ))}
    </ol>
  )
}
