/** Hooks: functions that see every response, also those of redirects. */
import { didYouMean } from './did-you-mean'
import type { SendOptions } from './options'
import type { Response } from './response'

/** What a hook is told about the exchange, enough to repeat it. */
export type HookOptions = Pick<SendOptions, 'timeout' | 'verify' | 'proxies' | 'stream' | 'cert'>

/** Called before the body is read. What it returns, if anything, takes the response's place. */
export type Hook = (response: Response, options: HookOptions) => HookResult | Promise<HookResult>

// biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is the usual hook
type HookResult = Response | undefined | null | void

/** Hooks by event; there is one event. */
export interface Hooks {
  response: Hook[]
}

/** Hooks as they can be given. */
export interface HooksInput {
  response?: Hook | readonly Hook[]
}

/** @throws TypeError for an event that does not exist, or a hook that is no function. */
export function toHooks(input: HooksInput | null | undefined): Hooks {
  const hooks: Hooks = { response: [] }
  if (input === null || input === undefined) return hooks
  for (const [event, given] of Object.entries(input)) addHook(hooks, event, given)
  return hooks
}

/** Adds one hook or several. */
export function addHook(hooks: Hooks, event: string, given: Hook | readonly Hook[]): void {
  if (event !== 'response') {
    const hint = didYouMean(event, ['response'])
    throw new TypeError(`Unsupported event specified, with event name "${event}".${hint}`)
  }
  for (const hook of Array.isArray(given) ? given : [given ?? []].flat()) {
    if (typeof hook !== 'function') throw new TypeError('A hook must be a function.')
    hooks.response.push(hook)
  }
}

/** Takes a hook away. True when it was there. */
export function removeHook(hooks: Hooks, hook: Hook): boolean {
  const at = hooks.response.indexOf(hook)
  if (at !== -1) hooks.response.splice(at, 1)
  return at !== -1
}

/** Calls the hooks one after the other. */
export async function dispatchHooks(
  hooks: Hooks,
  response: Response,
  options: HookOptions,
): Promise<Response> {
  let current = response
  for (const hook of [...hooks.response]) current = (await hook(current, options)) ?? current
  return current
}
