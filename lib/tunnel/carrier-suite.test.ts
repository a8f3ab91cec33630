/** Runs only with the client's tests that go through the tunnel, and shows that they do. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { HTTPAdapter } from '../requests/adapters'
import { FakeTransport, messagesTravel } from '../requests/fake-transport.fixture'
import { Session } from '../requests/session'

it('each message is a request that a server of Node received', async () => {
  const received: string[] = []
  const note = (event: unknown) => {
    const { request } = event as { request: IncomingMessage }
    received.push(`${request.method} ${request.url?.replace(/\?.*$/, '')}`)
  }
  subscribe('http.server.request.start', note)
  try {
    const session = new Session()
    session.mount('http://', new HTTPAdapter({ transport: new FakeTransport() }))
    await session.get('http://one.test/')
    await session.post('http://two.test/', { data: 'x' })
  } finally {
    unsubscribe('http.server.request.start', note)
  }
  expect(messagesTravel()).toBe(true)
  expect(received).toEqual(['POST /tunnel', 'POST /tunnel'])
})
