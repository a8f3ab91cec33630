/** greeter.test: a Fetch-style handler as a host of a course. */
import type { HostExport } from 'roundtrip/hosts'

const greeter: HostExport = {
  names: ['greeter.test'],
  summary: 'Says hello to whoever asks.',
  async fetch(request) {
    const { searchParams } = new URL(request.url)
    return new Response(`Hello, ${searchParams.get('name') ?? 'you'}!`, {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  },
}

export default greeter
