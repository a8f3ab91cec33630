/** Notices when the other side of a port no longer answers. */

/** Milliseconds between two pings. */
export const BEAT = 500

export interface Heartbeat {
  /** The other side answered; false when nothing was asked. */
  answered(): boolean
  stop(): void
}

/**
 * Pings at once and then every 500 ms. Beats are counted and not timed, so that a laptop that slept, or a
 * page in the background whose timers are slowed, does not count as silence.
 * @param patience how many pings in a row may stay without an answer
 */
export function startHeartbeat(
  ping: () => void,
  patience: number,
  onSilence: () => void,
): Heartbeat {
  let unanswered = 0
  const timer = setInterval(beat, BEAT)

  function beat(): void {
    if (unanswered >= patience) {
      clearInterval(timer)
      onSilence()
      return
    }
    unanswered += 1
    ping()
  }

  beat()
  return {
    answered() {
      const asked = unanswered > 0
      unanswered = 0
      return asked
    },
    stop: () => clearInterval(timer),
  }
}
