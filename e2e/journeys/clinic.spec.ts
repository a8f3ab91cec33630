/** A clinic: the cause first, then the repair, by keyboard and without scripts. */
import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

// Checks run a program twice, and the first run of a page starts the compiler and the sandbox.
test.setTimeout(120_000)

test('a repair opens when its cause is found, or when it is asked for, and both count', async ({
  page,
}) => {
  await page.goto('/lessons/clinic')
  const repair = page.getByRole('region', { name: 'Print the status' })
  const waits = repair.getByText('First choose the cause above')
  await expect(waits).toBeVisible()
  await expect(repair.getByText('Print the status of book 9.')).toBeHidden()

  const causes = page.getByRole('radiogroup', { name: /undefined/ })
  const answer = causes.locator('..').getByRole('button', { name: 'Answer' })
  const first = causes.getByRole('radio', { name: /no such book/ })
  // It waits for the page's scripts.
  await expect(first).toBeEnabled()
  await first.focus()
  await page.keyboard.press('Space')
  await answer.press('Enter')
  const said = page.getByRole('status').getByText('a number all the same')
  await expect(said).toBeVisible()
  await expect(waits).toBeVisible()
  await causes.getByRole('radio', { name: /does not wait/ }).focus()
  await page.keyboard.press('Space')
  await answer.press('Enter')
  await expect(waits).toBeHidden()

  const bench = new WorkbenchPage(page, 1)
  // An editor is made when it comes near.
  await bench.root.scrollIntoViewIfNeeded()
  await bench.type(
    "import requests from 'requests'\nconsole.log((await requests.get('https://library.test/books/9')).statusCode)",
  )
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(bench.root.locator('[data-check-state]')).toHaveAttribute(
    'data-check-state',
    'passed',
    { timeout: 60_000 },
  )

  const other = page.getByRole('region', { name: 'Ask for the book' })
  await other.getByRole('button', { name: 'Open it without choosing' }).press('Enter')
  await expect(other.getByText('Ask for book 9, and print')).toBeVisible()
  await expect(other.locator('.repair')).toBeFocused()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await page.goto('/')
  await expect(page.getByRole('row', { name: /Clinic: Three programs/ })).toContainText('2 of 6')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a clinic is whole', async ({ page }) => {
    await page.goto('/lessons/clinic')
    await expect(page.getByText('Print the status of book 9.')).toBeVisible()
    await expect(page.getByText('First choose the cause above').first()).toBeHidden()
  })
})
