/** Messages between a program and machines: a rail for each, time downwards. */
import { Leg, type LegWords, legHeight } from './leg'
import { At, Picture } from './picture'

export interface Message extends LegWords {
  /** Numbers of rails, from 0. */
  readonly from: number
  readonly to: number
}

/** Time that passes at a rail. */
export interface Wait {
  readonly wait: string
  /** In em. */
  readonly height: number
  /** @default 0 */
  readonly at?: number
}

interface SequenceProps {
  readonly title: string
  readonly says: string
  /** The names of the rails. */
  readonly rails: readonly string[]
  readonly steps: readonly (Message | Wait)[]
}

/** Em, of the names over the rails. */
const HEAD = 1.75
/** Per cent, of the outermost rails. */
const EDGE = 3

export function Sequence({ title, says, rails, steps }: SequenceProps) {
  const place = (rail: number) => EDGE + ((100 - 2 * EDGE) * rail) / (rails.length - 1)
  let y = HEAD
  const placed = steps.map((step) => {
    const { above, under } = 'wait' in step ? { above: 0, under: step.height } : legHeight(step)
    const at = y + above
    y = at + under
    return { step, at }
  })
  const last = rails.length - 1
  return (
    <Picture title={title} says={says} height={y + 0.25}>
      {rails.map((name, rail) => (
        <g key={name}>
          <line
            className="picture-rail"
            x1={`${place(rail)}%`}
            x2={`${place(rail)}%`}
            y1={`${HEAD - 0.25}em`}
            y2={`${y}em`}
          />
          <At x={rail === 0 ? 0 : rail === last ? 100 : place(rail)} y={1}>
            <text
              className="picture-name"
              textAnchor={rail === 0 ? 'start' : rail === last ? 'end' : 'middle'}
            >
              {name}
            </text>
          </At>
        </g>
      ))}
      {placed.map(({ step, at }) =>
        'wait' in step ? (
          <Pause key={at} x={place(step.at ?? 0)} y={at} {...step} isLast={step.at === last} />
        ) : (
          <Leg key={at} {...step} from={place(step.from)} to={place(step.to)} y={at} />
        ),
      )}
    </Picture>
  )
}

interface PauseProps extends Wait {
  readonly x: number
  readonly y: number
  readonly isLast: boolean
}

function Pause({ x, y, wait, height, isLast }: PauseProps) {
  return (
    <g className="picture-quiet">
      <line
        className="picture-back"
        x1={`${x}%`}
        x2={`${x}%`}
        y1={`${y + 0.25}em`}
        y2={`${y + height - 0.25}em`}
      />
      <At x={x} y={y + height / 2 + 0.28}>
        <text x={isLast ? -12 : 12} textAnchor={isLast ? 'end' : 'start'}>
          {wait}
        </text>
      </At>
    </g>
  )
}
