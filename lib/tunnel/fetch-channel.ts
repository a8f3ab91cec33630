/** The channel of a page, and of Node: `fetch`. */
import type { TunnelChannel } from './channel'

/** Posts to the tunnel at this URL: `/tunnel` in a page, an absolute one in Node. */
export function fetchChannel(url: string | URL): TunnelChannel {
  return async (message, { signal }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'message/http' },
      body: message,
      signal,
      cache: 'no-store',
      credentials: 'omit',
    })
    const [contentType = ''] = (response.headers.get('Content-Type') ?? '').split(';')
    return {
      status: response.status,
      contentType: contentType.trim().toLowerCase(),
      body: response.body ?? new Blob([]).stream(),
    }
  }
}
