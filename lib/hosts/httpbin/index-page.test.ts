import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { exampleOf } from '../endpoint'
import { createHttpbin, httpbinFamilies } from './index'

const mounted = createHttpbin({ prefix: '/httpbin' })
const endpoints = httpbinFamilies.flatMap((family) => family.endpoints)
const unescaped = (text: string) =>
  text
    .replaceAll('<wbr>', '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

describe('the index page', () => {
  it('has every endpoint, with each parameter and an example under the prefix', async () => {
    const page = unescaped((await ask(mounted, '/httpbin/')).text)
    for (const endpoint of endpoints) {
      expect(page).toContain(endpoint.path)
      const { target } = exampleOf(endpoint)
      const place = endpoint.tunnelOnly ? 'https://httpbin.org' : 'http://host.test/httpbin'
      expect(page).toContain(place + target)
      for (const { name } of endpoint.parameters ?? [])
        expect(page).toContain(`<code>${name}</code>`)
    }
  })

  it('says the bounds and the default of a parameter', async () => {
    const { text } = await ask(mounted, '/httpbin/')
    expect(text).toContain('in the query: integer, 1 to 10485760, 10 by default')
  })

  it('fetches nothing, runs nothing, and links to what is there', async () => {
    const { text } = await ask(mounted, '/httpbin/')
    expect(text).not.toMatch(/<script|<img|<link|url\(|@import|\son[a-z]+=/i)
    const targets = [...text.matchAll(/href="([^"#][^"]*)"/g)].map(([, href = '']) =>
      unescaped(href),
    )
    expect(targets.length).toBeGreaterThan(30)
    for (const target of new Set(targets)) {
      const { status } = await ask(mounted, target, { method: 'HEAD' })
      expect([400, 404, 405], target).not.toContain(status)
    }
    const anchors = [...text.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
    expect(anchors).toHaveLength(httpbinFamilies.length)
    for (const id of anchors) expect(text).toContain(`id="${id}"`)
  })

  it('leads to no broken answer, which it would refuse, and says where there are some', async () => {
    const { text } = await ask(mounted, '/httpbin/')
    expect(text).not.toContain('href="/httpbin/broken')
    expect(unescaped(text)).not.toContain('http://host.test/httpbin/broken')
    expect(text).toContain('over a real connection it is refused with 403')
    const inside = createHttpbin({ broken: true, browserSafe: false })
    expect((await ask(inside, '/')).text).toContain('href="/broken/short"')
  })

  it('says the host as text, whatever it is', async () => {
    const answer = await ask(mounted, '/httpbin/', { authority: '<b>&"x' })
    expect(answer.text).not.toContain('<b>')
  })
})

describe('/legacy', () => {
  it('lists every endpoint, too', async () => {
    const { text } = await ask(mounted, '/httpbin/legacy')
    expect(text.match(/<li>/g)).toHaveLength(endpoints.length)
    expect(text).toContain('<a href="/httpbin/get?name=value"><code>/get</code></a>')
  })
})
