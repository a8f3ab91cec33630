/**
 * What belongs to one call of the program, whatever hops it takes. It travels beside the options under a
 * symbol, so that it passes through overridden methods and is no option that anybody could misspell.
 */
import type { SendOptions } from './options'

const CALL: unique symbol = Symbol('call')

export interface Call {
  /** Where in the program it was made: what `Session.captureInitiator` returned. */
  readonly initiator: unknown
  /** Whether its timeout has been looked at, so that a redirect does not warn again. */
  checkedTimeout: boolean
  /** Whether these are the hops of a redirect, so that none of them prepares its own next request. */
  readonly isFollowing: boolean
}

interface Carrier extends SendOptions {
  [CALL]?: Call
}

/** The call that these options belong to; null for the first step of one. */
export function callOf(options: SendOptions): Call | null {
  return (options as Carrier)[CALL] ?? null
}

/** Puts the call beside options that nobody else has. */
export function withCall(options: SendOptions, call: Call): SendOptions {
  const carrier: Carrier = options
  carrier[CALL] = call
  return carrier
}
