/**
 * The first run of an unedited lesson program, and of an exercise as it begins, after their page was opened, with the
 * compiler's wasm blocked and with it: navigation to value on screen, pressing Run as soon as there is a button.
 */
import { type Browser, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../browser'
import { WorkbenchPage } from '../workbench'
import { startCourse } from './server-process'
import { percentile, printTable } from './table'

const ROUNDS = 8

export async function benchFirstRun(): Promise<void> {
  await using course = await startCourse()
  const browser = await chromium.launch(launchOptions())
  try {
    const address = `${course.origin}/lessons/your-first-request`
    await firstRun(browser, address, 'as written')
    const rows: (string | number)[][] = []
    for (const [name, way, place] of [
      ['unedited, wasm blocked', 'blocked', 'snippet'],
      ['unedited, wasm allowed', 'as written', 'snippet'],
      ['edited, so compiled in the page', 'edited', 'snippet'],
      ['exercise as it begins, wasm blocked', 'blocked', 'exercise'],
      ['exercise as it begins, wasm allowed', 'as written', 'exercise'],
    ] as const) {
      const samples: number[] = []
      for (let round = 0; round < ROUNDS; round++)
        samples.push(await firstRun(browser, address, way, place))
      rows.push([name, ...[0.5, 0.95].map((share) => percentile(samples, share).toFixed(0))])
    }
    printTable(
      `First run of a lesson after navigation, ${ROUNDS} fresh browsers each, ms to the value`,
      ['program', 'p50', 'p95'],
      rows,
    )
  } finally {
    await browser.close()
  }
}

/** A browser that has nothing of the course yet. @returns milliseconds from navigation to value */
async function firstRun(
  browser: Browser,
  address: string,
  way: 'blocked' | 'as written' | 'edited',
  place: 'snippet' | 'exercise' = 'snippet',
): Promise<number> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    if (way === 'blocked') await page.route('**/vendor/*.wasm', (route) => route.abort())
    const start = performance.now()
    await page.goto(address)
    const bench = new WorkbenchPage(page, place === 'snippet' ? 0 : await firstExercise(page))
    if (way === 'edited') {
      await bench.focusEditor()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.insertText('\n')
    }
    await bench.run.click()
    if (place === 'snippet') await bench.response('200 OK').waitFor()
    else await bench.root.locator('[data-check-state="failed"]').waitFor()
    return performance.now() - start
  } finally {
    await context.close()
  }
}

/** The place among the editors of the page. */
async function firstExercise(page: Page): Promise<number> {
  const benches = page.locator('[data-run-state]')
  const isExercise = await benches.evaluateAll((all) =>
    all.map((bench) => bench.querySelector('[data-check-state]') !== null),
  )
  return isExercise.indexOf(true)
}
