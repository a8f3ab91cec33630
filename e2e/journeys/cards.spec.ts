/** What is inside a response card: every kind of body, the headers, the wire, the cookies, the connection. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

/** Runs a GET of bodies.test and returns the card under its line, which the first run opens. */
async function cardOf(page: Page, path: string, options = ''): Promise<Locator> {
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  const call = `await requests.get('https://bodies.test${path}'${options && `, ${options}`})`
  await bench.runCode(`import requests from 'requests'\n${call}\n`)
  await bench.expectState('done')
  const card = bench.root.getByRole('group', { name: /^200 OK/ })
  await expect(card.getByRole('tabpanel')).toBeVisible()
  return card
}

test.describe('bodies', () => {
  test('JSON is a tree by keyboard, and the path of a value can be copied', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const card = await cardOf(page, '/large?mb=0.001')
    const tree = card.getByRole('tree', { name: 'JSON' })
    const chosen = tree.getByRole('treeitem', { selected: true })
    const path = card.locator('.json-path code')
    await tree.focus()
    await page.keyboard.press('ArrowDown')
    await expect(path).toHaveText('response.json().items')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(path).toHaveText('response.json().items[0].name')
    // Typing goes on to the next value with that name, Home and End to the ends.
    await page.keyboard.type('cups')
    await expect(path).toHaveText('response.json().items[0].cups')
    await expect(chosen).toHaveText(/"cups": 2\.50/)
    await page.keyboard.press('End')
    await expect(path).toHaveText('response.json().last')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowLeft')
    await expect(chosen).toHaveAttribute('aria-expanded', 'false')
    await expect(chosen).toHaveText(/\d+ items/)
    await page.keyboard.press('Tab')
    await expect(card.getByRole('button', { name: 'Copy path' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(card.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('response.json().items')
  })

  test('a JSON tree can be filtered by text and by path', async ({ page }) => {
    const card = await cardOf(page, '/large?mb=0.001')
    const filter = card.getByRole('searchbox', { name: /Filter/ })
    await filter.fill('found')
    await expect(card.getByText('1 match', { exact: true })).toBeVisible()
    await expect(card.getByRole('treeitem')).toHaveText([/^\{/, /"last": "found"/])
    await filter.fill('.items[1].id')
    await expect(card.getByRole('treeitem').last()).toHaveText(/"id": 1/)
    await filter.press('Escape')
    await expect(filter).toHaveValue('')
    await card.getByRole('button', { name: 'Collapse all' }).click()
    await expect(card.getByRole('treeitem')).toHaveCount(3)
  })

  test('numbers are shown as they were sent, with a remark where a program gets less', async ({
    page,
  }) => {
    const card = await cardOf(page, '/numbers')
    const item = card.getByRole('treeitem', { name: /"id": 12345678901234567890/ })
    await item.click()
    await expect(card.locator('.json-remark')).toContainText('12345678901234567000')
    await card.getByRole('treeitem', { name: /"b": 1/ }).click()
    await expect(card.locator('.json-remark')).toContainText('a later member has the same name')
  })

  test('JSON with a mistake says where it is', async ({ page }) => {
    const card = await cardOf(page, '/broken')
    await expect(card.getByRole('tabpanel')).toContainText(
      'a name in double quotes should stand at line 2, column 12',
    )
    await expect(card.locator('.pane-text')).toContainText('"cups": 2,}')
  })

  test('a page is previewed, and nothing in it runs, loads or leads away', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.addInitScript(() => {
      addEventListener('message', ({ data }) => {
        if (data === 'ran') document.documentElement.dataset.ran = 'yes'
      })
    })
    const card = await cardOf(page, '/page')
    const preview = card.getByTitle('Preview of the page')
    await expect(preview).toHaveAttribute('sandbox', '')
    const frame = preview.contentFrame()
    const heading = frame.getByRole('heading', { name: 'Tea' })
    await expect(heading).toHaveCSS('color', 'rgb(1, 2, 3)')
    await frame.getByText('A link').click()
    await frame.getByRole('button', { name: 'Send' }).click()
    // Time for what might have been started.
    await page.waitForTimeout(500)
    await expect(heading).toBeVisible()
    await expect(page.locator('html')).not.toHaveAttribute('data-ran', 'yes')
    expect(asked.filter((url) => /trap|healthz/.test(url))).toEqual([])
    // As text it is what was sent.
    await card.getByRole('radio', { name: 'Text' }).check()
    await expect(card.locator('.pane-text')).toContainText("document.title = 'ran'")
  })

  test('a picture shows, and an SVG only as a picture', async ({ page }) => {
    const card = await cardOf(page, '/picture')
    const image = card.getByRole('img', { name: /The body/ })
    await expect(image).toHaveJSProperty('naturalWidth', 2)
    await expect(card.getByText('2 × 2 pixels')).toBeVisible()
    const vector = await cardOf(page, '/svg')
    await expect(vector.getByRole('img', { name: /The body/ })).toHaveJSProperty('naturalWidth', 40)
    await expect(vector.locator('svg script')).toHaveCount(0)
  })

  test('bytes are shown under a ruler, sixteen to a row where there is room', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    const card = await cardOf(page, '/bytes')
    const bytes = card.getByRole('group', { name: /^Bytes/ })
    await expect(card.locator('.hex-ruler')).toContainText('00 01 02 03')
    await expect(bytes).toContainText('00003030 31 32')
    await expect(bytes).toContainText('0123456789:;<=>?')
    await bytes.focus()
    await page.keyboard.press('End')
    await expect(bytes.getByText('000120')).toBeInViewport()
    await page.setViewportSize({ width: 390, height: 900 })
    await expect(bytes).toContainText('00002828 29')
  })

  test('bytes that are not what the header says are shown as what they are', async ({ page }) => {
    const card = await cardOf(page, '/lying')
    await expect(card.getByRole('tabpanel')).toContainText(
      'Content-Type says image/png, but the bytes look like application/json.',
    )
    await expect(card.getByRole('tree', { name: 'JSON' })).toBeVisible()
    await card.getByRole('radio', { name: 'Raw' }).check()
    await expect(card.locator('.pane-text')).toContainText('there is no picture')
  })

  test('text says how it was decoded', async ({ page }) => {
    const card = await cardOf(page, '/latin')
    await expect(card.locator('.pane-text')).toHaveText('café')
    await expect(card.getByText(/Decoded as ISO-8859-1, the charset/)).toBeVisible()
  })

  test('columns, JSON lines and events are lists', async ({ page }) => {
    const table = await cardOf(page, '/csv')
    await expect(table.getByRole('row')).toHaveText(['teacups', 'Assam2', 'Earl, Grey1'])
    const lines = await cardOf(page, '/lines')
    await lines.getByRole('button', { name: /Sencha/ }).click()
    await expect(lines.getByRole('treeitem')).toHaveText([/^\{/, '"tea": "Sencha"'])
    const events = await cardOf(page, '/events')
    await expect(events.getByRole('row').nth(1)).toHaveText('1tea7Assam')
    await expect(events.getByRole('row').nth(2)).toHaveText('2message7Sencha')
  })

  test('a form and its files are shown as parts on the way out', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(
      [
        "import requests from 'requests'",
        "await requests.post('https://httpbin.org/post', {",
        "  data: { tea: 'Earl Grey' }, files: { note: ['n.json', '{\"a\": 1}', 'application/json'] } })",
        "await requests.post('https://httpbin.org/post', { data: { tea: 'Earl Grey' } })",
      ].join('\n'),
    )
    await bench.expectState('done')
    const [files, form] = [0, 1].map((nth) =>
      bench.root.getByRole('group', { name: /^200 OK/ }).nth(nth),
    )
    if (!files || !form) throw new Error('two cards')
    for (const card of [files, form]) {
      const head = card.getByRole('button').first()
      if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
      await card.getByRole('tab', { name: /^Sent body/ }).click()
    }
    await expect(files.getByRole('list', { name: 'Parts' })).toContainText('file n.json')
    await expect(files.getByRole('treeitem', { name: '"a": 1' })).toBeVisible()
    await expect(form.getByRole('row').last()).toHaveText('teaEarl Greytea=Earl+Grey')
  })

  test('ten megabytes are laid out a few rows at a time', async ({ page }) => {
    test.slow()
    const card = await cardOf(page, '/large?mb=9.5')
    const tree = card.getByRole('tree', { name: 'JSON' })
    await expect(tree).toBeVisible({ timeout: 20_000 })
    await card.getByRole('button', { name: 'Expand all' }).click()
    await tree.focus()
    await page.keyboard.press('End')
    await expect(card.locator('.json-path code')).toHaveText('response.json().last')
    await expect(tree.getByRole('treeitem', { name: '"last": "found"' })).toBeInViewport()
    expect(await tree.getByRole('treeitem').count()).toBeLessThan(100)
    await card.getByRole('searchbox').fill('found')
    await expect(card.getByText('1 match', { exact: true })).toBeVisible()
    for (const lens of ['Text', 'Hex', 'Raw']) {
      await card.getByRole('radio', { name: lens }).check()
      const rows = card.locator('.rows')
      await rows.evaluate((list) => list.scrollTo({ top: list.scrollHeight }))
      await expect(rows).toContainText(lens === 'Hex' ? 'found"}' : '"last":"found"}')
      expect(await rows.locator('.rows-row').count()).toBeLessThan(100)
    }
  })
})

test.describe('the other parts of a card', () => {
  test('headers are explained to the keyboard, with who put them there', async ({ page }) => {
    const card = await cardOf(page, '/numbers', "{ headers: { 'X-Mine': '1' }, auth: ['a', 'b'] }")
    await card.getByRole('tab', { name: /^Headers/ }).click()
    const note = card.locator('.header-note')
    const host = card.getByRole('button', { name: 'Host' })
    await host.focus()
    await expect(note).toContainText('Which of the sites on this machine is meant')
    await expect(note).toContainText('The client took it from the address.')
    await expect(note).toContainText('RFC 9110 section 7.2')
    await page.keyboard.press('ArrowDown')
    await expect(note).toContainText('User-Agent')
    await expect(note).toContainText('The client’s default')
    await page.keyboard.press('End')
    await expect(card.getByRole('button', { name: 'Authorization' })).toBeFocused()
    await expect(note).toContainText('From the auth of your call.')
    await expect(card.getByRole('button', { name: 'X-Mine' })).toHaveAccessibleDescription(
      /Your call gave it/,
    )
    // The other list is the next stop, and the pointer does the same.
    await page.keyboard.press('Tab')
    await expect(note).toContainText('What the body is, as a media type')
    await card.getByRole('button', { name: 'X-Mine' }).hover()
    await expect(note).toContainText('Your call gave it.')
  })

  test('the wire shows chunks and, when asked, line ends', async ({ page }) => {
    const card = await cardOf(page, '/chunks')
    await card.getByRole('tab', { name: 'Wire' }).click()
    const back = card.getByRole('listbox', { name: 'Response as sent' })
    await expect(back.locator('.wire-chunk-size')).toHaveText(['4', '7'])
    await card.getByLabel('Line ends and hidden characters').check()
    await expect(back.locator('.wire-start-line')).toHaveText('HTTP/1.1 200 OK␍␊')
    await expect(back).toContainText('two⟨U+200B⟩␊')
    await back.focus()
    await page.keyboard.press('End')
    await expect(card.locator('.wire-note').last()).toContainText('The empty line that ends')
    await card.getByRole('radio', { name: 'Bytes' }).check()
    await expect(card.getByRole('group', { name: /^Response as sent/ })).toContainText(
      '48 54 54 50 2f 31 2e 31',
    )
  })

  test('cookies tell what was sent and what the answer did', async ({ page }) => {
    const card = await cardOf(page, '/cookies', "{ cookies: { table: '7', theme: 'dark' } }")
    await card.getByRole('tab', { name: /^Cookies/ }).click()
    await expect(card.getByRole('region', { name: 'Cookies sent' })).toContainText('table=7')
    const set = card.getByRole('region', { name: 'Cookies set' })
    await expect(set.getByRole('listitem').first()).toContainText(/table=8 changed/)
    await expect(set).toContainText('Kept for 3600 seconds')
    await expect(set).toContainText('It goes to bodies.test alone')
    await expect(set.getByRole('listitem').nth(1)).toContainText(/theme= removed/)
  })

  test('the connection tells the certificate and the sizes', async ({ page }) => {
    const card = await cardOf(page, '/numbers')
    await card.getByRole('tab', { name: 'Connection' }).click()
    const facts = card.getByRole('table', { name: 'Connection' })
    await expect(facts.getByRole('row', { name: /^Certificate for/ })).toContainText('bodies.test')
    await expect(facts.getByRole('row', { name: /^Checked/ })).toContainText('Verified')
    await expect(card.getByRole('table', { name: 'Sizes' })).toContainText('44 bytes')
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any part, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      async function expectNoViolations() {
        const axe = new AxeBuilder({ page }).include('.slip')
        // All else is the same in both schemes.
        if (colorScheme === 'dark') axe.withRules(['color-contrast'])
        const { violations } = await axe.analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
      }
      const card = await cardOf(page, '/cookies', "{ cookies: { table: '7' } }")
      for (const tab of await card.getByRole('tab').all()) {
        await tab.click()
        await expectNoViolations()
      }
      const json = await cardOf(page, '/numbers')
      await expect(json.getByRole('tree')).toBeVisible()
      await expectNoViolations()
    })
  }
})
