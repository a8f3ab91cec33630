/** Bytes over the wire (brotli) that each page transfers before its first edited run, the wasm apart. */
import { type CDPSession, chromium } from '@playwright/test'
import { launchOptions } from '../browser'
import { WorkbenchPage } from '../workbench'
import { startCourse } from './server-process'
import { printTable } from './table'

type Kind = 'document' | 'script' | 'style' | 'font' | 'data' | 'wasm'

function kindOf(url: string): Kind {
  const { pathname } = new URL(url)
  if (pathname.endsWith('.wasm')) return 'wasm'
  if (pathname.endsWith('.js')) return 'script'
  if (pathname.endsWith('.css')) return 'style'
  if (pathname.endsWith('.woff2')) return 'font'
  return /\.[a-z0-9]+$/.test(pathname) ? 'data' : 'document'
}

/** Adds up what the network delivered, also for workers and frames, which are targets of their own. */
async function count(session: CDPSession, sizes: Map<string, number>): Promise<void> {
  const urls = new Map<string, string>()
  session.on('Network.responseReceived', ({ requestId, response }) =>
    urls.set(requestId, response.url),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId)
    if (url?.startsWith('http')) sizes.set(url, (sizes.get(url) ?? 0) + encodedDataLength)
  })
  await session.send('Network.enable')
}

export async function benchPageWeight(): Promise<void> {
  await using course = await startCourse(3188)
  const browser = await chromium.launch(launchOptions())
  try {
    const paths = ['/', '/playground']
    const home = await browser.newPage()
    await home.goto(course.origin)
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
      const sizes = new Map<string, number>()
      await count(await context.newCDPSession(page), sizes)
      page.on('worker', () => {}) // dedicated workers report through the page's session in Chromium
      await page.goto(course.origin + path)
      const bench = new WorkbenchPage(page)
      await bench.focusEditor()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.type('\n// edited')
      await page.waitForLoadState('networkidle')
      const total = new Map<Kind, number>()
      for (const [url, size] of sizes) total.set(kindOf(url), (total.get(kindOf(url)) ?? 0) + size)
      const kilobytes = (kind: Kind) => Math.round((total.get(kind) ?? 0) / 102.4) / 10
      const kinds: Kind[] = ['document', 'script', 'style', 'font', 'data']
      const sum = kinds.reduce((bytes, kind) => bytes + (total.get(kind) ?? 0), 0)
      rows.push([path, ...kinds.map(kilobytes), Math.round(sum / 102.4) / 10, kilobytes('wasm')])
      await context.close()
    }
    printTable(
      'Transferred before the first edited run, KB as delivered (aim: 300 or less, wasm apart)',
      ['page', 'document', 'script', 'style', 'font', 'data', 'sum', 'wasm'],
      rows,
    )
  } finally {
    await browser.close()
  }
}
