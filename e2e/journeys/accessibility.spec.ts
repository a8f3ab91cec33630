import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { expectNoSidewaysScroll } from '../sideways-scroll'
import { test } from '../test'
import { WHOLE_PAGE_RULES } from '../whole-page-rules'
import { WorkbenchPage } from '../workbench'

test.use({ compiler: false })

const PAGES = [
  '/',
  '/lessons/run',
  '/lessons/errors',
  '/playground',
  '/review',
  '/search?q=status',
  '/work',
  '/differences',
  '/glossary',
  '/teach',
  '/what-you-can-do',
  '/no-such-page',
]
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** @param within a part of the page; axe looks at all of what is hidden, too, and the reference hides much */
async function expectNoViolations(
  page: Page,
  { rules, within }: { readonly rules?: readonly string[]; readonly within?: string } = {},
): Promise<void> {
  const axe = within ? new AxeBuilder({ page }).include(within) : new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze()
  expect(
    violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target) })),
  ).toEqual([])
}

// Colours depend on the scheme and the layout on the width: two of the four pairs see all of both.
for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  // What depends on the scheme and the width; the other pair sees all the rest.
  const rules = colorScheme === 'dark' ? { rules: ['color-contrast', 'target-size'] } : {}
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } })

    for (const path of PAGES) {
      test(`axe finds nothing on ${path}, and it does not scroll sideways`, async ({ page }) => {
        await page.goto(path)
        await expectNoSidewaysScroll(page)
        await expectNoViolations(page, rules)
      })
    }

    test('axe finds nothing after a run, a failed run and with a card open', async ({ page }) => {
      await page.goto('/lessons/errors')
      const bench = new WorkbenchPage(page)
      await bench.run.click()
      await bench.expectState('failed')
      await bench.output.getByRole('article').first().getByRole('button').first().click()
      await expectNoViolations(page, rules)
    })

    // All rules on all of its rows would take minutes: what is of the whole page, and everything on some rows.
    test('axe finds nothing on the reference, and it does not scroll sideways', async ({
      page,
    }) => {
      await page.goto('/reference')
      await expectNoSidewaysScroll(page)
      // The same in both schemes and widths.
      if (colorScheme === 'light') await expectNoViolations(page, { rules: WHOLE_PAGE_RULES })
    })

    test.describe('with the compiler', () => {
      test.use({ compiler: true })

      test('axe finds nothing on a filtered reference with a row open and its example run', async ({
        page,
      }) => {
        // The first run of a page starts the compiler and the sandbox: on a machine with much to do that takes long.
        test.setTimeout(120_000)
        await page.goto('/reference#cafe.test/teas/name')
        const row = page.locator('[id="cafe.test/teas/name"]')
        await row.getByRole('button', { name: 'Run', exact: true }).click()
        await expect(row.locator('[data-run-state="done"]')).toBeVisible({ timeout: 80_000 })
        await row.getByText('curl and Python').click()
        await page.getByRole('searchbox', { name: 'Filter' }).fill('cafe.test')
        await page.getByText('1 limit').click()
        // Axe goes through all that is hidden as well, which takes ten seconds.
        await page.evaluate(() => {
          const shown = document.getElementById('cafe.test')
          for (const host of [...(shown?.parentElement?.children ?? [])])
            if (host !== shown) host.remove()
        })
        await expectNoViolations(page, { within: '[id="cafe.test"]', ...rules })
      })
    })
  })
}
