'use client'
/** Bytes with their offsets and as characters, under a ruler. */
import { type HexRow, hexRow, hexRowCount, hexRuler } from './hex-rows'
import { VirtualText } from './virtual-text'

export function HexLens({ bytes, label = 'Bytes' }: { bytes: Uint8Array; label?: string }) {
  return (
    <div className="hex">
      <p className="hex-ruler" aria-hidden="true">
        <Row {...hexRuler} />
      </p>
      <VirtualText
        label={`${label}: offset, bytes in hexadecimal, characters`}
        count={hexRowCount(bytes)}
        row={(index) => <Row {...hexRow(bytes, index)} />}
      />
    </div>
  )
}

function Row({ offset, hex, ascii }: HexRow) {
  return (
    <>
      <span className="hex-offset">{offset}</span>
      <span className="hex-bytes">{hex}</span>
      <span className="hex-ascii">{ascii}</span>
    </>
  )
}
