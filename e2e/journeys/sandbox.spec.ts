/**
 * What learner code cannot do. The judge is not what the code reports of itself but what arrives: at a
 * canary server on another port, and at the course's own server.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

/** A server that nobody should reach, open to everybody. */
class Canary {
  readonly hits: string[] = []
  readonly #server: Server

  private constructor() {
    this.#server = createServer((request, response) => {
      this.hits.push(`${request.method} ${request.url}`)
      response.writeHead(200, {
        'Access-Control-Allow-Origin': '*',
        'Content-Type': 'text/javascript',
      })
      response.end('export default "reached"')
    })
    this.#server.on('upgrade', (request, socket) => {
      this.hits.push(`UPGRADE ${request.url}`)
      socket.destroy()
    })
  }

  static async start(): Promise<Canary> {
    const canary = new Canary()
    await new Promise<void>((resolve) => canary.#server.listen(0, '127.0.0.1', resolve))
    return canary
  }

  get origin(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** Tries every way out that a browser has; prints one line for each, `name: blocked` or `name: OPEN`. */
const probe = (site: string, canary: string) => `
const scope = globalThis as any
const site = '${site}'
const canary = '${canary}'
const name = (text: string) => text.split('').join('')

async function attempt(label: string, way: () => unknown) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), 700))
  try {
    const result = await Promise.race([way(), late])
    console.log(label + ': ' + (result === undefined ? 'blocked' : 'OPEN ' + String(result)))
  } catch {
    console.log(label + ': blocked')
  }
}

/** The blob: module or worker script with this text. */
const blob = (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
/** A global, also one that hides on a prototype. */
function find(key: string): any {
  for (let owner = scope; owner; owner = Object.getPrototypeOf(owner)) {
    const found = Object.getOwnPropertyDescriptor(owner, key)
    if (found) return found.value ?? found.get?.call(scope)
  }
  throw new Error('absent')
}

await attempt('fetch', () => find('fetch')('http://' + canary + '/fetch'))
await attempt('fetch of the site', () => find('fetch')(site + '/probe-fetch', { credentials: 'include', mode: 'no-cors' }))
await attempt('XMLHttpRequest', () => { const x = new (find('XMLHttpRequest'))(); x.open('GET', 'http://' + canary + '/xhr', false); x.send(); return x.status })
await attempt('EventSource', () => new Promise((done, fail) => { const s = new (find('EventSource'))('http://' + canary + '/events'); s.onopen = () => done('open'); s.onerror = fail }))
await attempt('WebSocket', () => new Promise((done, fail) => { const s = new (find('WebSocket'))('ws://' + canary + '/socket'); s.onopen = () => done('open'); s.onerror = fail }))
await attempt('WebTransport', () => new (find('WebTransport'))('https://' + canary + '/transport').ready)
await attempt('RTCPeerConnection', () => new (find('RTCPeerConnection'))())
await attempt('importScripts', () => { find('importScripts')('http://' + canary + '/scripts'); return 'loaded' })
await attempt('import', () => import(name('http://' + canary + '/import')))
await attempt('import from the site', () => import(name(site + '/probe-import')))
await attempt('import of data', () => import(name('data:text/javascript,export default 1')))
await attempt('static import in a module', () => import(blob('import "http://' + canary + '/static"')))
await attempt('nested worker', () => new Promise((done, fail) => { const w = new (find('Worker'))(blob('postMessage(1);fetch("http://' + canary + '/nested")')); w.onmessage = () => done('ran'); w.onerror = fail }))
await attempt('sendBeacon', () => find('navigator').sendBeacon('http://' + canary + '/beacon'))
await attempt('FontFace', () => new (find('FontFace'))('probe', 'url(http://' + canary + '/font)').load())
await attempt('cookies', () => find('document').cookie)
await attempt('cookie store', () => find('cookieStore').getAll())
await attempt('localStorage', () => find('localStorage').length)
await attempt('IndexedDB', () => new Promise((done, fail) => { const r = find('indexedDB').open('probe'); r.onsuccess = () => done('open'); r.onerror = fail }))
await attempt('Cache', () => find('caches').open('probe'))
await attempt('file system', () => find('navigator').storage.getDirectory())
await attempt('BroadcastChannel', () => { new (find('BroadcastChannel'))('probe').postMessage('out'); return 'sent' })
await attempt('postMessage', () => { find('postMessage')('out'); return 'sent' })
await attempt('parent', () => find('parent').document.title)
await attempt('open', () => find('open')('http://' + canary + '/open'))
await attempt('navigation', () => { find('location').href = 'http://' + canary + '/navigate'; return 'sent' })
await attempt('eval', () => find('eval')('1 + 1'))
await attempt('Function', () => new Function('return 1')())
console.log('probed from ' + scope.origin)
`

test.describe('the sandbox', () => {
  let canary: Canary
  test.beforeEach(async () => {
    canary = await Canary.start()
  })
  test.afterEach(() => canary.stop())

  test('has no way out', async ({ page, baseURL }) => {
    const answered: string[] = []
    page.on('response', (response) => answered.push(response.url()))
    await page.goto('/playground')
    await page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      new BroadcastChannel('probe').onmessage = ({ data }) => heard.push(data)
      window.addEventListener('message', ({ data }) => heard.push(data))
    })
    const bench = new WorkbenchPage(page)
    await bench.runCode(probe(new URL(baseURL ?? '').origin, canary.origin))
    await expect(bench.output).toContainText('probed from null', { timeout: 40_000 })
    await expect(bench.output).toContainText('fetch: blocked')
    await expect(bench.output).toContainText('Function: blocked')
    await expect(bench.output).not.toContainText('OPEN')
    await bench.expectState('done')
    expect(canary.hits).toEqual([])
    expect(answered.filter((url) => url.includes('probe-'))).toEqual([])
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([])
    expect(page.url()).toContain('/playground')
  })

  test('has no origin, also when its document is opened as a page', async ({ page, request }) => {
    await page.goto('/runner-frame')
    expect(await page.evaluate(() => self.origin)).toBe('null')
    const { 'content-security-policy': policy } = (await request.get('/runner-frame')).headers()
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/=]{44}' blob:; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts$/,
    )
  })

  test('does not let the page freeze, and the next run is quick', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.focusEditor()
    const idle = await longestFrameGap(page, 1500)
    await bench.runCode('for (;;) {}\n')
    await bench.expectState('running')
    // More than once, because the start of a run costs a frame or two. A machine that is busy with other
    // things has long gaps anyway; a frozen page has no frame at all.
    await expect
      .poll(() => longestFrameGap(page, 400), { intervals: [0], timeout: 4000 })
      .toBeLessThan(Math.max(250, 2 * idle))
    await bench.expectState('running')
    await bench.stop.click()
    await bench.expectState('stopped')
    await bench.type("console.log('next');\n")
    const start = Date.now()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(bench.output).toContainText('next')
    expect(Date.now() - start).toBeLessThan(1000)
  })

  test('cuts a flood of output, and Stop does not wait behind it', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode('for (let i = 0; ; i += 1) console.log("line " + i);\n')
    await bench.expectState('running')
    await expect(bench.output).toContainText('line 1')
    const start = Date.now()
    await bench.stop.click()
    await bench.expectState('stopped')
    expect(Date.now() - start).toBeLessThan(2000)
    await expect(bench.output).not.toContainText('line 2500')
  })

  test('keeps nothing from one run to the next', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(
      '(globalThis as any).left = 1; setInterval(() => console.log("tick"), 20); console.log("first");\n',
    )
    await bench.expectState('done')
    await bench.runCode('await new Promise((r) => setTimeout(r, 200)); console.log(typeof left);\n')
    await bench.expectState('done')
    await expect(bench.output).toContainText('undefined')
    await expect(bench.output).not.toContainText('tick')
  })

  test('aborts a request that nobody awaited, and says so', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    const aborted = page.waitForEvent('requestfailed', (request) =>
      request.url().endsWith('/tunnel'),
    )
    await bench.runCode(
      "import requests from 'requests';\nrequests.get('https://httpbin.org/delay/9');\n",
    )
    await bench.expectState('failed')
    await expect(bench.output).toContainText(
      'A request was still on its way when the script ended.',
    )
    await aborted
  })

  test('aborts the request of a run that is stopped', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    const sent = page.waitForRequest((request) => request.url().endsWith('/tunnel'))
    const aborted = page.waitForEvent('requestfailed', (request) =>
      request.url().endsWith('/tunnel'),
    )
    await bench.runCode(
      "import requests from 'requests';\nawait requests.get('https://httpbin.org/delay/9');\n",
    )
    await sent
    await bench.stop.click()
    await bench.expectState('stopped')
    await aborted
  })
})

/** The page's longest time between two frames, in milliseconds, during the next so many. */
function longestFrameGap(page: Page, during: number): Promise<number> {
  return page.evaluate(
    (time) =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        let last = start
        let longest = 0
        requestAnimationFrame(function frame(now) {
          longest = Math.max(longest, now - last)
          last = now
          if (now - start < time) requestAnimationFrame(frame)
          else resolve(longest)
        })
      }),
    during,
  )
}
