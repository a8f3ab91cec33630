/**
 * The trip mark: two rails, you above and the server below, time to the right. A leg down, a flat wait,
 * a leg up; widths are to scale with the measured times. Every drawing of a trip comes from here.
 */
import type { Exchange } from '../../runner/run-event'
import { type Tone, toneOf } from './exchange-facts'

/** One stroke or shape, by the class that colours it. */
export interface TripPart {
  readonly part: 'rail' | 'out' | 'wait' | 'back' | 'todo' | 'end' | 'hollow' | 'from'
  /** SVG path data. */
  readonly d: string
}

export interface TripDrawing {
  readonly tone: Tone
  readonly box: TripBox
  readonly parts: readonly TripPart[]
  /** Where the trip stands at each moment: left, reached, answered, back. */
  readonly x: readonly [sent: number, connected: number, head: number, end: number]
}

/** The measures of a drawing, in pixels. */
export interface TripBox {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** Shortest leg, so that a fast trip is still a trip. */
  readonly leg: number
  /** Radius of the shape at the end. */
  readonly shape: number
}

export const smallBox: TripBox = {
  width: 46,
  height: 18,
  top: 3,
  bottom: 15,
  left: 4,
  right: 42,
  leg: 6,
  shape: 3.5,
}

const round = (number: number) => Math.round(number * 10) / 10

function line(...points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index ? 'L' : 'M'}${round(x)} ${round(y)}`).join('')
}

function disc(x: number, y: number, radius: number): string {
  const r = round(radius)
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
}

/** Where a way ends that should have gone on. */
function cross(x: number, y: number, shape: number): string {
  const arm = round(shape * 0.85)
  return `M${round(x + 2)} ${round(y - arm)}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`
}

/** Widths of the three parts: at least the shortest leg each, together never beyond the right end. */
function widths(times: readonly number[], scale: number, box: TripBox): readonly number[] {
  const room = box.right - box.left
  const least = [box.leg, box.leg / 2, box.leg]
  const total = times.reduce((sum, time) => sum + time, 0)
  const spare = room - least.reduce((sum, width) => sum + width, 0)
  const length = scale > 0 ? Math.min(1, total / scale) * spare : 0
  return times.map((time, index) => (least[index] ?? 0) + (total ? (time / total) * length : 0))
}

function ending(status: number, x: number, waited: number, box: TripBox): TripPart[] {
  const { top, bottom, shape: r } = box
  if (status >= 500) {
    const side = round(r * 2.25)
    const d = `M${round(waited - side / 2)} ${round(bottom - side / 2)}h${side}v${side}h${-side}z`
    return [{ part: 'end', d }]
  }
  if (status >= 400) {
    const d = `M${round(x)} ${round(top - r - 0.5)}l${r + 0.5} ${r + 0.5}l${-r - 0.5} ${r + 0.5}l${-r - 0.5} ${-r - 0.5}z`
    return [{ part: 'hollow', d }]
  }
  if (status >= 300) {
    const d = `M${round(x - r + 1)} ${round(top - r)}l${r + 1} ${r}l${-r - 1} ${r}`
    return [{ part: 'back', d }]
  }
  return [{ part: 'end', d: disc(x, top, status < 200 ? r / 2 : r) }]
}

/**
 * Draws one exchange.
 *
 * @param scale Milliseconds that fill the whole width; the same for all marks of one list.
 */
export function tripMark(exchange: Exchange, scale: number, box: TripBox = smallBox): TripDrawing {
  const { timing, response } = exchange
  const { left, right, top, bottom, width, shape } = box
  const from: TripPart = { part: 'from', d: disc(left, top, shape * 0.78) }
  const rail: TripPart = { part: 'rail', d: `M0 ${top}H${width}M0 ${bottom}H${width}` }
  const middle = left + (right - left) * 0.3

  if (exchange.state === 'pending') {
    const waited = left + (right - left) * 0.68
    const parts: TripPart[] = [
      rail,
      { part: 'out', d: line([left, top], [middle, bottom]) },
      { part: 'wait', d: line([middle, bottom], [waited, bottom]) },
      { part: 'todo', d: line([waited, bottom], [right, top]) },
      from,
    ]
    return { tone: 'lost', box, parts, x: [left, middle, waited, right] }
  }

  if (!response) {
    const [x, y] = [(left + middle) / 2 + 1, (top + bottom) / 2]
    const parts: TripPart[] = [
      rail,
      { part: 'out', d: line([left, top], [x, y]) },
      { part: 'back', d: cross(x, y, shape) },
      from,
    ]
    return { tone: 'lost', box, parts, x: [left, x, x, x] }
  }

  const connected = timing.connected ?? timing.sent
  const head = Math.max(connected, timing.head ?? timing.end ?? connected)
  const end = Math.max(head, timing.end ?? head)
  const times = [Math.max(0, connected - timing.sent), head - connected, end - head]
  const [out = 0, wait = 0, back = 0] = widths(times, scale, box)
  const x1 = left + out
  const x2 = x1 + wait
  const x3 = x2 + back
  // An answer that broke off does not come to the end of its way.
  const [brokenX, brokenY] = [(x2 + x3) / 2, (top + bottom) / 2]
  const isBroken = exchange.state === 'failed'
  const parts: TripPart[] = [
    rail,
    { part: 'out', d: line([left, top], [x1, bottom]) },
    { part: 'wait', d: line([x1, bottom], [x2, bottom]) },
    { part: 'back', d: line([x2, bottom], isBroken ? [brokenX, brokenY] : [x3, top]) },
    ...(isBroken
      ? [{ part: 'back', d: cross(brokenX, brokenY, shape) } as const]
      : ending(response.status, x3, (x1 + x2) / 2, box)),
    from,
  ]
  return { tone: toneOf(exchange), box, parts, x: [left, x1, x2, x3] }
}

/** The mark of a trip that has not been made. */
export const dottedMark: TripDrawing = {
  tone: 'lost',
  box: smallBox,
  parts: [
    { part: 'rail', d: 'M0 3H46M0 15H46' },
    { part: 'todo', d: 'M4 3L15 15H27L40 3' },
    { part: 'hollow', d: disc(4, 3, 2.75) },
  ],
  x: [4, 15, 27, 40],
}
