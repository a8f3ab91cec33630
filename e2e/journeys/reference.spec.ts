import { expect, type Page } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

const row = (page: Page, id: string) => page.locator(`[id="${id}"]`)

test('an example runs where it stands, and the answer lands under its line', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByText('Reference').click()
  await expect(page.getByRole('heading', { level: 1, name: 'The virtual internet' })).toBeVisible()
  const endpoint = row(page, 'httpbin.org/status/codes')
  await endpoint.locator('summary').first().click()
  await endpoint.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(endpoint.locator('[data-run-state]')).toHaveAttribute('data-run-state', 'done', {
    timeout: 20_000,
  })
  await expect(
    endpoint.getByRole('article', { name: "Response 418 I'M A TEAPOT" }).first(),
  ).toBeVisible()
})

test('the filter is reached by its key, leaves what has every word, and leads on by Enter', async ({
  page,
}) => {
  await page.goto('/reference')
  const box = page.getByRole('searchbox', { name: 'Filter' })
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(box).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.type('cafe teas get')
  await expect(page.getByText(/^2 of \d+ endpoints$/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['cafe.test'])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(row(page, 'cafe.test/teas').getByText('Every tea that there is.')).toBeVisible()
  await expect(row(page, 'cafe.test/teas').locator('details').first()).toHaveAttribute('open')

  await page.keyboard.press('/')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('no such thing')
  await expect(page.getByText('Nothing here has all of')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 2, name: 'httpbin.org' })).toBeVisible()
})

test('a slash in an editor is a slash', async ({ page }) => {
  await page.goto('/reference#cafe.test/teas')
  const endpoint = row(page, 'cafe.test/teas')
  const editor = endpoint.getByRole('textbox', { name: 'Code editor' })
  await editor.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('// tea')
  await expect(editor).toContainText('// tea')
})

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('commands are copied with the address of this very server, and work', async ({
    page,
    baseURL,
    request,
  }) => {
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await page.goto('/reference#httpbin.org/status/codes')
    const status = row(page, 'httpbin.org/status/codes')
    await status.getByRole('button', { name: 'curl' }).click()
    await expect(status.getByRole('status').filter({ hasText: 'curl is copied' })).toBeVisible()
    expect(await copied()).toBe(`curl -i ${baseURL}/httpbin/status/418\n`.trimEnd())
    expect((await request.get(`${baseURL}/httpbin/status/418`)).status()).toBe(418)

    await page.goto('/reference#cafe.test/teas')
    const teas = row(page, 'cafe.test/teas')
    await teas.getByRole('button', { name: 'curl' }).click()
    await expect(teas.getByText('curl is copied')).toBeVisible()
    expect(await copied()).toContain("printf 'GET https://cafe.test/teas HTTP/1.1\\r\\n")
    expect(await copied()).toContain(`${baseURL}/tunnel`)
    await teas.getByRole('button', { name: 'TypeScript' }).click()
    await expect(teas.getByText('TypeScript is copied')).toBeVisible()
    expect(await copied()).toContain("await requests.get('https://cafe.test/teas')")
  })
})

test('without a clipboard, as over plain HTTP in a network, the older way copies', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })
    document.addEventListener('copy', () => {
      const field = document.activeElement
      if (field instanceof HTMLTextAreaElement) Object.assign(window, { copied: field.value })
    })
  })
  await page.goto('/reference#cafe.test/teas')
  const teas = row(page, 'cafe.test/teas')
  await teas.getByRole('button', { name: 'Python' }).click()
  await expect(teas.getByText('Python is copied')).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'copied'))).toContain('import requests')
})

test('a lesson program reaches the hosts that the course brings', async ({ page }) => {
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  await bench.runCode(`import requests from 'requests';
const tea = await requests.get('https://cafe.test/teas/assam');
tea.json().minutes;
(await requests.get('https://greeter.test/', { params: { name: 'Mara' } })).text;
(await requests.post('https://mirror.test/', { data: 'abc' })).text;
await requests.get('https://caffe.test/');
`)
  await bench.expectState('failed')
  await expect(bench.response('200 OK')).toHaveCount(3)
  await expect(bench.output).toContainText("'Hello, Mara!'")
  await expect(bench.output).toContainText("'cba'")
  await expect(bench.output).toContainText('the closest is `cafe.test`')
})
