/** Messages as they travel: what left above, what came back below, remarks beside their lines. */
import { parseWireMessages, type WireLine, type WireMessage } from '../../course/wire-message'

interface WireTableProps {
  readonly text: string
  /** Numbers of the lines that are set off, with commas between. */
  readonly marked: string
  /** `true` where the request came to the reader. */
  readonly served: string
}

const legs = {
  asked: {
    out: { name: 'Request', sign: 'Out', note: 'what you sent' },
    back: { name: 'Response', sign: 'Back', note: 'what arrived' },
  },
  served: {
    out: { name: 'Request', sign: 'In', note: 'what came to you' },
    back: { name: 'Response', sign: 'Out', note: 'what you answered' },
  },
} as const

export function WireTable({ text, marked, served }: WireTableProps) {
  const messages = parseWireMessages(text, marked.split(',').filter(Boolean).map(Number))
  return (
    <div className="wire-table lesson-wide border-y-2 border-ink text-[0.875rem] leading-[1.7]">
      {messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages of a fixed text have no other identity
        <Leg key={index} message={message} side={served === 'true' ? 'served' : 'asked'} />
      ))}
    </div>
  )
}

interface LegProps {
  readonly message: WireMessage
  readonly side: keyof typeof legs
}

function Leg({ message: { direction, lines }, side }: LegProps) {
  const { name, sign, note } = legs[side][direction]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a lesson has many requests, and landmarks must not share a name
    <div
      role="group"
      aria-label={name}
      className="grid grid-cols-[5.75rem_minmax(0,1fr)] gap-x-4 py-3 not-first:border-t not-first:border-dashed not-first:border-edge @max-[44rem]:grid-cols-1"
    >
      <p className="font-[650]">
        {sign}
        <small className="block text-xs leading-snug font-normal text-ink-2">{note}</small>
      </p>
      <ol className="min-w-0">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text have no other identity
          <Line key={index} line={line} isStart={index === 0} />
        ))}
      </ol>
    </div>
  )
}

function Line({ line, isStart }: { readonly line: WireLine; readonly isStart: boolean }) {
  return (
    <li
      className={`grid grid-cols-[minmax(0,25rem)_minmax(0,1fr)] gap-x-4 pl-2 @max-[44rem]:grid-cols-1 @max-[44rem]:py-0.5 ${line.isMarked ? 'bg-well shadow-[inset_3px_0_0_var(--color-ink)]' : ''}`}
    >
      <span className={`font-code [overflow-wrap:anywhere] ${isStart ? 'font-semibold' : ''}`}>
        {line.text || <br />}
      </span>
      {line.remark && <span className="py-0.5 text-xs text-ink-2">{line.remark}</span>}
    </li>
  )
}
