import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

test.describe('a program that does not end', () => {
  test('Stop ends an endless loop, the page stays alive, and the next run works', async ({
    page,
  }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode('while (true) {}\n')
    await bench.expectState('running')
    await expect(bench.stop).toBeVisible()

    await bench.stop.click()
    await bench.expectState('stopped')
    await expect(bench.stop).toHaveCount(0)

    await bench.runCode("console.log('alive again');\n")
    await bench.expectState('done')
    await expect(bench.output).toContainText('alive again')
  })

  test('Escape in the editor stops a running program', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode('for (;;) {}\n')
    await bench.expectState('running')
    await page.keyboard.press('Escape')
    await bench.expectState('stopped')
  })

  test('the watchdog ends it when nobody does, and says so', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode("console.log('before');\nfor (;;) {}\n")
    await bench.expectState('running')
    await bench.expectState('stopped')
    await expect(bench.output).toContainText(/Stopped after 5 s/)
  })

  test('Stop while waiting for an answer ends the request, too', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`import requests from 'requests';
await requests.get('https://httpbin.org/delay/9');
`)
    await bench.expectState('running')
    await expect(bench.root.getByText('On its way').first()).toBeVisible()
    await bench.stop.click()
    await bench.expectState('stopped')
    await expect(bench.root.getByText('On its way')).toHaveCount(0)
  })

  test('the code was saved before the run, and survives a reload', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode("console.log('a draft worth keeping');\nfor (;;) {}\n")
    await bench.expectState('running')
    await page.reload()
    await expect(page.locator('[data-run-state]').first()).toContainText('a draft worth keeping')
    await bench.focusEditor()
    await expect(bench.editor).toContainText('a draft worth keeping')
  })
})
