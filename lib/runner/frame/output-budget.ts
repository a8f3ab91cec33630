/**
 * How much one run may report. Without a limit an endless `console.log` queues hundreds of thousands of
 * messages, and the Stop command waits behind them (13 s were measured). What finds no room is counted,
 * and the count is told now and then, so that a program that never ends has told it, too.
 */

export const MAX_MESSAGES = 2000
/** In UTF-16 units of text. */
export const MAX_TEXT = 1_000_000
/** The reason why a run ended is worth more than its output; but only this often. */
const MAX_ERRORS_AFTER = 10
/** The count is told again when it has grown by a tenth: 137 times for a million messages. */
const GROWTH = 1.1

export interface OutputBudget {
  /** True while there is room for more; otherwise what was to come is counted as dropped. */
  admits(): boolean
  /** Takes room for one message of so many UTF-16 units; false, and counted, when there is none. */
  take(size: number): boolean
  /** The same for an error, which has a small budget of its own when the other one is used up. */
  takeError(size: number): boolean
  /** How many messages found no room so far. */
  readonly dropped: number
}

/** @param onDropped called with the count for the first message that found no room, and as it grows */
export function outputBudget(onDropped: (dropped: number) => void): OutputBudget {
  let messages = MAX_MESSAGES
  let text = MAX_TEXT
  let errors = MAX_ERRORS_AFTER
  let open = true
  let dropped = 0
  let next = 1

  function drop(): false {
    dropped += 1
    if (dropped >= next) {
      next = Math.ceil(dropped * GROWTH) + 1
      onDropped(dropped)
    }
    return false
  }

  function fits(size: number): boolean {
    if (!open) return false
    messages -= 1
    text -= size
    open = messages >= 0 && text >= 0
    return open
  }

  return {
    get dropped() {
      return dropped
    },
    admits: () => open || drop(),
    take: (size) => fits(size) || drop(),
    takeError(size) {
      if (fits(size)) return true
      errors -= 1
      return errors >= 0 || drop()
    },
  }
}
