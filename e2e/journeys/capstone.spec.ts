/** A capstone: a step begins with one's own program; then the page that closes the course. */
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

// Checks run a program twice, and the first run of a page starts the compiler and the sandbox.
test.setTimeout(120_000)

const own = "import { serve } from 'server'\nserve('tea.test', ({ path }) => ({ body: path }))"

test('a program that is a server goes on to the next step, and home', async ({ page }) => {
  await page.goto('/lessons/capstone')
  const first = page.getByRole('region', { name: 'Say what was asked for' })
  await expect(first.getByText("requests.get('https://tea.test/green')")).toBeVisible()
  const server = new WorkbenchPage(page, 0)
  await server.runCode(own.replace('({ path })', '()'))
  const checks = server.root.locator('[data-check-state]')
  await expect(checks).toHaveAttribute('data-check-state', 'failed', { timeout: 60_000 })
  await expect(server.root.getByText('The server failed with ReferenceError').first()).toBeVisible()
  await expect(server.response('500 Internal Server Error').first()).toBeVisible()
  await server.runCode(own)
  await expect(checks).toHaveAttribute('data-check-state', 'passed', { timeout: 60_000 })
  await expect(server.response('200 OK').first()).toBeVisible()

  const next = new WorkbenchPage(page, 1)
  await next.root.scrollIntoViewIfNeeded()
  await expect(next.root.getByText('begins with the solution of “Say what was')).toBeVisible()
  await next.root.getByRole('button', { name: 'Begin with my own program' }).press('Enter')
  await expect(next.run).toBeFocused()
  await expect(next.editor).toContainText('({ path })')
  await expect(next.root.getByRole('button', { name: 'Begin with my own program' })).toBeHidden()

  await page.goto('/what-you-can-do')
  await expect(page.getByText('1 of 2 answered with yes')).toBeVisible()
  const yes = page.getByRole('listitem').filter({ hasText: 'Can you say what was asked for?' })
  await expect(yes).toContainText('Yes')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download my programs' }).click()
  const zip = await readFile(await (await started).path(), 'latin1')
  expect(zip).toContain('capstone/server.ts')
  const client = page.getByRole('link', { name: 'Download the client' })
  const answer = await page.request.get((await client.getAttribute('href')) ?? '')
  expect([answer.status(), (await answer.body()).toString('latin1', 0, 2)]).toEqual([200, 'PK'])
  await page.getByRole('link', { name: 'Can you say it in words?' }).click()
  await expect(page.locator('#exercise-write-describe')).toBeInViewport()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the questions lead to their exercises', async ({ page }) => {
    await page.goto('/what-you-can-do')
    await page.getByRole('link', { name: 'Can you say what was asked for?' }).click()
    await expect(page.getByRole('heading', { name: 'Say what was asked for' })).toBeVisible()
    await expect(page.getByText('This runs after your program')).toBeVisible()
  })
})
