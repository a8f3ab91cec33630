/** What hooks are told about an exchange, and what stands behind it when they repeat the exchange. */

import type { SendOptions } from './options'
import type { HookOptions } from './response-hooks'

const settings = new WeakMap<object, SendOptions>()

/**
 * The options that hooks get. They do not hold the call's signal and origin, but a hook that sends another
 * request by `response.connection.send(request, options)` belongs to the same call.
 */
export function rememberSettings(options: HookOptions, behind: SendOptions): HookOptions {
  settings.set(options, behind)
  return options
}

/** The settings of the exchange that a hook's options came from; other options stay themselves. */
export function settingsBehind(options: SendOptions): SendOptions {
  return settings.get(options) ?? options
}
