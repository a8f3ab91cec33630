/**
 * Memory of a page over 200 runs of a program with cards: flat, once the runs that More keeps are as many as it keeps.
 *
 * Between two runs the program is changed by a few keys. To replace the whole of it each time measures the browser
 * instead: Chromium keeps what typing took out of a page for its own undo, the results under the lines included, up
 * to 1000 steps.
 */
import { type CDPSession, chromium } from '@playwright/test'
import { launchOptions } from '../browser'
import { WorkbenchPage } from '../workbench'
import { startCourse } from './server-process'
import { printTable } from './table'

const RUNS = 200
/** At these it is looked at; the first has the caches and the earlier runs full. */
const LOOKS: readonly number[] = [20, 100, 200]

/** Its last value is 200 and the number at its end. */
const PROGRAM = `import requests from 'requests'
const first = await requests.get('https://httpbin.org/get', { params: { tea: 'Assam' } })
first.json().args
const second = await requests.post('https://httpbin.org/post', { json: { text: 'x'.repeat(2000) } })
console.log(first.statusCode, second.json().json.text.length)
second.statusCode + `

interface Look {
  readonly run: number
  /** Megabytes of the page's own heap, garbage collected. */
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
  readonly workers: number
}

export async function benchPageMemory(): Promise<void> {
  await using course = await startCourse()
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await page.goto(`${course.origin}/playground`)
    const bench = new WorkbenchPage(page)
    await bench.type(PROGRAM)
    const looks: Look[] = []
    for (let run = 1; run <= RUNS; run++) {
      for (const _ of run === 1 ? '' : String(run - 1)) await page.keyboard.press('Backspace')
      await page.keyboard.type(String(run))
      await page.keyboard.press('ControlOrMeta+Enter')
      await bench.output.getByText(String(200 + run), { exact: true }).waitFor()
      await bench.expectState('done')
      if (LOOKS.includes(run))
        looks.push({ run, ...(await look(session)), workers: page.workers().length })
    }
    const first = looks[0]?.heap ?? Number.NaN
    const last = looks.at(-1)?.heap ?? Number.NaN
    printTable(
      `A page's memory over ${RUNS} runs with two cards each, collected (heap at the last to the first: ${(last / first).toFixed(2)}; aim: 1.10 or less)`,
      ['runs', 'heap MB', 'to the first', 'nodes', 'listeners', 'workers'],
      looks.map(({ run, heap, nodes, listeners, workers }) => [
        run,
        heap.toFixed(2),
        (heap / first).toFixed(2),
        nodes,
        listeners,
        workers,
      ]),
    )
  } finally {
    await browser.close()
  }
}

async function look(session: CDPSession): Promise<Omit<Look, 'run' | 'workers'>> {
  // Twice: what the first one finalises only the second one frees.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const value = (name: string) =>
    metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return {
    heap: value('JSHeapUsedSize') / 1e6,
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
  }
}
