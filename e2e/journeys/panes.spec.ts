/** The workbench and the trips at its side: how wide each is, and which trips the list shows. */
import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

test('the width of the program is changed by pointer and keyboard, and stays', async ({ page }) => {
  await page.goto('/playground')
  const handle = page.getByRole('separator', { name: 'Width of the program' })
  await expect(handle).toHaveAttribute('aria-valuenow', '52')
  const program = page.locator('.workbench-left')
  const width = async () => Math.round((await program.boundingBox())?.width ?? 0)
  const normal = await width()

  const box = await handle.boundingBox()
  if (!box) throw new Error('the handle is not to be seen')
  await page.mouse.move(box.x + box.width / 2, box.y + 300)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 128, box.y + 320, { steps: 4 })
  await page.mouse.up()
  await expect(handle).toHaveAttribute('aria-valuenow', '62')
  await expect.poll(width).toBeGreaterThan(normal + 100)

  await page.keyboard.press('ArrowLeft')
  await expect(handle).toHaveAttribute('aria-valuenow', '60')
  await page.reload()
  await expect(handle).toHaveAttribute('aria-valuenow', '60')
  await handle.focus()
  await page.keyboard.press('End')
  await expect(handle).toHaveAttribute('aria-valuenow', '70')
  await page.keyboard.press('Enter')
  await expect.poll(width).toBe(normal)
})

test('a long list of trips is filtered, and gone through with the arrow keys', async ({ page }) => {
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  await bench.runCode(`import requests from 'requests';
for (let n = 1; n <= 4; n++) await requests.get('https://httpbin.org/status/200');
for (let n = 1; n <= 3; n++) await requests.get('https://httpbin.org/status/404');`)
  await bench.expectState('done')
  const trips = page.getByRole('region', { name: 'Trips', exact: true })
  const rows = trips.getByRole('table').first().getByRole('row').filter({ hasText: 'httpbin.org' })
  await expect(rows).toHaveCount(7)
  await trips.getByRole('searchbox', { name: 'Filter trips' }).fill('4xx')
  await expect(rows).toHaveCount(3)
  await expect(trips.getByText('3 of 7 trips')).toBeVisible()

  // The numbers are those of the run.
  await rows.first().getByRole('button').focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1).getByRole('button')).toBeFocused()
  await expect(trips.getByRole('region', { name: 'Trip 6, out' })).toContainText('/status/404')
  await trips.getByRole('searchbox', { name: 'Filter trips' }).fill('5xx')
  await expect(trips.getByText('No trip has all of these words.')).toBeVisible()
})
