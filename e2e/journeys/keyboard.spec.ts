import { expect, type Page, test } from '@playwright/test'
import { WorkbenchPage } from '../workbench'

/** Presses Tab until the focus is where the test wants it; fails when it never comes there. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error('Tab never reached it')
}

test('a lesson is run, edited and read with the keyboard alone', async ({ page }) => {
  await page.goto('/lessons/run')
  const bench = new WorkbenchPage(page)
  const isFocused = async (locator: typeof bench.editor) =>
    (await locator.count()) > 0 &&
    (await locator.evaluate((node) => node === document.activeElement))

  // The first stop is the way past the header.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /Skip to/ })).toBeFocused()

  await tabTo(page, () => isFocused(bench.run))
  await page.keyboard.press('Enter')
  await bench.expectState('done')

  await tabTo(page, () => isFocused(bench.editor))
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type("\nconsole.log('typed by hand');")
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(bench.output).toContainText('typed by hand')
  await bench.expectState('done')

  // Escape leaves the editor; Tab goes on from there instead of indenting.
  await page.keyboard.press('Escape')
  await expect(bench.editor).not.toBeFocused()

  // Reset brings the lesson's code back, and undo takes the reset back.
  await tabTo(page, () => isFocused(bench.reset))
  await page.keyboard.press('Enter')
  await expect(bench.editor).not.toContainText('typed by hand')
  await tabTo(page, () => isFocused(bench.editor))
  await page.keyboard.press('ControlOrMeta+z')
  await expect(bench.editor).toContainText('typed by hand')

  // A response in the Output region opens and closes.
  await page.keyboard.press('Escape')
  const card = bench.response('200 OK')
  const button = card.getByRole('button').first()
  await tabTo(page, () => isFocused(button))
  await page.keyboard.press('Enter')
  await expect(card.getByRole('tabpanel')).toBeVisible()
})

test('results are announced in words', async ({ page }) => {
  await page.goto('/lessons/run')
  const bench = new WorkbenchPage(page)
  await bench.run.click()
  await bench.expectState('done')
  await expect(
    bench.root
      .locator('[aria-live="polite"], [role="status"]')
      .filter({ hasText: /Response 200 OK/ }),
  ).toContainText(/Response 200 OK, JSON, \d+ bytes, line 3/)
})
