/**
 * Answers that take their time: how long one may take, how many may at once, and at what pace the bytes come.
 * All waits end when the client leaves.
 */
import type { Clock } from './clock'
import { Refusal } from './refusal'

export interface SlowAnswerLimits {
  /** Seconds that one answer may take. */
  readonly seconds: number
  /** Answers that may be waiting at the same time. */
  readonly slowAnswers: number
}

/** Shorter pauses would be all overhead, so bytes go out in larger pieces instead. In milliseconds. */
const SHORTEST_PAUSE = 10
const LARGEST_PIECE = 64 * 1024

/** Bytes that come over a while. */
export interface Pace {
  readonly bytes: number
  /** From the first byte to the moment when one more would come, after the last. */
  readonly seconds: number
  /** Bytes that come together, more when the pauses would be shorter than 10 ms. */
  readonly piece: number
}

export class SlowAnswers {
  readonly #clock: Clock
  readonly #limits: SlowAnswerLimits
  #underWay = 0

  constructor(clock: Clock, limits: SlowAnswerLimits) {
    this.#clock = clock
    this.#limits = limits
  }

  /** How many are waiting now. */
  get underWay(): number {
    return this.#underWay
  }

  /**
   * To be asked before an answer begins.
   * @param seconds that it will take in all.
   * @throws Refusal 400 when that is too long, 503 when too many others are waiting.
   */
  admit(seconds: number): void {
    const { seconds: longest, slowAnswers: most } = this.#limits
    if (seconds > longest) {
      throw new Refusal(
        400,
        `One answer may take ${longest} seconds, all delays added up; ask for less.`,
      )
    }
    if (seconds > 0 && this.#underWay >= most) {
      throw new Refusal(503, `There are ${most} slow answers under way; try again in a moment.`)
    }
  }

  /** Waits for an admitted answer. @throws the signal's reason when the client leaves. */
  async wait(seconds: number, signal: AbortSignal): Promise<void> {
    this.#underWay += 1
    try {
      await this.#clock.sleep(seconds * 1000, signal)
    } finally {
      this.#underWay -= 1
    }
  }

  /**
   * One piece after each pause of an admitted answer. Pauses are waited for from one piece to the next, so that
   * a reader who is slower than they are is not flooded afterwards.
   * @param pauses in seconds.
   */
  async *after(
    pauses: readonly number[],
    make: (index: number) => Uint8Array,
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    this.#underWay += 1
    try {
      for (const [index, seconds] of pauses.entries()) {
        if (seconds > 0) await this.#clock.sleep(seconds * 1000, signal)
        yield make(index)
      }
    } finally {
      this.#underWay -= 1
    }
  }

  /**
   * Pieces at the pace of an admitted answer, the first one at once. The times are those of a plan, so
   * that timers that ring late do not add up.
   * @param make the bytes from one position to another, the latter excluded.
   */
  async *pieces(
    { bytes, seconds, piece }: Pace,
    make: (from: number, to: number) => Uint8Array,
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    const perByte = (seconds * 1000) / bytes
    const fewest = perByte > 0 ? Math.ceil(SHORTEST_PAUSE / perByte) : LARGEST_PIECE
    const size = Math.min(Math.max(piece, fewest), LARGEST_PIECE)
    const begin = this.#clock.now()
    this.#underWay += 1
    try {
      for (let from = 0; from < bytes; from += size) {
        // Never longer than one pause, should somebody set the clock back meanwhile.
        const early = Math.min(begin + from * perByte - this.#clock.now(), size * perByte)
        if (early >= 1) await this.#clock.sleep(early, signal)
        yield make(from, Math.min(from + size, bytes))
      }
    } finally {
      this.#underWay -= 1
    }
  }
}
