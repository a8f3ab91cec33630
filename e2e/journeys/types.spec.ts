import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

const start = "import requests from 'requests'\nconst url = 'https://httpbin.org/get'\n"
const fetched = `${start}const response = await requests.get(url)\n`
/** The language service loads after everything else. */
const LOADED = { timeout: 40_000 }
test.describe.configure({ timeout: 90_000 })
test.use({ languageService: true })

/** Opens the workbench with this program, the cursor at its end. */
async function open(page: Page, code: string): Promise<WorkbenchPage> {
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  await bench.type(code)
  return bench
}

const underlined = (bench: WorkbenchPage, text: string) =>
  bench.root.locator('.cm-lintRange').filter({ hasText: text })

/** Waits until TypeScript answers: a mistake that only types show is underlined. */
async function openWithTypes(page: Page, code: string): Promise<WorkbenchPage> {
  const bench = await open(page, "const n: number = 'text'\n")
  await expect(underlined(bench, 'n')).toBeVisible(LOADED)
  await bench.type(code)
  return bench
}

/** Takes what is selected. CodeMirror takes an Enter within 75 ms after a list opened for one meant for the text. */
async function choose(page: Page): Promise<void> {
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
}

test.describe('completion', () => {
  test('of an option, with its comment', async ({ page }) => {
    const bench = await openWithTypes(page, start)
    await page.keyboard.type('await requests.get(url, { tim')
    const list = page.getByRole('listbox')
    await expect(list.getByRole('option', { name: /^timeout/ })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await expect(page.locator('.cm-completionInfo')).toContainText(/SECONDS to wait.*Default/)
    await choose(page)
    await expect(bench.editor).toContainText('{ timeout')
    await expect(list).toHaveCount(0)
  })

  test('of the modules, with Ctrl-Space', async ({ page }) => {
    await openWithTypes(page, "import { HTTPError } from 'requests/")
    await page.keyboard.press('Control+Space')
    await expect(page.getByRole('option', { name: /^exceptions/ })).toBeVisible()
  })

  test('imports what it needs', async ({ page }) => {
    const bench = await openWithTypes(page, start)
    await page.keyboard.type('new HTTPErr')
    await expect(page.getByRole('option', { name: /^HTTPError/ })).toBeVisible()
    await choose(page)
    await expect(bench.editor).toContainText("import requests, { HTTPError } from 'requests'")
  })

  test('is closed by Escape, which leaves the editor the next time', async ({ page }) => {
    const bench = await openWithTypes(page, fetched)
    await page.keyboard.type('respon')
    await expect(page.getByRole('listbox')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toHaveCount(0)
    await expect(bench.editor).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(bench.editor).not.toBeFocused()
  })
})

test('hovering over an option shows its comment, and Escape takes it away', async ({ page }) => {
  const bench = await openWithTypes(page, `${start}await requests.get(url, { verify: true })\n`)
  const line = bench.root.locator('.cm-line').filter({ hasText: 'verify' })
  const box = await line.boundingBox()
  const at = await line.evaluate((node) => {
    const range = document.createRange()
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const found = text.textContent?.indexOf('verify') ?? -1
      if (found === -1) continue
      range.setStart(text, found)
      range.setEnd(text, found + 6)
    }
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  expect(box).not.toBeNull()
  await page.mouse.move(at.x - 40, at.y)
  await page.mouse.move(at.x, at.y, { steps: 4 })
  const tooltip = page.locator('.cm-tooltip-hover')
  await expect(tooltip).toContainText("Whether to check the server's certificate", LOADED)
  await expect(tooltip).toContainText('Default')
  const { violations } = await new AxeBuilder({ page }).include('.cm-tooltip-hover').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(tooltip).toHaveCount(0)
  await expect(bench.editor).toBeFocused()
})

test('the parameters of a call are shown while it is typed', async ({ page }) => {
  const bench = await openWithTypes(page, start)
  await page.keyboard.type('await requests.get(')
  const help = page.locator('.signature-help')
  await expect(help).toContainText('get(url: string | URL, options?: RequestOptions)')
  await expect(help.locator('.doc-active')).toHaveText('url: string | URL')
  await page.keyboard.type('url, ')
  await expect(help.locator('.doc-active')).toHaveText('options?: RequestOptions')
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(bench.editor).toBeFocused()
})

test.describe('problems', () => {
  test('appear while typing, and are put right by one key', async ({ page }) => {
    const bench = await openWithTypes(page, `${fetched}response.status_code`)
    await expect(underlined(bench, 'status_code')).toBeVisible()
    await page.keyboard.press('Control+.')
    await expect(bench.editor).toContainText('response.statusCode')
    await expect(underlined(bench, 'statusCode')).toHaveCount(0)
    // And back, as any edit.
    await page.keyboard.press('ControlOrMeta+z')
    await expect(bench.editor).toContainText('response.status_code')
  })

  test('are read out and shown with F8, with words to search for', async ({ page }) => {
    const bench = await openWithTypes(page, `${fetched}response.status_code`)
    await expect(underlined(bench, 'status_code')).toBeVisible()
    await page.keyboard.press('F8')
    const problem = page.locator('.problem')
    await expect(problem).toContainText('There is no status_code here; the name is statusCode.')
    await expect(problem).toContainText("Property 'status_code' does not exist on type 'Response'.")
    await expect(problem.getByRole('button', { name: /^Write statusCode/ })).toBeVisible()
    await expect(
      bench.root.locator('[aria-live]').filter({ hasText: /^Line 4: There is no/ }),
    ).toHaveCount(1)
    const { violations } = await new AxeBuilder({ page }).include('.problem').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(problem).toHaveCount(0)
    await expect(bench.editor).toBeFocused()
  })

  test('have a button for their fix under the pointer', async ({ page }) => {
    const bench = await openWithTypes(page, `${fetched}if (response) console.log(1)`)
    await underlined(bench, 'response').hover()
    const problem = page.locator('.cm-tooltip-hover .problem')
    await expect(problem).toContainText('An object is always true here, even for 404.')
    await problem.getByRole('button', { name: /^Ask for ok/ }).click()
    await expect(bench.editor).toContainText('if (response.ok)')
    await expect(bench.editor).toBeFocused()
  })

  test('of a missing await end with the await', async ({ page }) => {
    const bench = await openWithTypes(
      page,
      `${start}const later = requests.get(url)\nlater.statusCode`,
    )
    await expect(underlined(bench, 'statusCode')).toBeVisible()
    await page.keyboard.press('Control+.')
    await expect(bench.editor).toContainText('const later = await requests.get(url)')
  })

  test('name what the sandbox does not have', async ({ page }) => {
    const bench = await openWithTypes(page, "fetch('https://httpbin.org/get')\ndocument.title\n")
    await expect(underlined(bench, 'fetch')).toBeVisible()
    await expect(underlined(bench, 'document')).toBeVisible()
  })

  test('are none in a program that is right', async ({ page }) => {
    const bench = await openWithTypes(
      page,
      `${fetched}console.log(response.json().url, response.sta)`,
    )
    await expect(underlined(bench, 'sta')).toBeVisible()
    await bench.type(`${fetched}console.log(response.json().url, response.statusCode)`)
    await expect(bench.root.locator('.cm-lintRange')).toHaveCount(0)
  })
})

test('a program in Python becomes one in TypeScript, key by key', async ({ page }) => {
  const bench = await open(
    page,
    `${start}const response = await requests.get(url)  # ask\nif response.ok and True:\n    print(response.text)\n`,
  )
  await expect(underlined(bench, '# ask')).toBeVisible(LOADED)
  for (let presses = 0; presses < 2; presses += 1) {
    await page.keyboard.press('F8')
    await expect(page.locator('.problem')).toBeVisible()
    await page.keyboard.press('Control+.')
    await expect(page.locator('.problem')).toHaveCount(0)
  }
  await expect(bench.editor).toContainText('// ask')
  await expect(bench.editor).toContainText('if (response.ok && true) {')
  await page.keyboard.press('ControlOrMeta+Enter')
  await bench.expectState('done')
  await expect(bench.output).toContainText('"url"')
})

/** Runs in the page: the worker that TypeScript would start in fails as one whose script does not load. */
function breakWorker(): void {
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: []) {
    const isLanguage = typeof message === 'object' && message !== null && 'typescript' in message
    if (isLanguage) setTimeout(() => this.dispatchEvent(new ErrorEvent('error')))
    else post.call(this, message, ...rest)
  }
}

test.describe('when the language service does not load', () => {
  const failures: [what: string, arrange: (page: Page) => Promise<unknown>][] = [
    ['TypeScript', (page) => page.route('**/vendor/typescript-*.js', (route) => route.abort())],
    ['the types', (page) => page.route('**/types.*.json', (route) => route.abort())],
    ['the worker', (page) => page.addInitScript(breakWorker)],
  ]
  for (const [what, arrange] of failures) {
    test(`${what}: editing, running and the checks of the text work, and it is said once`, async ({
      page,
    }) => {
      await arrange(page)
      const bench = await open(page, `${fetched}if (response) console.log('typed')\n`)
      await expect(
        page.getByText('Completion and checks while typing could not be loaded.'),
      ).toHaveCount(1, LOADED)
      await expect(underlined(bench, 'response')).toBeVisible()
      await page.keyboard.type('// more')
      await expect(bench.editor).toContainText('// more')
      await page.keyboard.press('ControlOrMeta+Enter')
      await bench.expectState('done')
      await expect(bench.output).toContainText('typed')
    })
  }
})

test('all editors of a page share one language service', async ({ page }) => {
  let services = 0
  page.on('request', (request) => {
    if (request.url().includes('/vendor/typescript-')) services += 1
  })
  await page.goto('/lessons/errors')
  const [one, two] = [new WorkbenchPage(page, 0), new WorkbenchPage(page, 1)]
  await one.type("const first: number = 'a'\n")
  await expect(underlined(one, 'first')).toBeVisible(LOADED)
  await two.type("const second: number = 'b'\nconst first = 2\n")
  await expect(underlined(two, 'second')).toBeVisible(LOADED)
  await expect(underlined(one, 'first')).toBeVisible()
  expect(services).toBe(1)
})

test('every global that the editor knows is in the sandbox', async ({ page }) => {
  const text = readFileSync(
    new URL('../../lib/language/globals/sandbox.d.ts', import.meta.url),
    'utf8',
  )
  const names = [...text.matchAll(/^declare (?:var|function|class) (\w+)/gm)].map(
    ([, name]) => name,
  )
  expect(names.length).toBeGreaterThan(25)
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  await bench.runCode(
    `const names = ${JSON.stringify(names)}\nconsole.log('missing:', names.filter((name) => typeof globalThis[name] === 'undefined').join() || 'none')\n`,
  )
  await bench.expectState('done')
  await expect(bench.output).toContainText('missing: none')
})
