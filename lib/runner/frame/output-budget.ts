/**
 * How much one run may report. Without a limit an endless `console.log` queues hundreds of thousands of
 * messages, and the Stop command waits behind them (13 s were measured).
 */

export const MAX_MESSAGES = 2000
/** In UTF-16 units of text. */
export const MAX_TEXT = 1_000_000
/** The reason why a run ended is worth more than its output; but only this often. */
const MAX_ERRORS_AFTER = 10

export interface OutputBudget {
  /** True while there is room for more. */
  readonly open: boolean
  /** Takes room for one message of so many UTF-16 units; false when there is none. */
  take(size: number): boolean
  /** The same for an error, which has a small budget of its own when the other one is used up. */
  takeError(size: number): boolean
}

/** @param onExhausted called once, for the first message that found no room */
export function outputBudget(onExhausted: () => void): OutputBudget {
  let messages = MAX_MESSAGES
  let text = MAX_TEXT
  let errors = MAX_ERRORS_AFTER
  let open = true

  function take(size: number): boolean {
    if (!open) return false
    messages -= 1
    text -= size
    if (messages >= 0 && text >= 0) return true
    open = false
    onExhausted()
    return false
  }

  return {
    get open() {
      return open
    },
    take,
    takeError(size) {
      if (take(size)) return true
      errors -= 1
      return errors >= 0
    },
  }
}
