/** The request of an example, whole: what the programs of all languages are written from. */

export interface ExampleRequest {
  readonly method: string
  /** Where the request goes in the virtual internet: `https://api.github.com`. */
  readonly address: string
  /** Raw: `/search?q=a%20b`. */
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly json?: unknown
  readonly form?: Readonly<Record<string, string>>
  /** The bundle that verifies the host's certificate, where not everybody's does. */
  readonly bundle?: string
  /** Where the host is mounted on the server itself; null where only the tunnel leads to it. */
  readonly mount: string | null
}

/** The body as it is sent, and the header fields that say what it is. */
export function bodyOf({ json, form, headers }: ExampleRequest): {
  readonly text: string
  readonly headers: ExampleRequest['headers']
} {
  if (json === undefined && form === undefined) return { text: '', headers }
  const type = json === undefined ? 'application/x-www-form-urlencoded' : 'application/json'
  const text = json === undefined ? new URLSearchParams(form).toString() : JSON.stringify(json)
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type')
  return { text, headers: isTyped ? headers : [...headers, ['Content-Type', type]] }
}

/** The message for the tunnel, in absolute form, line by line; bodies are UTF-8. */
export function tunnelLines(request: ExampleRequest): { lines: string[]; body: string } {
  const { method, address, target } = request
  const { text, headers } = bodyOf(request)
  const isNamed = headers.some(([name]) => name.toLowerCase() === 'user-agent')
  const length = new TextEncoder().encode(text).length
  return {
    lines: [
      `${method} ${address}${target} HTTP/1.1`,
      `Host: ${address.replace(/^https?:\/\//, '')}`,
      // There are hosts that answer nobody without a name.
      ...(isNamed ? [] : ['User-Agent: me']),
      ...headers.map(([name, value]) => `${name}: ${value}`),
      ...(length === 0 ? [] : [`Content-Length: ${length}`]),
    ],
    body: text,
  }
}
