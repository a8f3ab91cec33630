'use client'
/** The body of a message: JSON as a tree, text, an image, or bytes. Never as markup. */
import { useEffect, useMemo, useState } from 'react'
import type { HeaderList } from '../../http/message'
import { bodyKind, mediaType } from './body-kind'
import { headerOf } from './exchange-facts'
import { hexRows } from './hex-rows'
import { JsonView } from './json-view'
import { size } from './measures'
import { TextView } from './text-view'

const HEX_STEP = 64

export function BodyView(props: {
  headers: HeaderList
  body: Uint8Array
  /** Bytes received, also those beyond what was kept. */
  bodySize: number
}) {
  const { headers, body, bodySize } = props
  const shown = useMemo(() => bodyKind(headers, body), [headers, body])
  if (shown.kind === 'empty') return <p className="pane-note">This message has no body.</p>
  const cut = bodySize > body.length
  return (
    <>
      {shown.kind === 'json' && <JsonView tree={shown.tree} />}
      {shown.kind === 'text' && <TextView text={shown.text} />}
      {shown.kind === 'image' && <ImageView type={shown.type} body={body} />}
      {shown.kind === 'bytes' && (
        <>
          {shown.note && <p className="pane-note">{shown.note}</p>}
          <HexView bytes={body} />
        </>
      )}
      <div className="pane-foot">
        <span>
          {headerOf(headers, 'content-type') ?? 'no Content-Type'} · {size(bodySize)}
          {cut && `, of which the first ${size(body.length)} are shown`}
        </span>
      </div>
    </>
  )
}

function ImageView({ type, body }: { type: string; body: Uint8Array }) {
  const [source, setSource] = useState<string>()
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(body)], { type }))
    setSource(url)
    return () => URL.revokeObjectURL(url)
  }, [body, type])
  if (broken) return <HexView bytes={body} />
  return (
    <div className="pane-image">
      {source && (
        // biome-ignore lint/performance/noImgElement: bytes of a response, nothing to optimise
        <img src={source} alt={`The body, ${mediaName(type)}`} onError={() => setBroken(true)} />
      )}
    </div>
  )
}

function mediaName(type: string): string {
  return `a picture of type ${mediaType([['content-type', type]]).replace('image/', '')}`
}

function HexView({ bytes }: { bytes: Uint8Array }) {
  const [limit, setLimit] = useState(HEX_STEP)
  const rows = hexRows(bytes, limit)
  return (
    <>
      <table className="hex">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Offset</th>
            <th scope="col">Bytes</th>
            <th scope="col">Characters</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ offset, hex, ascii }) => (
            <tr key={offset}>
              <td>{offset}</td>
              <td>{hex}</td>
              <td>{ascii}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {limit * 16 < bytes.length && (
        <button type="button" className="more" onClick={() => setLimit(limit * 4)}>
          … {size(bytes.length - limit * 16)} more
        </button>
      )}
    </>
  )
}
