import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

test('an unedited program runs before the compiler is here', async ({ page }) => {
  await page.route('**/vendor/*.wasm', (route) => route.abort())
  await page.goto('/lessons/run')
  const bench = new WorkbenchPage(page)
  await bench.run.click()
  await bench.expectState('done')
  await expect(bench.response('200 OK')).toBeVisible()
  await expect(bench.output).toContainText('hello from line 5')
  // With another text the compiler is needed, and the page says that it is not there.
  await bench.type('1 + 1')
  await bench.run.click()
  await bench.expectState('failed')
  await expect(bench.output).toContainText('The compiler did not start')
})

test('an unedited exercise runs before the compiler is here, and is judged', async ({ page }) => {
  await page.route('**/vendor/*.wasm', (route) => route.abort())
  await page.goto('/lessons/write')
  const bench = new WorkbenchPage(page)
  await bench.run.click()
  await bench.expectState('done')
  const checks = bench.root.locator('[data-check-state]')
  await expect(checks).toHaveAttribute('data-check-state', 'failed')
  await expect(checks).toContainText('200 found')
})

test('a mistake in a program that was compiled ahead keeps its line', async ({ page }) => {
  await page.route('**/vendor/*.wasm', (route) => route.abort())
  await page.goto('/lessons/errors')
  const bench = new WorkbenchPage(page)
  await bench.run.click()
  await bench.expectState('failed')
  await expect(bench.output).toContainText(/line \d+/i)
})

test('what it gives stands under its lines for readers without scripts, and for no others', async ({
  browser,
  page,
}) => {
  await page.goto('/lessons/run')
  await expect(page.locator('.recorded').first()).toBeHidden()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto('/lessons/run')
  const code = plain.locator('.code-static').first()
  await expect(code.getByText(/^Response 200 OK · JSON · \d+ bytes$/).first()).toBeVisible()
  await expect(code.getByText('hello from line 5', { exact: true })).toBeVisible()
  // What a prediction asks for waits behind a disclosure.
  await plain.goto('/lessons/predict')
  await expect(plain.locator('.recorded')).toHaveCount(0)
  await plain.getByText('Recorded output').first().click()
  await expect(plain.getByText(/^404 NOT FOUND/i).first()).toBeVisible()
  await context.close()
})
