/** A request and a response as letters between a program and a machine, with the tunnel between them. */
import type { DrawingProps } from './drawing'
import { At, Picture } from './picture'

/** Sixteenths of an em. */
const SHEET = 252
const TUNNEL = 276
const LINE = 20
const PAD = 10
/** Per cent, of the two rails. */
const YOU = 3
const MACHINE = 97

export function Letters(words: DrawingProps) {
  return (
    <Picture {...words} height={16.25}>
      <At x={50} y={1.75}>
        <rect className="picture-desk picture-dashed" x={-TUNNEL / 2} width={TUNNEL} height={226} />
      </At>
      <Name x={0} anchor="start" text="your program" />
      <Name x={50} anchor="middle" text="tunnel" />
      <Name x={100} anchor="end" text="library.test" />
      {[YOU, MACHINE].map((x) => (
        <line key={x} className="picture-rail" x1={`${x}%`} x2={`${x}%`} y1="1.75em" y2="15.9em" />
      ))}
      <Way y={4.6} way={1} />
      <Letter y={2.6} way={1} head={['GET / HTTP/1.1', 'Host: library.test']} />
      <Way y={11.2} way={-1} />
      <Letter
        y={8.2}
        way={-1}
        head={['HTTP/1.1 200 OK', 'Content-Type: application/json']}
        body='{ "name": "The library", … }'
      />
    </Picture>
  )
}

interface NameProps {
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
}

function Name({ x, anchor, text }: NameProps) {
  return (
    <At x={x} y={1}>
      <text className="picture-name" textAnchor={anchor}>
        {text}
      </text>
    </At>
  )
}

/** 1: there; -1: back. */
function Way({ y, way }: { readonly y: number; readonly way: 1 | -1 }) {
  const [from, to] = way === 1 ? [YOU, MACHINE] : [MACHINE, YOU]
  return (
    <g className={way === 1 ? 'text-ink' : 'text-ok'}>
      <line
        className={way === 1 ? undefined : 'picture-back'}
        x1={`${from}%`}
        x2={`${to}%`}
        y1={`${y}em`}
        y2={`${y}em`}
      />
      <At x={to} y={y}>
        <path className="picture-solid" d={`M0 0 L${-10 * way} -5 V5 Z`} />
      </At>
      {way === 1 && (
        <At x={from} y={y}>
          <circle className="picture-start" r="5" />
        </At>
      )}
    </g>
  )
}

interface LetterProps {
  readonly y: number
  readonly way: 1 | -1
  readonly head: readonly string[]
  readonly body?: string
}

/** Head, an empty line, and the body, if there is one. */
function Letter({ y, way, head, body }: LetterProps) {
  const lines = [...head, '', ...(body === undefined ? [] : [body])]
  const left = -SHEET / 2
  return (
    <At x={50} y={y}>
      <rect
        className={way === 1 ? 'picture-out-sheet' : 'picture-back-sheet'}
        x={left}
        width={SHEET}
        height={lines.length * LINE + PAD}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          className={`picture-code picture-inside ${index === 0 ? 'picture-name' : ''}`}
          x={left + PAD}
          y={PAD + 11 + index * LINE - 2}
        >
          {line}
        </text>
      ))}
    </At>
  )
}
