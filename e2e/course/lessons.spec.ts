import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { WorkbenchPage } from '../workbench'

/** Every lesson of the real course: reached from home, every editor run, nothing for axe to find. */
test('every snippet of every lesson runs, and the pages hold up afterwards', async ({ page }) => {
  test.setTimeout(240_000)
  await page.goto('/')
  const lessons = await page
    .locator('a[href^="/lessons/"]')
    .evaluateAll((links) => [
      ...new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)),
    ])
  expect(lessons.length).toBeGreaterThan(0)

  for (const lesson of lessons) {
    await test.step(lesson, async () => {
      await page.goto(lesson)
      const editors = await page.locator('[data-run-state]').count()
      for (let index = 0; index < editors; index++) {
        const bench = new WorkbenchPage(page, index)
        await bench.run.click()
        // A program that never ends is there to be stopped.
        if (/while \(true\)|for \(;;\)/.test((await bench.root.textContent()) ?? '')) {
          await bench.stop.click()
          await bench.expectState('stopped')
        } else {
          await bench.expectState('done')
        }
      }
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target) })),
      ).toEqual([])
    })
  }
})

test('home runs its example against the library', async ({ page }) => {
  await page.goto('/')
  const bench = new WorkbenchPage(page)
  await bench.run.click()
  await bench.expectState('done')
  await expect(bench.response('200 OK')).toHaveCount(1)
  await expect(bench.output).toContainText('2')
})
