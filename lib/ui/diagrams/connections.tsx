/** Ten calls as round trips on one scale: with a connection for each, and with one for all. */
import type { DrawingProps } from './drawing'
import { At, Picture } from './picture'

type Trip = 'connect' | 'secrets' | 'request'

const calls = Array.from({ length: 10 }, (): Trip => 'request')

export function ManyConnections(words: DrawingProps) {
  return (
    <Trips
      {...words}
      trips={calls.flatMap((call): Trip[] => ['connect', 'secrets', call])}
      sum="30 round trips"
    />
  )
}

export function OneConnection(words: DrawingProps) {
  return <Trips {...words} trips={['connect', 'secrets', ...calls]} sum="12 round trips" />
}

/** Em. */
const HEAD = 1.75
const TRIP = 0.65
/** Per cent, of the two rails. */
const YOU = 3
const MACHINE = 97

interface TripsProps extends DrawingProps {
  readonly trips: readonly Trip[]
  readonly sum: string
}

function Trips({ trips, sum, ...words }: TripsProps) {
  const placed = trips.map((trip, index) => ({ trip, y: HEAD + index * TRIP }))
  const end = HEAD + trips.length * TRIP
  return (
    <Picture {...words} height={end + 1.75}>
      <At x={0} y={1}>
        <text className="picture-name">you</text>
      </At>
      <At x={100} y={1}>
        <text className="picture-name" textAnchor="end">
          library.test
        </text>
      </At>
      {[YOU, MACHINE].map((x) => (
        <line
          key={x}
          className="picture-rail"
          x1={`${x}%`}
          x2={`${x}%`}
          y1="1.5em"
          y2={`${end + 0.25}em`}
        />
      ))}
      {placed.map(({ trip, y }) => (
        <RoundTrip key={y} trip={trip} y={y} />
      ))}
      <At x={50} y={end + 1.4}>
        <text className="picture-strong" textAnchor="middle">
          {sum}
        </text>
      </At>
    </Picture>
  )
}

function RoundTrip({ trip, y }: { readonly trip: Trip; readonly y: number }) {
  const isRequest = trip === 'request'
  const there = `${y + TRIP / 2}em`
  return (
    <g className={isRequest ? 'text-ink' : 'picture-quiet'}>
      <line
        className={isRequest ? undefined : 'picture-thin picture-dashed'}
        x1={`${YOU}%`}
        x2={`${MACHINE}%`}
        y1={`${y}em`}
        y2={there}
      />
      <line
        className={isRequest ? 'text-ok' : 'picture-thin picture-dashed'}
        x1={`${MACHINE}%`}
        x2={`${YOU}%`}
        y1={there}
        y2={`${y + TRIP}em`}
      />
      {isRequest && (
        <At x={YOU} y={y}>
          <circle className="picture-start" r="3.5" />
        </At>
      )}
    </g>
  )
}
