import { expect, type Page } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

/** A phone: fingers, and a narrow window. */
test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  languageService: true,
})

const PROGRAM = `import requests from 'requests';

const response = await requests.get('https://httpbin.org/get');
for (let n = 0; n < 9; n++) await requests.get('https://httpbin.org/status/200');
for (let n = 0; n < 30; n++) console.log('line', n);
response.raiseForStatu();`

/** The edge of a target, in CSS pixels. */
const SMALLEST = 44

/** What can be pressed and is smaller than a finger; links within a sentence and rows of trees excepted. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const pressed = 'a[href], button, summary, input, select, textarea, [role=tab]'
    return Array.from(document.querySelectorAll<HTMLElement>(pressed)).flatMap((element) => {
      const label = element.closest('label')
      const { width, height, bottom } = (label ?? element).getBoundingClientRect()
      const isHidden = width < 2 || height < 2 || bottom < 0 || element.closest('.visually-hidden')
      const inText =
        getComputedStyle(element).display === 'inline' &&
        element.textContent?.trim() !== element.parentElement?.textContent?.trim()
      if (isHidden || inText) return []
      const more = getComputedStyle(element, '::after')
      const isLarger = more.content !== 'none' && more.position === 'absolute'
      const across = Math.max(width, isLarger ? Number.parseFloat(more.width) || 0 : 0)
      const down = Math.max(height, isLarger ? Number.parseFloat(more.height) || 0 : 0)
      if (Math.min(across, down) > smallest - 0.5) return []
      const name = element.getAttribute('aria-label') ?? element.textContent
      return [`${name?.trim()}: ${Math.round(across)} × ${Math.round(down)}`]
    })
  }, SMALLEST)
}

test('a program is typed with the keys above the on-screen keyboard, and run', async ({ page }) => {
  await page.goto('/lessons/run')
  const bench = new WorkbenchPage(page)
  await expect(bench.editor).toBeVisible()
  await bench.editor.locator('.cm-line').last().tap()
  const keys = page.getByRole('toolbar', { name: 'Keys for code' })
  const press = (name: string) => keys.getByRole('button', { name, exact: true }).tap()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText('console.log')
  await press('(')
  await press("'")
  await page.keyboard.insertText('by touch')
  // Brackets and quotes that closed themselves are typed over.
  await press("'")
  await press(')')
  await press(';')
  await expect(bench.editor).toHaveText("console.log('by touch');")
  await expect(bench.editor).toBeFocused()
  await press('Undo')
  await expect(bench.editor).not.toHaveText("console.log('by touch');")
  await press('Redo')
  await press('Run the code')
  await expect(bench.output).toContainText('by touch')
  await expect(bench.editor).toBeFocused()
  // The bar with Reset and More ends where the keys begin, wherever the page is scrolled to.
  for (const wheel of [0, 120, -60]) {
    await page.mouse.wheel(0, wheel)
    await expect(async () => {
      const bar = await bench.root.locator('.run-bar').boundingBox()
      const row = await keys.boundingBox()
      expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual((row?.y ?? 0) + 1)
    }).toPass()
  }

  // The parameters of a call fit into the window.
  const help = page.locator('.signature-help')
  await expect(async () => {
    await bench.type("import requests from 'requests';\n\nawait requests.get")
    await press('(')
    await expect(help).toBeInViewport({ timeout: 2000 })
  }).toPass()
  await expect(help).toContainText('get(url: string | URL')
  // Each Escape closes what is open, and the last one leaves.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(keys).toHaveCount(0, { timeout: 500 })
  }).toPass()
})

test('whatever is pressed is large enough for a finger', async ({ page }) => {
  test.setTimeout(90_000)
  for (const path of ['/', '/work', '/differences']) {
    await page.goto(path)
    expect(await smallTargets(page), path).toEqual([])
  }
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  await bench.runCode(PROGRAM)
  await bench.expectState('failed')
  expect(await smallTargets(page), 'after a run').toEqual([])
  const card = bench.root.getByRole('group', { name: /^200 OK, line 3/ })
  const head = card.getByRole('button').first()
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.tap()
  for (const tab of await card.getByRole('tab').all()) {
    // Its name and its figure have the room they need, and do not lie on the next one's.
    expect(await tab.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
    await tab.tap()
    expect(await smallTargets(page), await tab.innerText()).toEqual([])
  }
  for (const summary of await page.locator('.trip-diagram > summary').all()) await summary.tap()
  expect(await smallTargets(page), 'trips').toEqual([])
  await bench.root.getByRole('button', { name: 'More', exact: true }).tap()
  expect(await smallTargets(page), 'More').toEqual([])
})
