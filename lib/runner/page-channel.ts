import type { TunnelChannel } from '../tunnel/channel'

export function fetchChannel(url: string): TunnelChannel {
  return async (message, { signal }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'message/http' },
      body: message,
      credentials: 'same-origin',
      signal,
    })
    const contentType = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
    return {
      status: response.status,
      contentType,
      body: response.body ?? new ReadableStream(),
    }
  }
}
