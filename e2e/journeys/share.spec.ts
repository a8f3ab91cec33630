import { deflateRawSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

/** Links to programs: made in one browser, opened in another, never run by themselves. */

const link = (code: string | Uint8Array) =>
  `/playground#code=1.${deflateRawSync(code).toString('base64url')}`

const visitorsOwn = "console.log('my own program');"

/** The visitor has a program of their own in the workbench. */
async function writeOwn(page: Page): Promise<void> {
  await page.goto('/playground')
  await new WorkbenchPage(page).type(visitorsOwn)
  // Another page, so that what follows is a visit and not a change of the fragment.
  await page.goto('/')
}

test('a program goes by link to another browser, which runs it only when asked', async ({
  page,
  browser,
}) => {
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  await bench.type("console.log('shared ☕');")
  await page.getByRole('button', { name: 'Share a link' }).click()
  const field = page.getByRole('textbox', { name: 'Link to this program' })
  const address = await field.inputValue()
  await expect(page.getByText(`${address.length} characters.`)).toBeVisible()
  await expect(page.getByText('Some chat programs')).toHaveCount(0)

  const other = await (await browser.newContext()).newPage()
  await other.goto(address)
  const theirs = new WorkbenchPage(other)
  await expect(theirs.editor).toHaveText("console.log('shared ☕');")
  await expect(theirs.root).toContainText('It runs only when you press Run')
  await other.waitForTimeout(500)
  await theirs.expectState('idle')
  await theirs.run.click()
  await theirs.expectState('done')
  await expect(theirs.output).toContainText('shared ☕')
  await other.context().close()
})

test('links of the first day open, also in a browser without compression streams', async ({
  page,
}) => {
  const firstDay = '/playground#code=1.AQcA-P9hd2FpdCAx'
  const bench = new WorkbenchPage(page)
  await page.goto(firstDay)
  await expect(bench.editor).toHaveText('await 1')
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'CompressionStream')
    Reflect.deleteProperty(window, 'DecompressionStream')
  })
  await page.reload()
  await expect(bench.editor).toHaveText('await 1')
  await page.getByRole('button', { name: 'Share a link' }).click()
  await expect(page.getByRole('textbox', { name: 'Link to this program' })).toHaveValue(
    /#code=1\.[\w-]+$/,
  )
})

test('the visitor’s own program is kept, there is a way back, and edits of the shared one stay', async ({
  page,
}) => {
  await writeOwn(page)
  const shared = link("console.log('of somebody else');")
  await page.goto(shared)
  const bench = new WorkbenchPage(page)
  await expect(bench.editor).toContainText('of somebody else')
  await bench.type("console.log('of somebody else, changed');")
  await page.getByRole('button', { name: 'Back to my program' }).click()
  await expect(bench.editor).toHaveText(visitorsOwn)
  await expect(page).toHaveURL(/\/playground$/)
  await page.goBack()
  await expect(bench.editor).toContainText('of somebody else, changed')
  await page.goto('/playground')
  await expect(bench.editor).toHaveText(visitorsOwn)
})

test('a hostile or broken link gives a sentence, and the visitor’s own program', async ({
  page,
}) => {
  await writeOwn(page)
  const failures: string[] = []
  page.on('pageerror', (failure) => failures.push(String(failure)))
  const hostile = [
    [link("console.log('cut off on its way');").slice(0, -8), 'This link is damaged'],
    ['/playground#code=<img src=x onerror=alert(1)>', 'This link is damaged'],
    [link(new Uint8Array(30_000_000)), 'larger than the workbench takes'],
    [`/playground#code=1.${'A'.repeat(70_000)}`, 'larger than the workbench takes'],
    ['/playground#code=7.AAAA', 'made by a newer version'],
    ['/playground#code=', 'There is no program in this link'],
  ] as const
  const bench = new WorkbenchPage(page)
  for (const [address, sentence] of hostile) {
    await page.goto(address)
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
    await expect(bench.editor).toHaveText(visitorsOwn)
  }
  expect(failures).toEqual([])
})

test('a long link comes with a warning, and without a clipboard it is selected', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  const noise = Array.from({ length: 700 }, (_, n) => ((n * 2654435761) >>> 7).toString(36))
  await bench.type(`const noise = '${noise.join('')}';`)
  await page.getByRole('button', { name: 'Share a link' }).click()
  await expect(page.getByText('Some chat programs cut links longer')).toBeVisible()
  await expect(page.getByText('The browser did not let the page copy')).toBeVisible()
  const field = page.getByRole('textbox', { name: 'Link to this program' })
  await expect(field).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await field.inputValue())
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Share a link' })).toBeFocused()
})

test('an example of a lesson opens in the workbench as it is now', async ({ page }) => {
  await page.goto('/lessons/run')
  const bench = new WorkbenchPage(page)
  await bench.type("console.log('from the lesson');")
  await bench.root.getByRole('button', { name: 'More' }).click()
  await bench.root.getByRole('link', { name: 'Open in the workbench' }).click()
  await expect(page).toHaveURL(/\/playground#code=1\./)
  await expect(bench.editor).toHaveText("console.log('from the lesson');")
  await bench.expectState('idle')
  await page.goto('/lessons/run')
  await expect(bench.editor).toHaveText("console.log('from the lesson');")
})
