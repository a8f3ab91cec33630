/** A message between two rails: a line with a head, its words above it, and what it carries below. */
import { At } from './picture'
import { type Tone, toneClass } from './tone'

export interface LegWords {
  readonly text: string
  /** @default 'out' */
  readonly tone?: Tone
  /** What it carries; `gone` is struck out. */
  readonly below?: readonly (string | { readonly gone: string })[]
}

interface LegProps extends LegWords {
  /** The rails where it begins and ends, in per cent. */
  readonly from: number
  readonly to: number
  /** Of the line, in em. */
  readonly y: number
}

/** Em from the line to the words above it, and from one line of text below it to the next. */
const ABOVE = 0.45
const LINE = 1.2
/** Sixteenths of an em from a rail to words beside it. */
const ASIDE = 12

export function Leg({ from, to, y, text, tone = 'out', below = [] }: LegProps) {
  const isOut = tone === 'out'
  const way = to > from ? 1 : -1
  // Words begin where the message begins.
  const beside = { x: way * ASIDE, textAnchor: way > 0 ? 'start' : 'end' } as const
  return (
    <g className={toneClass[tone]}>
      <line
        className={isOut ? undefined : 'picture-back'}
        x1={`${from}%`}
        x2={`${to}%`}
        y1={`${y}em`}
        y2={`${y}em`}
      />
      <At x={to} y={y}>
        <Head way={way} isOpen={tone === 'moved'} />
      </At>
      {isOut && (
        <At x={from} y={y}>
          <circle className="picture-start" r="5" />
        </At>
      )}
      <At x={from} y={y - ABOVE}>
        <text className={isOut ? 'picture-code' : 'picture-strong'} {...beside}>
          {text}
        </text>
      </At>
      {below.map((line, index) => (
        <At key={typeof line === 'string' ? line : line.gone} x={from} y={y + LINE * (index + 1)}>
          {typeof line === 'string' ? (
            <text className="picture-code picture-quiet" {...beside}>
              {line}
            </text>
          ) : (
            <text className="picture-code picture-quiet picture-gone" {...beside}>
              {line.gone}
            </text>
          )}
        </At>
      ))}
    </g>
  )
}

/** Em that a leg takes, with its words. */
export function legHeight({ below = [] }: LegWords): {
  readonly above: number
  readonly under: number
} {
  return { above: 1.5, under: below.length * LINE + 0.75 }
}

function Head({ way, isOpen }: { readonly way: 1 | -1; readonly isOpen: boolean }) {
  const back = -10 * way
  if (isOpen) return <path className="picture-back" d={`M${back} -6 L0 0 L${back} 6`} />
  return <path className="picture-solid" d={`M0 0 L${back} -5 V5 Z`} />
}
