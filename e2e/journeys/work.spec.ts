import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

/** Your work: out of one browser, into another, and nothing replaced unasked. */

async function importFile(page: Page, text: string): Promise<void> {
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

async function runLesson(page: Page, code: string): Promise<void> {
  await page.goto('/lessons/run')
  const bench = new WorkbenchPage(page)
  await bench.runCode(code)
  await bench.expectState('done')
}

async function download(page: Page): Promise<string> {
  await page.goto('/work')
  await expect(page.getByText('run.ts')).toBeVisible()
  const started = page.waitForEvent('download')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Download all of it' }).click()
  const file = await started
  await page.context().setOffline(false)
  expect(file.suggestedFilename()).toMatch(/^roundtrip-work-\d{4}-\d\d-\d\d\.json$/)
  return readFile(await file.path(), 'utf8')
}

test('all work goes to another browser in one file', async ({ page, browser }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await runLesson(page, "console.log('first');")
  await runLesson(page, "console.log('second');")
  const file = await download(page)
  expect(file).toContain(`"console.log('second');"`)

  const other = await (await browser.newContext()).newPage()
  await other.goto('/work')
  await expect(other.getByText('No drafts yet')).toBeVisible()
  await importFile(other, file)
  await expect(other.getByRole('heading', { name: 'What would change' })).toBeFocused()
  // The theme of this browser was not chosen, so nothing is replaced by taking it.
  for (const box of await other.getByRole('checkbox').all()) await expect(box).toBeChecked()
  await other.getByRole('button', { name: 'Import 3 things' }).click()
  await expect(other.getByText('3 things were imported.')).toBeVisible()
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await importFile(other, file)
  await expect(other.getByText('Everything in this file is here already.')).toBeVisible()

  await other.goto('/')
  await expect(other.getByText('You left at “A second section”')).toBeVisible()
  await other.goto('/lessons/run')
  const bench = new WorkbenchPage(other)
  await expect(bench.editor).toHaveText("console.log('second');")
  await bench.root.getByRole('button', { name: 'More' }).click()
  await expect(bench.root.getByRole('button', { name: /first.*/ })).toBeVisible()
  await other.context().close()
})

test('what differs is asked about, each by itself, and what gives way is kept', async ({
  page,
}) => {
  await runLesson(page, "console.log('of the file');")
  const file = await download(page)
  await runLesson(page, "console.log('of this browser');")
  await page.goto('/work')
  await importFile(page, file)
  const box = page.getByRole('checkbox', { name: /run\.ts.*is here in another version/ })
  await expect(box).not.toBeChecked()
  await page.getByText('Compare').click()
  await expect(page.getByRole('group', { name: 'Comparison' })).toContainText(
    "the file’s version: console.log('of the file');",
  )
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'run.ts', exact: true }).click()
  await expect(page.getByText("console.log('of this browser');")).toBeVisible()

  await importFile(page, file)
  await box.check()
  await page.getByRole('button', { name: 'Import 1 thing' }).click()
  await page.goto('/lessons/run')
  const bench = new WorkbenchPage(page)
  await expect(bench.editor).toHaveText("console.log('of the file');")
  await bench.root.getByRole('button', { name: 'More' }).click()
  await bench.root.getByRole('button', { name: /before an import/ }).click()
  await expect(bench.editor).toHaveText("console.log('of this browser');")
})

test('a bad file is told what is wrong with it, and changes nothing', async ({ page }) => {
  await runLesson(page, "console.log('mine');")
  const file = await download(page)
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
  const before = await kept()
  const bad = [
    ['not JSON at all', 'it is not JSON'],
    ['{"name": "roundtrip"}', 'not saved work of this course'],
    [file.replace('"version": 1', '"version": 9'), 'a newer version of the course'],
    [file.replace('"name": "run.ts"', '"name": 5'), 'damaged at “drafts[0].name”'],
    [file.slice(0, file.length / 2), 'it is not JSON'],
  ] as const
  for (const [text, sentence] of bad) {
    await importFile(page, text)
    await expect(page.getByText(sentence)).toContainText('Nothing was changed.')
    expect(await kept()).toBe(before)
  }
})

test('a draft is deleted, and the deletion undone, by keyboard', async ({ page }) => {
  await runLesson(page, "console.log('mine');")
  await page.goto('/work')
  await page.getByRole('button', { name: 'Delete run.ts, Run' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('No drafts yet')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('run.ts')).toBeVisible()
  await page.getByRole('link', { name: 'Run', exact: true }).click()
  await expect(new WorkbenchPage(page).editor).toContainText('mine')
})

test('the page is reached from the first one, and its import by keyboard', async ({ page }) => {
  // Asked for early: the browser is told to report choosers by a message that takes its time.
  const chooser = page.waitForEvent('filechooser')
  await page.goto('/')
  await page.locator('footer').getByRole('link', { name: 'your work' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your work' })).toBeVisible()
  await page.getByRole('button', { name: 'Download all of it' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Import a file')).toBeFocused()
  await page.keyboard.press('Space')
  await chooser
})
