import { describe, expect, it } from 'vitest'
import { ask, questionTo } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()

describe('/stream', () => {
  it('is lines of JSON as Python writes it, in its order', async () => {
    const headers = [
      ['X-Tea', 'gr\xfcn'],
      ['Accept', '*/*'],
    ] as const
    const answer = await ask(httpbin, '/stream/2?b=1&a=2&a=3', { headers })
    const line = (id: number) =>
      '{"url": "http://host.test/stream/2?b=1&a=2&a=3", "args": {"b": "1", "a": ["2", "3"]}, ' +
      '"headers": {"Host": "host.test", "X-Tea": "gr\\u00fcn", "Accept": "*/*"}, ' +
      `"origin": "192.0.2.7", "id": ${id}}\n`
    expect(answer.text).toBe(line(0) + line(1))
    expect(answer.header('Content-Type')).toBe('application/json')
    expect(answer.header('Content-Length')).toBeUndefined()
  })

  it.each([
    ['0', 0],
    ['1', 1],
    ['20', 20],
    ['100', 100],
    ['101', 100],
    ['9'.repeat(400), 100],
  ])('%s: %i lines, a piece each', async (n, lines) => {
    const { body } = await httpbin(questionTo(`/stream/${n}`))
    const pieces: string[] = []
    for await (const piece of body as AsyncIterable<Uint8Array>) {
      pieces.push(new TextDecoder().decode(piece))
    }
    expect(pieces.map((piece) => (JSON.parse(piece) as { id: number }).id)).toEqual(
      Array.from({ length: lines }, (_, id) => id),
    )
  })

  it('refuses too long a query before it begins', async () => {
    const small = createHttpbin({ limits: { pairs: 2 } })
    expect((await ask(small, '/stream/2?a&b&c')).status).toBe(413)
  })
})
