import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin({ prefix: '/httpbin' })
const get = (path: string) => ask(httpbin, `/httpbin/links/${path}`)

describe('/links', () => {
  it('leads to its first page', async () => {
    const answer = await get('05')
    expect([answer.status, answer.header('Location')]).toEqual([302, '/httpbin/links/5/0'])
    expect(answer.text).toContain('<a href="/httpbin/links/5/0">')
  })

  it('links to all others but itself', async () => {
    expect((await get('3/1')).text).toBe(
      '<html><head><title>Links</title></head><body>' +
        "<a href='/httpbin/links/3/0'>0</a> 1 <a href='/httpbin/links/3/2'>2</a> </body></html>",
    )
  })

  it.each([
    ['0/0', 0],
    ['0/5', 1],
    ['200/0', 199],
    ['201/0', 199],
    ['99999999999999999999/9999', 200],
  ])('%s has %i links', async (path, count) => {
    expect((await get(path)).text.match(/<a /g)?.length ?? 0).toBe(count)
  })

  it.each(['x', '-1/0', '3/x', '3/'])('%s is 404', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('can be crawled', async () => {
    const seen = new Set<string>()
    const queue = ['/httpbin/links/4/0']
    for (const target of queue) {
      if (seen.has(target)) continue
      seen.add(target)
      const { text } = await ask(httpbin, target)
      for (const [, href = ''] of text.matchAll(/href='([^']*)'/g)) queue.push(href)
    }
    expect(seen.size).toBe(4)
  })
})
