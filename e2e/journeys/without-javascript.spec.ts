import { expect } from '@playwright/test'
import { test } from '../test'

test.use({ javaScriptEnabled: false })

test('a lesson reads whole without JavaScript', async ({ page }) => {
  await page.goto('/lessons/run')
  await expect(page.getByRole('heading', { level: 1, name: 'Run' })).toBeVisible()
  // The code is there with its colours and line numbers.
  await expect(page.getByText("await requests.get('https://httpbin.org/get')")).toBeVisible()
  const keyword = page.locator('[data-run-state] .tok-keyword').first()
  await expect(keyword).toHaveText('import')
  await expect(keyword).not.toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(page.getByText('running needs JavaScript', { exact: false }).first()).toBeVisible()
  // The way on is a plain link.
  await page
    .getByRole('link', { name: /Errors/ })
    .last()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Errors' })).toBeVisible()
  // Two editors, whose places for output would be landmarks of one name.
  await expect(page.locator('[data-run-state]')).toHaveCount(2)
  await expect(page.getByRole('region', { name: 'Output' })).toHaveCount(0)
})

test('home lists the lessons without JavaScript', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /^Run/ }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Run' })).toBeVisible()
})

test('the reference is whole without JavaScript, rows open, and nothing pretends to work', async ({
  page,
}) => {
  await page.goto('/reference')
  const row = page.locator('[id="cafe.test/teas/name"]')
  await row.locator('summary').first().click()
  await expect(row.getByRole('table')).toContainText('The name of the tea.')
  await expect(row.getByText("requests.get('https://cafe.test/teas/sencha')")).toBeVisible()
  await row.getByText('curl and Python').click()
  await expect(row.getByText('/tunnel').first()).toBeVisible()
  await expect(page.getByRole('searchbox')).toBeHidden()
  await expect(page.getByText('running needs JavaScript', { exact: false }).first()).toBeVisible()
})
