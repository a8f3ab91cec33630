/**
 * How long an author waits for a page after a save, in development: until the new words stand in it, and until the
 * programs of the lesson have been run anew for it. The course is a copy of ours.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { launchOptions } from '../browser'
import { startDevelopment } from './server-process'
import { percentile, printTable } from './table'

const ROUNDS = 8
/** Milliseconds: the first save waits until the whole course has been run. */
const PATIENCE = 580_000
const LESSON = 'ask-only-for-what-you-need'

export async function benchHotReload(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hot-reload-'))
  await cp('lessons', folder, { recursive: true })
  const browser = await chromium.launch(launchOptions())
  try {
    await using course = await startDevelopment(folder)
    const page = await browser.newPage()
    await page.goto(`${course.origin}/lessons/${LESSON}`, { timeout: 300_000 })
    await listen(page)
    const file = join(folder, `05-${LESSON}.mdx`)
    const [words, records]: [number[], number[]] = [[], []]
    for (let round = 0; round <= ROUNDS; round++) {
      const { shown, recorded } = await save(page, file, round)
      // The first one compiles what no page has asked for yet.
      if (round > 0) words.push(shown)
      if (round > 0) records.push(recorded)
    }
    const row = (name: string, samples: readonly number[]) => [
      name,
      ...[0.5, 0.95].map((share) => Math.round(percentile(samples, share))),
    ]
    printTable(
      `From a save to the page in development, ${ROUNDS} saves, ms`,
      ['what', 'p50', 'p95'],
      [row('the new words are shown', words), row('its programs have been run anew', records)],
    )
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Counts in the page what the server tells of saves. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told = { changes: 0 }
    Object.assign(window, { told })
    new EventSource('/dev/lessons').addEventListener('change', () => {
      told.changes += 1
    })
  })
}

async function save(page: Page, file: string, round: number) {
  const words = `Saved for the time ${round}.`
  const text = (await readFile(file, 'utf8')).replace(/\nSaved for the time \d+\.\n/, '\n')
  const before = await changes(page)
  const start = performance.now()
  await writeFile(file, text.replace(/\n## /, `\n${words}\n\n## `))
  const shown = page
    .getByText(words)
    .waitFor({ timeout: PATIENCE })
    .then(() => performance.now() - start)
  // The second event of a save comes when its programs have been run.
  const recorded = page
    .waitForFunction(
      (count) => (window as unknown as { told: { changes: number } }).told.changes >= count,
      before + 2,
      { timeout: PATIENCE },
    )
    .then(() => performance.now() - start)
  const [shownAfter, recordedAfter] = await Promise.all([shown, recorded])
  return { shown: shownAfter, recorded: recordedAfter }
}

function changes(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { told: { changes: number } }).told.changes)
}
