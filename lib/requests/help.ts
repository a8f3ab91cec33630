/** `requests/help`: what a bug report should tell about the place where the client runs. */
import { getDefaultTransport } from './default-transport'
import { VERSION } from './version'

export interface Info {
  readonly requests: { readonly version: string }
  readonly implementation: {
    /** `Node.js`, or what the browser says of itself. */
    readonly name: string
    /** Empty where the name has it. */
    readonly version: string
  }
  /** What moves the bytes; null when nothing was set. */
  readonly transport: string | null
  /** The content codings that this transport asks for. */
  readonly acceptEncoding: string | null
}

/** Versions, transport and encodings: `console.log(requests.help.info())`. */
export function info(): Info {
  const transport = getDefaultTransport()
  return {
    requests: { version: VERSION },
    implementation: implementation(),
    transport: transport?.constructor.name ?? null,
    acceptEncoding: transport?.acceptEncoding ?? null,
  }
}

function implementation(): Info['implementation'] {
  const { process, navigator } = globalThis as {
    readonly process?: { readonly versions?: { readonly node?: string } }
    readonly navigator?: { readonly userAgent?: string }
  }
  const node = process?.versions?.node
  if (node !== undefined) return { name: 'Node.js', version: node }
  return { name: navigator?.userAgent ?? 'unknown', version: '' }
}
