import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { HTTPAdapter } from '../../requests/adapters'
import { FakeTransport } from '../../requests/fake-transport.fixture'
import { PreparedRequest } from '../../requests/prepared-request'
import { Request } from '../../requests/request'
import { Session } from '../../requests/session'
import type { PreparedMessage } from '../sandbox-protocol'
import { MAX_BODY, watchDryRuns } from './dry-runs'
import { watchHeaders } from './header-origins'

const told: PreparedMessage[] = []
const sent: number[] = []
const { sourcesOf, undo } = watchHeaders()
const dryRuns = watchDryRuns({
  placesHere: () => [[3, 7]],
  sourcesOf,
  onPrepared: (message) => told.push(message),
  onSent: (id) => sent.push(id),
})
beforeEach(() => {
  told.length = 0
  sent.length = 0
})
afterAll(() => {
  dryRuns.undo()
  undo()
})

const text = (bytes: ArrayBuffer | undefined) => new TextDecoder().decode(bytes)

function session(): Session {
  const session = new Session()
  session.mount('https://', new HTTPAdapter({ transport: new FakeTransport(() => ({})) }))
  return session
}

describe('a request that is prepared', () => {
  it('is the message as it would go', async () => {
    await new Request('POST', 'https://shop.test/tea?x=1', { json: { a: 1 } }).prepare()
    expect(told).toHaveLength(1)
    expect(text(told[0]?.wire)).toBe(
      'POST /tea?x=1 HTTP/1.1\r\nHost: shop.test\r\nContent-Length: 7\r\nContent-Type: application/json\r\n\r\n{"a":1}',
    )
    expect(told[0]).toMatchObject({ id: 1, method: 'POST', rest: 'none' })
    expect(told[0]?.sources).toContainEqual(['content-type', 'body'])
  })

  it('by a session has the session’s headers, and names them', async () => {
    const shop = session()
    shop.headers.set('X-Shop', 'tea')
    const prepared = await shop.prepareRequest(new Request('GET', 'https://shop.test/'))
    expect(told).toHaveLength(1)
    expect(new Map(told[0]?.sources).get('x-shop')).toBe('session')
    await shop.send(prepared)
    expect(sent).toEqual([told[0]?.id])
  })

  it('within a call that is sent is no dry run', async () => {
    await session().post('https://shop.test/', { data: 'x' })
    expect([told, sent]).toEqual([[], []])
  })

  it('is none any more when it has been sent, until it is prepared anew', async () => {
    const response = await session().post('https://shop.test/', { data: 'x' })
    expect(dryRuns.messageOf(response.request)).toBeNull()
    const prepared = await new Request('GET', 'https://shop.test/').prepare()
    expect(dryRuns.messageOf(prepared)).not.toBeNull()
    await session().send(prepared)
    expect(dryRuns.messageOf(prepared)).toBeNull()
    await prepared.prepare({ method: 'GET', url: 'https://shop.test/' })
    expect(dryRuns.messageOf(prepared)).not.toBeNull()
  })

  it('leaves a stream to whoever sends it', async () => {
    const stream = new ReadableStream<Uint8Array>({ pull: () => expect.fail('was read') })
    await new Request('PUT', 'https://shop.test/', { data: stream }).prepare()
    expect(told[0]).toMatchObject({ rest: 'stream' })
    expect(text(told[0]?.wire)).toContain('Transfer-Encoding: chunked')
  })

  it('shows the beginning of a long body', async () => {
    await new Request('PUT', 'https://shop.test/', { data: 'x'.repeat(MAX_BODY + 1) }).prepare()
    expect(told[0]).toMatchObject({ rest: 'long' })
    expect(told[0]?.body.byteLength).toBe(MAX_BODY)
    expect(text(told[0]?.wire)).toContain(`Content-Length: ${MAX_BODY + 1}`)
  })

  it('that cannot be sent any more is not shown', async () => {
    const prepared = await new Request('GET', 'https://shop.test/').prepare()
    prepared.headers.set('X', 'a\nb')
    expect(dryRuns.messageOf(prepared)).toBeNull()
    expect(dryRuns.messageOf({ method: 'GET' })).toBeNull()
    expect(dryRuns.messageOf(new PreparedRequest())).toBeNull()
  })
})
