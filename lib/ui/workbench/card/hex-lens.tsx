'use client'
/** Bytes with their offsets and as characters, under a ruler. */
import { type HexRow, hexRow, hexRowCount, hexRuler, hexWidth } from './hex-rows'
import { useColumns, VirtualText } from './virtual-text'

export function HexLens({ bytes, label = 'Bytes' }: { bytes: Uint8Array; label?: string }) {
  const [ref, columns] = useColumns()
  const width = hexWidth(columns)
  return (
    <div className="hex" ref={ref} data-width={width}>
      <p className="hex-ruler" aria-hidden="true">
        <Row {...hexRuler(width)} />
      </p>
      <VirtualText
        label={`${label}: offset, bytes in hexadecimal, characters`}
        count={hexRowCount(bytes, width)}
        row={(index) => <Row {...hexRow(bytes, index, width)} />}
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
