/** What hosts need of the world around them. Given from outside, so that tests and lesson checks decide. */
import { type Clock, systemClock } from './clock'

export interface HostServices {
  readonly clock: Clock
  /** A number from 0 to 1, 1 excluded, for what is random and need not come again. */
  readonly random: () => number
}

/** The machine's own time and chance. */
export const systemServices: HostServices = { clock: systemClock, random: Math.random }
