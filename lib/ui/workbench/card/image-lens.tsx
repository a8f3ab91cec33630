'use client'
/**
 * A picture. An `img` element runs nothing, not even what is in an SVG, and loads nothing besides. The address is a
 * `data:` URL for SVG: opened in a tab of its own it would have no rights on this page either.
 */
import { useEffect, useState } from 'react'
import { HexLens } from './hex-lens'

export function ImageLens({ type, bytes }: { type: string; bytes: Uint8Array }) {
  const [source, setSource] = useState<string>()
  const [broken, setBroken] = useState(false)
  const [pixels, setPixels] = useState('')
  useEffect(() => {
    setBroken(false)
    if (type === 'image/svg+xml') {
      setSource(`data:${type},${encodeURIComponent(new TextDecoder().decode(bytes))}`)
      return
    }
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    setSource(url)
    return () => URL.revokeObjectURL(url)
  }, [bytes, type])
  const kind = type.replace('image/', '').replace('+xml', '')
  if (broken) {
    return (
      <>
        <p className="pane-note">The browser cannot show this as a picture of type {kind}.</p>
        <HexLens bytes={bytes} />
      </>
    )
  }
  return (
    <div className="pane-image">
      {source && (
        // biome-ignore lint/performance/noImgElement: bytes of a response, nothing to optimise
        <img
          src={source}
          alt={`The body as ${kind}`}
          onError={() => setBroken(true)}
          onLoad={({ currentTarget }) =>
            setPixels(`${currentTarget.naturalWidth} × ${currentTarget.naturalHeight} pixels`)
          }
        />
      )}
      <p className="pane-note">{pixels}</p>
    </div>
  )
}
