import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

test.use({ languageService: true })

test('nothing moves when CodeMirror takes over from the static code', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const tops = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main h1, main h2, main p, [data-run-state]')].map(
        (node) => Math.round(node.getBoundingClientRect().top * 2) / 2,
      ),
    )
  await page.goto('/lessons/run', { waitUntil: 'commit' })
  await page.waitForLoadState('load')
  await page.evaluate(() => document.fonts.ready)
  const bench = new WorkbenchPage(page)
  const before = await bench.root.boundingBox()
  await bench.focusEditor()
  const after = await bench.root.boundingBox()
  expect(after?.height).toBeCloseTo(before?.height ?? 0, 0)
  expect((await tops()).length).toBeGreaterThan(3)
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01)
})

test('light and dark follow the system until a choice is made, which is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/lessons/run')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page
    .getByRole('button', { name: /light|dark|theme/i })
    .first()
    .click()
  await expect(html).toHaveAttribute('data-theme', 'light')
  await page.reload()
  await expect(html).toHaveAttribute('data-theme', 'light')
})

test('table of contents and previous/next lead through the lesson and on', async ({ page }) => {
  await page.goto('/lessons/run')
  await page.getByRole('link', { name: 'A second section' }).first().click()
  await expect(page).toHaveURL(/#a-second-section$/)
  await page
    .getByRole('link', { name: /Errors/ })
    .last()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Errors' })).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Previous and next lesson' })
    .getByRole('link', { name: 'Run', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Run' })).toBeVisible()
})

test('no page asks anything of another origin, or breaks its own policy', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(baseURL ?? ''))
      foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  for (const path of ['/', '/lessons/run', '/playground']) {
    await page.goto(path)
    const bench = new WorkbenchPage(page)
    await bench.run.click()
    await bench.expectState('done')
  }
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
})

test('an editor starts also when one word tells that it was far away and has come near', async ({
  page,
}) => {
  // A page with much to do gets both at once; here it gets them when they are asked for.
  await page.addInitScript(() => {
    const told: IntersectionObserverEntry[] = []
    let tell = () => {}
    class LateObserver extends IntersectionObserver {
      constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        super((entries, observer) => {
          const [entry] = entries
          const panes = [...document.querySelectorAll('.code-pane')]
          if (entry?.target === panes.filter((pane) => pane.checkVisibility()).at(-1)) {
            told.push(...entries)
            tell = () => callback(told.splice(0), observer)
          } else callback(entries, observer)
        }, options)
      }
    }
    Object.assign(window, { IntersectionObserver: LateObserver, told, tell: () => tell() })
  })
  const told = () =>
    page.evaluate(() =>
      (window as unknown as { told: IntersectionObserverEntry[] }).told.map(
        (entry) => entry.isIntersecting,
      ),
    )
  await page.setViewportSize({ width: 390, height: 500 })
  await page.goto('/lessons/clinic')
  await expect.poll(told).toEqual([false])
  const last = page.locator('[data-run-state]').filter({ visible: true }).last()
  await last.scrollIntoViewIfNeeded()
  await expect.poll(told).toEqual([false, true])
  await page.evaluate(() => (window as unknown as { tell: () => void }).tell())
  await expect(last.getByRole('textbox', { name: 'Code editor' })).toBeVisible()
})
