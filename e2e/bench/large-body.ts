/**
 * A card with ten megabytes of JSON: how long the page's own thread is busy for each way to look at it. Reading
 * the document happens beside it, in a worker.
 */
import { type CDPSession, chromium, expect, type Locator, type Page } from '@playwright/test'
import { launchOptions } from '../browser'
import { WorkbenchPage } from '../workbench'
import { startCourse } from './server-process'
import { percentile, printTable } from './table'

const BYTES = 9_900_000
const ROUNDS = 5

interface Sample {
  /** Milliseconds of the page's thread. */
  busy: number
  /** The longest piece without a pause. */
  longest: number
  /** From the click until it shows. */
  shown: number
}

export async function benchLargeBody(): Promise<void> {
  await using course = await startCourse()
  const browser = await chromium.launch(launchOptions())
  try {
    const samples = new Map<string, Sample[]>()
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage()
      await page.addInitScript('globalThis.__name = (value) => value')
      await page.addInitScript(watchLongTasks)
      await page.route('**/tunnel', (route) =>
        route.fulfill({ contentType: 'message/http', body: message() }),
      )
      await page.goto(`${course.origin}/playground`)
      await measureRound(page, (name, sample) => {
        samples.set(name, [...(samples.get(name) ?? []), sample])
      })
      await page.close()
    }
    const median = (list: Sample[], key: keyof Sample) =>
      Math.round(
        percentile(
          list.map((sample) => sample[key]),
          0.5,
        ),
      )
    printTable(
      `A card with ${(BYTES / 1e6).toFixed(1)} MB of JSON, median of ${ROUNDS}, ms (aim: opening keeps the page busy for 200 or less)`,
      ['', 'page busy', 'longest piece', 'until it shows'],
      [...samples].map(([name, list]) => [
        name,
        median(list, 'busy'),
        median(list, 'longest'),
        median(list, 'shown'),
      ]),
    )
  } finally {
    await browser.close()
  }
}

async function measureRound(
  page: Page,
  take: (name: string, sample: Sample) => void,
): Promise<void> {
  const bench = new WorkbenchPage(page)
  // The first run of a page opens its card by itself; this one has none.
  await bench.runCode('1 + 1\n')
  await bench.expectState('done')
  await bench.runCode("import requests from 'requests'\nawait requests.get('https://a.test/')\n")
  await bench.expectState('done')
  const card = bench.root.getByRole('group', { name: /^200 OK/ })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const measure = async (name: string, act: () => Promise<void>, shown: Locator) =>
    take(name, await sample(page, session, act, shown))
  const radio = (name: string) => card.getByRole('radio', { name })

  await measure(
    'open as JSON',
    () => card.getByRole('button').first().click(),
    card.getByRole('tree'),
  )
  await measure(
    'expand all',
    () => card.getByRole('button', { name: 'Expand all' }).click(),
    card.getByRole('treeitem', { name: '"id": 1,' }),
  )
  await measure(
    'filter',
    () => card.getByRole('searchbox').fill('found'),
    card.getByText('1 match', { exact: true }),
  )
  await measure('text', () => radio('Text').check(), card.getByRole('group', { name: 'Text' }))
  await measure('hex', () => radio('Hex').check(), card.getByRole('group', { name: /^Bytes/ }))
  await measure(
    'wire',
    () => card.getByRole('tab', { name: 'Wire' }).click(),
    card.getByRole('listbox', { name: 'Response as sent' }),
  )
}

async function sample(
  page: Page,
  session: CDPSession,
  act: () => Promise<void>,
  shown: Locator,
): Promise<Sample> {
  await page.waitForTimeout(300) // what went before must not be counted
  await page.evaluate('globalThis.longest = 0')
  const before = await busyTime(session)
  const start = performance.now()
  await act()
  await expect(shown.first()).toBeVisible({ timeout: 30_000 })
  const time = performance.now() - start
  const busy = (await busyTime(session)) - before
  await page.waitForTimeout(100) // long tasks are reported late
  return { busy, longest: Number(await page.evaluate('globalThis.longest')), shown: time }
}

/** Milliseconds that the page's thread has worked. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** Runs in the page. Pieces of less than 50 ms are not reported. */
function watchLongTasks(): void {
  const page = globalThis as unknown as { longest: number }
  page.longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) page.longest = Math.max(page.longest, duration)
  }).observe({ entryTypes: ['longtask'] })
}

let text: string | null = null

/** The response message. */
function message(): string {
  text ??= document()
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`
}

function document(): string {
  const items: string[] = []
  for (let size = 0; size < BYTES; size += 1 + (items.at(-1)?.length ?? 0)) {
    items.push(
      `{"id":${items.length},"name":"Assam","tags":["black","strong"],"cups":2.50,"note":null}\n`,
    )
  }
  return `{"items":[${items.join(',')}],"last":"found"}`
}
