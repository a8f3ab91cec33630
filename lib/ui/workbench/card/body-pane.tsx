'use client'
/** The body of a message, in each of the ways in which it can be read. Never as markup of this page. */
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react'
import { joinedValues } from '../../../http/headers'
import type { HeaderList } from '../../../http/message'
import {
  brokenCoding,
  decoding,
  decodingNote,
  keptNote,
  lensLabels,
  mismatchNote,
  noBody,
  sizeNote,
  unknownCoding,
} from '../../../sentences/card'
import { type DecodedBody, decodeBody } from './decoded-body'
import { HexLens } from './hex-lens'
import { ImageLens } from './image-lens'
import { JsonLens } from './json-lens'
import { JsonLinesLens } from './json-lines-lens'
import { type Lenses, type LensName, lensesFor } from './lenses'
import { CsvLens, EventsLens, FormLens } from './listed-lenses'
import { typeParameter } from './media-type'
import { PartsLens } from './parts-lens'
import { PreviewLens } from './preview-lens'
import { RawLens } from './raw-lens'
import { TextLens } from './text-lens'
import { utf8Text } from './utf8-text'

/** Bytes that are decoded: as many as are recorded. */
const MAX_DECODED = 10_000_000

export interface BodyPaneProps {
  readonly headers: HeaderList
  /** Transfer coding removed, content coding not. */
  readonly body: Uint8Array
  /** Bytes of the body, also those beyond what was kept. */
  readonly bodySize: number
  /** How code reaches the body as JSON: `response.json()`. */
  readonly root: string
  /** Only the best way, and no sizes: for a part of another body. @default false */
  readonly compact?: boolean
}

export function BodyPane(props: BodyPaneProps) {
  const { headers, body, bodySize, root, compact = false } = props
  const coding = codingOf(headers)
  const decoded = useDecoded(body, coding)
  const lenses = useMemo(
    () => (decoded ? lensesFor(decoded.trouble ? [] : headers, decoded.bytes) : null),
    [headers, decoded],
  )
  const [chosen, setChosen] = useState<LensName | null>(null)
  if (body.length === 0) return <p className="pane-note">{noBody}</p>
  if (!decoded || !lenses) return <p className="pane-note">{decoding}</p>
  const lens = chosen && lenses.names.includes(chosen) ? chosen : (lenses.names[0] ?? 'hex')
  const isCut = bodySize > body.length || decoded.isCut
  const parts = { headers, body, bytes: decoded.bytes, lenses, lens, root, isCut }
  if (compact) return <Lens {...parts} />
  const trouble = coding && decoded.trouble && troubleNote(decoded.trouble, coding)
  const mismatch = mismatchNote(lenses)
  return (
    <>
      <LensChoice names={lenses.names} chosen={lens} onChoose={setChosen} />
      {trouble && <p className="pane-note pane-remark">{trouble}</p>}
      {mismatch && <p className="pane-note pane-remark">{mismatch}</p>}
      <Lens {...parts} />
      <div className="pane-foot">
        {joinedValues(headers, 'content-type') ?? 'no Content-Type'} ·{' '}
        {sizeNote({
          sent: bodySize,
          coding,
          decoded: decoded.trouble ? null : decoded.bytes.length,
          isDecodedCut: decoded.isCut,
        })}
        {bodySize > body.length && `, of which ${keptNote(body.length)}`}
      </div>
    </>
  )
}

/** Null for a body that is as its Content-Type says. */
function codingOf(headers: HeaderList): string | null {
  const coding = joinedValues(headers, 'content-encoding')?.trim().toLowerCase()
  return coding === undefined || coding === '' || coding === 'identity' ? null : coding
}

function troubleNote(trouble: 'unknown' | 'broken', coding: string): string {
  return trouble === 'unknown' ? unknownCoding(coding) : brokenCoding(coding)
}

/** Null while it is being decoded. */
function useDecoded(body: Uint8Array, coding: string | null): DecodedBody | null {
  const plain = useMemo<DecodedBody>(() => ({ bytes: body, isCut: false, trouble: null }), [body])
  const [decoded, setDecoded] = useState<{ body: Uint8Array; result: DecodedBody } | null>(null)
  useEffect(() => {
    if (coding === null || body.length === 0) return
    let isWanted = true
    void decodeBody(coding, body, MAX_DECODED).then((result) => {
      if (isWanted) setDecoded({ body, result })
    })
    return () => {
      isWanted = false
    }
  }, [body, coding])
  if (coding === null || body.length === 0) return plain
  return decoded?.body === body ? decoded.result : null
}

function LensChoice(props: {
  names: readonly LensName[]
  chosen: LensName
  onChoose: (name: LensName) => void
}) {
  const { names, chosen, onChoose } = props
  const group = useId()
  return (
    <fieldset className="lenses">
      <legend className="visually-hidden">Show the body as</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name={group}
            checked={name === chosen}
            onChange={() => onChoose(name)}
          />
          <span>{lensLabels[name]}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Lens(props: {
  headers: HeaderList
  /** As sent, and with the content coding undone. */
  body: Uint8Array
  bytes: Uint8Array
  lenses: Lenses
  lens: LensName
  root: string
  isCut: boolean
}): ReactNode {
  const { headers, body, bytes, lenses, lens, root, isCut } = props
  const text = useMemo(() => utf8Text(headers, bytes), [headers, bytes])
  switch (lens) {
    case 'json':
      return <JsonLens bytes={text.bytes} root={root} isCut={isCut} />
    case 'lines':
      return <JsonLinesLens bytes={text.bytes} />
    case 'events':
      return <EventsLens bytes={bytes} />
    case 'table':
      return <CsvLens bytes={text.bytes} separator={lenses.type === 'text/csv' ? ',' : '\t'} />
    case 'form':
      return <FormLens bytes={text.bytes} />
    case 'parts':
      return <PartsLens bytes={bytes} boundary={typeParameter(headers, 'boundary') ?? ''} />
    case 'preview':
      return <PreviewLens bytes={text.bytes} />
    case 'image':
      return <ImageLens type={lenses.type} bytes={bytes} />
    case 'text':
      return (
        <>
          <TextLens bytes={text.bytes} />
          <p className="pane-note">{decodingNote(text)}</p>
        </>
      )
    case 'hex':
      return <HexLens bytes={bytes} />
    case 'raw':
      return <RawLens bytes={body} />
  }
}
