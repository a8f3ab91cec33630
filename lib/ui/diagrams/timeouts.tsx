/** One call as a line of time, and under it what the two limits of a timeout measure. */
import type { DrawingProps } from './drawing'
import { At, Picture } from './picture'

/** Em, of the two rails. */
const YOU = 2
const SERVER = 5.5
/** Per cent that a message takes on its way. */
const WAY = 8

export function Timeouts(words: DrawingProps) {
  return (
    <Picture {...words} height={12.75}>
      <Rail y={YOU} name="you" nameAt={YOU - 0.75} />
      <Rail y={SERVER} name="server" nameAt={SERVER + 1.25} />
      <g className="picture-quiet">
        <Out at={3} />
        <Back at={11} />
      </g>
      <Out at={24} />
      <line x1="32%" x2="50%" y1={`${SERVER}em`} y2={`${SERVER}em`} />
      <At x={24} y={YOU}>
        <circle className="picture-start" r="5" />
      </At>
      <g className="text-ok">
        {[50, 64, 84].map((at) => (
          <g key={at}>
            <Back at={at} />
            <At x={at + WAY} y={YOU}>
              <circle className="picture-solid" r="5" />
            </At>
          </g>
        ))}
      </g>
      <Bracket from={3} to={19} y={8} lines={['connect', '1 s']} />
      <Bracket from={24} to={58} y={8} lines={['silence', '2 s']} />
      <Bracket from={58} to={72} y={8} lines={['silence', '2 s']} />
      <Bracket from={72} to={92} y={8} lines={['silence', '2 s']} />
      <g className="picture-quiet picture-dashed">
        <Bracket from={3} to={92} y={11.25} lines={['the whole: no limit']} />
      </g>
    </Picture>
  )
}

interface RailProps {
  readonly y: number
  readonly name: string
  readonly nameAt: number
}

function Rail({ y, name, nameAt }: RailProps) {
  return (
    <>
      <line className="picture-rail" x1="0%" x2="100%" y1={`${y}em`} y2={`${y}em`} />
      <At x={0} y={nameAt}>
        <text className="picture-name">{name}</text>
      </At>
    </>
  )
}

function Out({ at }: { readonly at: number }) {
  return <line x1={`${at}%`} x2={`${at + WAY}%`} y1={`${YOU}em`} y2={`${SERVER}em`} />
}

function Back({ at }: { readonly at: number }) {
  return <line x1={`${at}%`} x2={`${at + WAY}%`} y1={`${SERVER}em`} y2={`${YOU}em`} />
}

interface BracketProps {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly lines: readonly string[]
}

/** The ends stand a little apart from those of their neighbours. */
function Bracket({ from, to, y, lines }: BracketProps) {
  return (
    <>
      <line x1={`${from + 0.5}%`} x2={`${to - 0.5}%`} y1={`${y}em`} y2={`${y}em`} />
      {[from + 0.5, to - 0.5].map((x) => (
        <line key={x} x1={`${x}%`} x2={`${x}%`} y1={`${y - 0.4}em`} y2={`${y}em`} />
      ))}
      {lines.map((line, index) => (
        <At key={line} x={(from + to) / 2} y={y + 1.15 + index * 1.15}>
          <text textAnchor="middle" className={index === 1 ? 'picture-name' : undefined}>
            {line}
          </text>
        </At>
      ))}
    </>
  )
}
