/** `requests/hooks`: the functions that requests has for hooks, which programs seldom need. */

import type { Response } from './response'
import {
  addHook,
  dispatchHooks,
  type HookOptions,
  type Hooks,
  type HooksInput,
  toHooks,
} from './response-hooks'

export type { Hook, HookOptions, Hooks, HooksInput } from './response-hooks'

/** Hooks as a request has them before any is set: `{ response: [] }`. */
export function defaultHooks(): Hooks {
  return { response: [] }
}

/**
 * Calls the hooks of an event with a response, and gives the response that they leave.
 * @throws TypeError for another event than `response`.
 */
export function dispatchHook(
  event: 'response',
  hooks: HooksInput | null,
  response: Response,
  options: HookOptions = {},
): Promise<Response> {
  addHook(defaultHooks(), event, [])
  return dispatchHooks(toHooks(hooks), response, options)
}
