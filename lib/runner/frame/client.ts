/** Connects the client to the page, and lists what a program can import. */
import { setDefaultTransport } from '../../requests/default-transport'
import { RequestException } from '../../requests/exceptions'
import { modules } from '../../requests/modules'
import { Session } from '../../requests/session'
import type { TunnelChannel } from '../../tunnel/channel'
import { TunnelTransport } from '../../tunnel/transport'
import type { ModuleNamespaces } from './offer-modules'

export interface SandboxClient {
  readonly modules: ModuleNamespaces
  /** Whether the value is an error that the client made. */
  isOwnError(value: unknown): boolean
}

/** @param captureCall called at the start of each call; what it returns comes back with the exchange */
export function connectClient(channel: TunnelChannel, captureCall: () => unknown): SandboxClient {
  setDefaultTransport(new TunnelTransport(channel))
  Session.captureInitiator = captureCall
  return { modules, isOwnError: (value) => value instanceof RequestException }
}
