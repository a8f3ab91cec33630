/** The names of hosts that a mount lets redirects lead to. A file of its own, because the start of the server reads it. */

/** Whether a text can name a host to redirect to: `example.com`, `localhost:8080`, `[::1]`. */
export function isRedirectHost(name: string): boolean {
  return /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d+)?$/.test(name)
}
