/** Bytes of the bodies (brotli) that each page transfers before its first edited run, the wasm and the types apart. */
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, expect } from '@playwright/test'
import { launchOptions } from '../browser'
import { WorkbenchPage } from '../workbench'
import { startCourse } from './server-process'
import { printTable } from './table'

type Kind = 'document' | 'script' | 'style' | 'font' | 'data' | 'wasm' | 'types'

function kindOf(url: string): Kind {
  const pathname = url.replace(/[?#].*$/, '')
  if (pathname.endsWith('.wasm')) return 'wasm'
  // The language service, which comes when the page is at rest.
  if (/\/typescript-[^/]+\.js$|\/types\.[^/]+\.json$|language[^/]*worker/.test(pathname))
    return 'types'
  if (pathname.endsWith('.js')) return 'script'
  if (pathname.endsWith('.css')) return 'style'
  if (pathname.endsWith('.woff2')) return 'font'
  return /\.[a-z0-9]+$/.test(pathname) ? 'data' : 'document'
}

/**
 * Stands between browser and server and adds up response bodies by URL. Unlike the browser's own network
 * log, it sees frames and workers, too.
 */
async function startCounter(
  origin: string,
): Promise<{ origin: string; sizes: Map<string, number> } & AsyncDisposable> {
  const sizes = new Map<string, number>()
  const { hostname, port } = new URL(origin)
  const server = createServer((incoming, outgoing) => {
    const { method, url = '/', headers } = incoming
    const forwarded = request({ hostname, port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.on('data', (chunk: Buffer) => sizes.set(url, (sizes.get(url) ?? 0) + chunk.length))
      answer.pipe(outgoing)
    })
    forwarded.on('error', () => outgoing.destroy())
    incoming.pipe(forwarded)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sizes,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export async function benchPageWeight(): Promise<void> {
  await using course = await startCourse()
  await using counter = await startCounter(course.origin)
  const browser = await chromium.launch(launchOptions())
  try {
    const paths = ['/', '/playground']
    const home = await browser.newPage()
    await home.goto(counter.origin)
    const lessons = await home
      .locator('a[href^="/lessons/"]')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      )
    paths.push(...new Set(lessons))
    await home.close()

    const rows: (string | number)[][] = []
    for (const path of paths) {
      const context = await browser.newContext()
      const page = await context.newPage()
      counter.sizes.clear()
      await page.goto(counter.origin + path)
      const bench = new WorkbenchPage(page)
      // An editor is made when it comes near.
      await bench.root.scrollIntoViewIfNeeded()
      await bench.focusEditor()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.type('\n// edited')
      await page.waitForLoadState('networkidle')
      // The sandbox and the compiler start when the page is idle.
      await expect
        .poll(() => [...counter.sizes.keys()].some((url) => url.endsWith('.wasm')))
        .toBe(true)
      await expect.poll(() => counter.sizes.has('/runner-frame')).toBe(true)
      const hasTypes = () =>
        [...counter.sizes.keys()].some((url) => /\/types\.[^/]+\.json$/.test(url))
      await expect.poll(hasTypes, { timeout: 20_000 }).toBe(true)
      await page.waitForLoadState('networkidle')
      const total = new Map<Kind, number>()
      for (const [url, size] of counter.sizes)
        total.set(kindOf(url), (total.get(kindOf(url)) ?? 0) + size)
      const kilobytes = (kind: Kind) => Math.round((total.get(kind) ?? 0) / 102.4) / 10
      const kinds: Kind[] = ['document', 'script', 'style', 'font', 'data']
      const sum = kinds.reduce((bytes, kind) => bytes + (total.get(kind) ?? 0), 0)
      rows.push([
        path,
        ...kinds.map(kilobytes),
        Math.round(sum / 102.4) / 10,
        kilobytes('wasm'),
        kilobytes('types'),
      ])
      await context.close()
    }
    printTable(
      'Transferred before the first edited run, KB as delivered (aim: 300 or less, wasm and types apart)',
      ['page', 'document', 'script', 'style', 'font', 'data', 'sum', 'wasm', 'types'],
      rows,
    )
  } finally {
    await browser.close()
  }
}
