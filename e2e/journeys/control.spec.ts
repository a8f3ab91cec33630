import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

async function open(page: WorkbenchPage['page']): Promise<WorkbenchPage> {
  await page.goto('/playground')
  return new WorkbenchPage(page)
}

/** The results of one line, found by the button that hides them. */
const lineGroup = (bench: WorkbenchPage, line: number) =>
  bench.editor
    .locator('.line-group')
    .filter({ has: bench.page.getByRole('button', { name: `results of line ${line}` }) })

test.describe('results under lines', () => {
  test('stay with their line while others change, and fade when it changes itself', async ({
    page,
  }) => {
    const bench = await open(page)
    await bench.runCode("1 + 1\n'two'")
    await bench.expectState('done')
    await expect(bench.editor.locator('.line-group')).toHaveCount(2)
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.type('// a new line above\n')
    await expect(lineGroup(bench, 1)).toContainText('2')
    await expect(bench.editor.locator('.inline-stale')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('.length')
    await expect(lineGroup(bench, 2).locator('.inline-stale')).toHaveCount(1)
    await expect(lineGroup(bench, 1).locator('.inline-stale')).toHaveCount(0)
  })

  test('hide line by line, and go all at once with one key', async ({ page }) => {
    const bench = await open(page)
    await bench.runCode("'hide me'\n'keep me'")
    await bench.expectState('done')
    await lineGroup(bench, 1).hover()
    await bench.root.getByRole('button', { name: 'Hide results of line 1' }).click()
    await expect(lineGroup(bench, 1)).toHaveText('1 result hidden')
    await expect(lineGroup(bench, 2)).toContainText('keep me')
    await bench.focusEditor()
    await page.keyboard.press('ControlOrMeta+Shift+Backspace')
    await expect(bench.editor.locator('.line-group')).toHaveCount(0)
    await bench.expectState('idle')
    await expect(bench.editor).toContainText("'keep me'")
  })

  test('ten requests of a loop are one stack of ten', async ({ page }) => {
    const bench = await open(page)
    await bench.runCode(`import requests from 'requests'
for (let i = 0; i < 10; i += 1) await requests.get('https://httpbin.org/get', { params: { i } })`)
    await bench.expectState('done')
    await expect(bench.root.getByRole('group', { name: '10 responses from line 2' })).toBeVisible()
    await expect(bench.root.getByText('10 trips from this line')).toBeVisible()
  })
})

test.describe('run control', () => {
  test('Run to here runs as far as the cursor, and says so where it cannot be cut', async ({
    page,
  }) => {
    const bench = await open(page)
    await bench.type(
      "console.log('first')\nfor (const x of [1]) {\n  console.log('in', x)\n}\nconsole.log('last')",
    )
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('ControlOrMeta+Shift+Enter')
    await bench.expectState('done')
    await expect(bench.output).toContainText('first')
    await expect(bench.output).not.toContainText('in 1')
    // The same is said to screen readers.
    await expect(bench.root.getByText('up to line 1').first()).toBeVisible()

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await bench.root.getByRole('button', { name: 'More' }).click()
    await bench.root.getByRole('button', { name: /^Run to the cursor/ }).click()
    await expect(bench.output).toContainText('in 1')
    await expect(bench.output).not.toContainText('last')
    await expect(
      bench.root
        .getByText('up to line 4: what begins at line 2 cannot be cut before its end')
        .first(),
    ).toBeVisible()
  })

  test('an earlier run can be read and its code restored', async ({ page }) => {
    const bench = await open(page)
    await bench.runCode("console.log('the old answer')")
    await bench.expectState('done')
    await bench.runCode("console.log('the new answer')")
    await expect(bench.output).toContainText('the new answer')
    await bench.expectState('done')
    await bench.root.getByRole('button', { name: 'More' }).click()
    await bench.root.getByRole('button', { name: 'Earlier runs' }).click()
    const dialog = page.getByRole('dialog', { name: 'Earlier runs' })
    await expect(dialog.getByRole('listitem').getByRole('button')).toHaveCount(2)
    await dialog.getByRole('listitem').getByRole('button').nth(1).click()
    await expect(dialog.getByRole('region', { name: /^Results of the run at/ })).toContainText(
      'the old answer',
    )
    await dialog.getByRole('button', { name: 'Restore this code' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(bench.editor).toContainText('the old answer')
  })
})

test.describe('a flood of output', () => {
  test('a million lines leave the page alive, and their number is said', async ({ page }) => {
    const bench = await open(page)
    await bench.runCode('for (let i = 0; i < 1_000_000; i += 1) console.log(i)')
    await bench.expectState('done')
    await expect(bench.output).toContainText('998 000 more lines were not kept.')
    expect(await bench.output.getByRole('listitem').count()).toBeLessThan(300)
  })

  test('Stop ends an endless flood', async ({ page }) => {
    const bench = await open(page)
    await bench.runCode("for (;;) console.log('more')")
    await bench.expectState('running')
    await expect(bench.output).toContainText(/At least/)
    await bench.stop.click()
    await bench.expectState('stopped')
    await expect(bench.output).toContainText(/At least [\d\s]+ more lines were not kept/)
  })
})
