/** Connects the client to the page, and lists what a lesson can import. */
import type { TunnelChannel } from '../../tunnel/channel'
import type { ModuleNamespaces } from './offer-modules'

export interface SandboxClient {
  readonly modules: ModuleNamespaces
  /** Whether the value is an error that the client made. */
  isOwnError(value: unknown): boolean
}

/** @param captureCall called at the start of each call; what it returns comes back with the exchange */
export function connectClient(channel: TunnelChannel, captureCall: () => unknown): SandboxClient {
  async function get(url: string) {
    const initiator = captureCall()
    const { host } = new URL(url)
    const text = `GET ${url} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
    const { status, body } = await channel(new TextEncoder().encode(text), {
      signal: new AbortController().signal,
      initiator,
    })
    const chunks: Uint8Array[] = []
    const reader = body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      chunks.push(value)
    }
    return { status, text: await new Blob(chunks as BlobPart[]).text() }
  }
  return { modules: { requests: { get, default: { get } } }, isOwnError: () => false }
}
