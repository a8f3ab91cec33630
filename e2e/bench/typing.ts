/**
 * Keystroke to paint in a program of 300 lines, with the language service and without it, and the bytes that it
 * loads. Each key comes a human moment after the last, so that completion and checks have their turn between them.
 *
 * A key comes anywhere between two frames, so that the time on a clock is up to a frame even for a page that does
 * nothing: the first row is one, a bare text area. What a page can be held to is how long its thread works until
 * that frame, and the aim is for that.
 */
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { launchOptions } from '../browser'
import { WorkbenchPage } from '../workbench'
import { keyWork, keyWorkCategories } from './key-work'
import { startCourse } from './server-process'
import { percentile, printTable } from './table'

const LINES = 300
const FRAME = 1000 / 60
/** Typed again and again, one line each time. */
const TYPED = 'const answer = await requests.get(url, { timeout: 5 }); answer.statusCode;'
const ROUNDS = 4
/** Milliseconds between two keys. */
const PACE = 70

function program(): string {
  const head = "import requests from 'requests'\nconst url = 'https://httpbin.org/get'\n"
  const body = Array.from({ length: LINES - 4 }, (_, n) =>
    n % 3 === 0
      ? `const response${n} = await requests.get(url, { params: { page: ${n} } })`
      : `console.log(response${n - (n % 3)}.json().args, response${n - (n % 3)}.statusCode === 200 ? 'good' : 'bad')`,
  )
  return `${head}${body.join('\n')}\n`
}

interface Typing {
  /** Milliseconds on the clock from each key until it is painted. */
  readonly times: number[]
  /** Milliseconds that the page's thread worked for it until then. */
  readonly work: number[]
  /** The same for all that it did meanwhile, checks and completion included, by key. */
  readonly mean: number
  /** Bytes by file, as delivered. */
  readonly loaded: Map<string, number>
}

export async function benchTyping(): Promise<void> {
  await using course = await startCourse()
  const browser = await chromium.launch(launchOptions())
  try {
    const bare = await typeIntoTextArea(browser)
    const without = await typeIn(browser, course.origin, { hasService: false, hasResults: false })
    const withService = await typeIn(browser, course.origin, {
      hasService: true,
      hasResults: false,
    })
    const withResults = await typeIn(browser, course.origin, { hasService: true, hasResults: true })
    const shares = (samples: number[]) =>
      [0.5, 0.95, 0.99].map((share) => percentile(samples, share).toFixed(1))
    const row = (name: string, { times, work, mean }: Typing) => [
      name,
      times.length,
      ...shares(times),
      ...shares(work),
      (percentile(work, 0.95) / FRAME).toFixed(2),
      mean.toFixed(1),
    ]
    printTable(
      `Keystroke to paint in ${LINES} lines, ms (aim: p95 of the work under a frame, ${FRAME.toFixed(1)} ms, and the same with the service as without)`,
      [
        'program',
        'keys',
        'p50',
        'p95',
        'p99',
        'work p50',
        'p95',
        'p99',
        'p95 in frames',
        'all work by key',
      ],
      [
        row('bare text area', bare),
        row('editor, language service off', without),
        row('editor, language service on', withService),
        row('the same, with results of 100 trips', withResults),
      ],
    )
    printTable(
      'Loaded for the language service after the page is at rest, KB as delivered',
      ['file', 'KB'],
      [...withService.loaded].map(([file, size]) => [file, Math.round(size / 102.4) / 10]),
    )
  } finally {
    await browser.close()
  }
}

/** The least that the browser takes, and the machine as it is now. */
async function typeIntoTextArea(browser: Browser): Promise<Typing> {
  const page = await browser.newPage()
  await page.addInitScript('globalThis.__name = (value) => value')
  await page.goto('about:blank')
  await page.setContent('<textarea rows="40" cols="100"></textarea>')
  await page.locator('textarea').fill(program())
  const typing = await typeLines(browser, page)
  await page.close()
  return { ...typing, loaded: new Map() }
}

async function typeIn(
  browser: Browser,
  origin: string,
  { hasService, hasResults }: { readonly hasService: boolean; readonly hasResults: boolean },
): Promise<Typing> {
  const context = await browser.newContext()
  const page = await context.newPage()
  // tsx compiles with esbuild's keepNames, whose helper the page does not have (privatenumber/tsx#113).
  await page.addInitScript('globalThis.__name = (value) => value')
  const loaded = new Map<string, number>()
  page.on('requestfinished', async (request) => {
    const name = new URL(request.url()).pathname.split('/').at(-1) ?? ''
    if (!/^(typescript-|types\.)|language.*worker/.test(name)) return
    const { responseBodySize } = await request.sizes()
    loaded.set(name, responseBodySize)
  })
  if (!hasService) await page.route('**/vendor/typescript-*.js', (route) => route.abort())
  await page.goto(`${origin}/playground`)
  const bench = new WorkbenchPage(page)
  await bench.type("const n: number = 'text'\n")
  if (hasService) await expect(bench.root.locator('.cm-lintRange')).toBeVisible({ timeout: 60_000 })
  else await expect(page.locator('.language-note')).toBeVisible({ timeout: 60_000 })
  await bench.type(program())
  if (hasResults) {
    await bench.run.click()
    await expect(bench.root).toHaveAttribute('data-run-state', 'done', { timeout: 120_000 })
    await bench.editor.focus()
    await page.keyboard.press('ControlOrMeta+End')
  }
  await page.waitForTimeout(3000)
  const typing = await typeLines(browser, page)
  await context.close()
  return { ...typing, loaded }
}

/** Into what has the focus. */
async function typeLines(browser: Browser, page: Page): Promise<Omit<Typing, 'loaded'>> {
  await page.evaluate(watchKeys)
  await browser.startTracing(page, { categories: keyWorkCategories })
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const key of TYPED) {
      await page.keyboard.type(key)
      await page.waitForTimeout(PACE)
    }
    // Closes what is open, and stays in the editor: a list is, after the last letter of a name.
    await page.keyboard.press('Enter')
    await page.waitForTimeout(PACE)
  }
  const { perKey, all } = keyWork(await browser.stopTracing())
  return { times: await readTimes(page), work: perKey, mean: all / perKey.length }
}

/** Runs in the page: from each key until after the frame that shows it. */
function watchKeys(): void {
  const times: number[] = []
  Object.assign(globalThis, { keyTimes: times })
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - timeStamp)
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

function readTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes)
}
