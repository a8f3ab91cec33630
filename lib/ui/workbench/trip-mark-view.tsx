/** Draws a trip mark. It is decoration: the words stand beside it. */
import type { Exchange } from '../../runner/run-event'
import { dottedMark, type TripDrawing, tripMark } from './trip-mark'

/** The mark of an exchange on the scale of its list, in milliseconds. */
export function TripMark(props: { exchange: Exchange; scale: number }) {
  return <TripSvg drawing={tripMark(props.exchange, props.scale)} />
}

/** The mark of a trip that has not been made yet. */
export function DottedMark() {
  return <TripSvg drawing={dottedMark} />
}

function TripSvg({ drawing: { tone, box, parts } }: { drawing: TripDrawing }) {
  return (
    <svg
      className={`trip tone-${tone}`}
      viewBox={`0 0 ${box.width} ${box.height}`}
      style={{ width: `${box.width / 16}rem`, height: `${box.height / 16}rem` }}
      aria-hidden="true"
    >
      {parts.map(({ part, d }) => (
        <path className={`trip-${part}`} d={d} key={part + d} />
      ))}
    </svg>
  )
}
