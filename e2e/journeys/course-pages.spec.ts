import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from '../test'

test.use({ compiler: false })

/** What tells of the whole course: the overview, the review deck, the search; and a lesson on paper. */

async function openLesson(page: Page, slug: string): Promise<void> {
  await page.goto(`/lessons/${slug}`)
  // Written down when the page lives.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('roundtrip:progress')))
    .toContain(`"${slug}"`)
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
}

test('cards of opened lessons are asked and answered by keyboard, and come back in their time', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-01-05T12:00:00') })
  await page.goto('/review')
  await expect(page.getByText('No cards yet.')).toBeVisible()
  await openLesson(page, 'run')
  await page.goto('/')
  await expect(page.getByText('2 cards are due')).toBeVisible()
  await page.getByRole('link', { name: 'Review them' }).click()
  const question = page.getByRole('heading', { name: /^Question:/ })
  await expect(question).toContainText('Which line of the program sends the request?')
  await page.getByRole('button', { name: 'Show the answer' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Answer' })).toBeFocused()
  await expectNoViolations(page)
  await page.keyboard.press('1')
  await expect(page.getByText('1 card is due')).toBeVisible()
  await expect(question).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: 'Answer' })).toContainText('200, with the reason')
  await page.keyboard.press('2')
  await expect(
    page.getByText('Nothing is due. The next card comes back in 10 minutes.'),
  ).toBeFocused()
  await page.clock.runFor('11:00')
  await expect(question).toContainText('What is the status')
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await page.getByRole('button', { name: 'I knew it' }).click()
  await expect(page.getByText('The next card comes back tomorrow.')).toBeVisible()
})

test('the deck goes to another browser with the saved work', async ({ page, browser }) => {
  await openLesson(page, 'run')
  await page.goto('/review')
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await page.getByRole('button', { name: 'I knew it' }).click()
  await page.goto('/work')
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download all of it' }).click()
  const file = await readFile(await (await started).path(), 'utf8')

  const other = await (await browser.newContext()).newPage()
  await other.goto('/work')
  await other
    .getByLabel('Import a file')
    .setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer: Buffer.from(file) })
  await expect(other.getByText('Review deck: 1 card was answered later in the file')).toBeVisible()
  await other.getByRole('button', { name: 'Import 2 things' }).click()
  await other.goto('/review')
  await expect(other.getByText('1 card is due')).toBeVisible()
  await other.context().close()
})

test('the overview says how far each lesson has come', async ({ page }) => {
  await openLesson(page, 'run')
  await page.goto('/')
  await expect(page.getByRole('row', { name: /^0 Run/ })).toContainText('Opened')
  await expect(page.getByRole('row', { name: /^1 Errors/ })).toContainText('Not opened')
})

test('the search opens by key, forgives a typo, and leads to the section', async ({ page }) => {
  await page.goto('/lessons/errors')
  const field = page.getByRole('combobox', { name: 'Search the course' })
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
  await page.keyboard.type('anothr editr')
  const first = page.getByRole('option').first()
  await expect(first).toContainText('Another editor')
  await expect(first.locator('mark').first()).toBeVisible()
  await expectNoViolations(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/lessons\/errors#another-editor$/)
  await expect(field).toBeHidden()

  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('second section')
  await expect(page.getByRole('option', { name: /A second section/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
})

test('the search comes by a link, and says so when nothing is found or nothing arrives', async ({
  page,
}) => {
  await page.goto('/search?q=raiseForStatus')
  const results = page.getByRole('list', { name: 'Results' })
  await expect(results.getByRole('link').first()).toContainText('response.raiseForStatus();')
  const field = page.getByRole('searchbox', { name: 'Search the course' })
  await field.fill('zzzzzz')
  await expect(page.getByText('Nothing about “zzzzzz”')).toBeVisible()
  await expect(page).toHaveURL(/\?q=zzzzzz$/)

  await page.route('**/search-index.json', (route) => route.abort())
  await page.goto('/search?q=tea')
  await expect(page.getByText('What can be found did not arrive.')).toBeVisible()
  await page.unroute('**/search-index.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(results.getByRole('link').first()).toBeVisible()
})

test('a lesson is whole on paper: all of a long program, and no controls', async ({ page }) => {
  await page.goto('/lessons/run')
  const bench = page.locator('[data-run-state]').first()
  const editor = bench.getByRole('textbox', { name: 'Code editor' })
  await editor.click({ position: { x: 60, y: 16 } })
  await page.keyboard.press('ControlOrMeta+a')
  const lines = Array.from({ length: 200 }, (_, index) => `console.log('line ${index + 1}');`)
  await page.keyboard.insertText(lines.join('\n'))
  await page.evaluate(() => scrollTo(0, 0))
  await page.emulateMedia({ media: 'print' })
  await expect(editor.locator('.cm-line')).toHaveCount(200)
  await expect(page.getByRole('banner')).toBeHidden()
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('cards and their answers can be read, and the course is a list', async ({ page }) => {
    await page.goto('/review')
    await page.getByText('Why does an error stand under a line?').click()
    await expect(page.getByText('It is the line that caused it.')).toBeVisible()
    await page.goto('/search')
    await expect(page.getByText('Searching needs JavaScript')).toBeVisible()
    await page.goto('/')
    await page.getByRole('link', { name: 'Errors', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Errors' })).toBeVisible()
  })
})
