/** The classes of errors as a map of lines: each station hangs on the one that its line comes from. */
import type { DrawingProps } from './drawing'
import { At, Picture } from './picture'

interface Station {
  readonly name: string
  readonly note: string
  /** How many lines it is away from the ancestor. */
  readonly depth: number
}

const stations: readonly Station[] = [
  { name: 'RequestException', note: 'whatever the client throws', depth: 0 },
  { name: 'HTTPError', note: 'a no, after raiseForStatus()', depth: 1 },
  { name: 'ConnectionError', note: 'no answer came', depth: 1 },
  { name: 'SSLError', note: 'the certificate was refused', depth: 2 },
  { name: 'ConnectTimeout', note: 'nobody picked up in time', depth: 2 },
  { name: 'Timeout', note: 'time was up', depth: 1 },
  { name: 'ReadTimeout', note: 'somebody did, and was silent', depth: 2 },
]

/** Sixteenths of an em. */
const ROW = 44
const COLUMN = 24
const TEXT = 78

export function Exceptions(words: DrawingProps) {
  const x = (row: number) => 8 + (stations[row]?.depth ?? 0) * COLUMN
  const y = (row: number) => 14 + row * ROW
  /** Down from one station, then across to another. */
  const line = (from: number, to: number) => `M${x(from)} ${y(from)} V${y(to)} H${x(to)}`
  return (
    <Picture {...words} height={(ROW * stations.length) / 16}>
      <At x={0} y={0}>
        <path d={[line(0, 1), line(0, 2), line(0, 5)].join(' ')} />
        <path d={[line(2, 3), line(2, 4), line(5, 6)].join(' ')} />
        <path className="picture-dashed" d={`M${x(5)} ${y(5)} L${x(4)} ${y(4)}`} />
        {stations.map(({ name, note, depth }, row) => (
          <g key={name}>
            <circle
              className={depth === 2 ? 'picture-stop' : 'picture-solid'}
              cx={x(row)}
              cy={y(row)}
              r="5"
            />
            <text className="picture-code picture-name" x={TEXT} y={y(row) + 4}>
              {name}
            </text>
            <text className="picture-quiet" x={TEXT} y={y(row) + 22}>
              {note}
            </text>
          </g>
        ))}
      </At>
    </Picture>
  )
}
