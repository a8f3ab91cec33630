/** A length of time as Python's `datetime.timedelta` has it: days, seconds and microseconds. */
import { inspectSymbol } from './inspect'

const PER_DAY = 86_400_000_000

export class TimeDelta {
  /** Whole days. */
  readonly days: number
  /** Seconds beyond the days, 0 to 86399. */
  readonly seconds: number
  /** Microseconds beyond the seconds, 0 to 999999. */
  readonly microseconds: number

  private constructor(total: number) {
    const rest = ((total % PER_DAY) + PER_DAY) % PER_DAY
    this.days = Math.floor(total / PER_DAY)
    this.seconds = Math.floor(rest / 1_000_000)
    this.microseconds = rest % 1_000_000
  }

  /** From milliseconds, rounded to a microsecond. */
  static fromMilliseconds(milliseconds: number): TimeDelta {
    return new TimeDelta(Math.round(milliseconds * 1000))
  }

  /** The whole length in seconds, with a fraction. */
  totalSeconds(): number {
    return (this.days * PER_DAY + this.seconds * 1_000_000 + this.microseconds) / 1_000_000
  }

  /** `0:00:00.001347`; `1 day, 2:03:04`. */
  toString(): string {
    const two = (n: number) => String(n).padStart(2, '0')
    const minutes = Math.floor(this.seconds / 60)
    const clock = `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(this.seconds % 60)}`
    const days = this.days === 0 ? '' : `${this.days} day${Math.abs(this.days) === 1 ? '' : 's'}, `
    const fraction = this.microseconds === 0 ? '' : `.${String(this.microseconds).padStart(6, '0')}`
    return days + clock + fraction
  }

  /** Milliseconds, so that comparing and subtracting work. */
  valueOf(): number {
    return this.totalSeconds() * 1000
  }

  [inspectSymbol](): string {
    return this.toString()
  }
}
