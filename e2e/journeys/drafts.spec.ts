import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

/** Nothing may be lost by a reload, by Reset, by a changed lesson, by another tab, or by a full storage. */

/** How long the editor waits before it saves, and a little more, in milliseconds. */
const PAUSE = 900

/** Gives the stored draft of `run.ts` the key it would have, had the lesson other code when it was made. */
async function changeTheLesson(page: Page): Promise<void> {
  await page.evaluate(() => {
    const name = Object.keys(localStorage).find((key) => key.startsWith('roundtrip:draft:2:run/'))
    if (!name) throw new Error('there is no draft')
    localStorage.setItem('roundtrip:draft:2:run/1:0therc0de', localStorage.getItem(name) ?? '')
    localStorage.removeItem(name)
  })
}

async function storageThatThrows(context: BrowserContext, error: string): Promise<void> {
  await context.addInitScript((name) => {
    const refuse = () => {
      throw new DOMException('refused', name)
    }
    if (name === 'SecurityError') Object.defineProperty(window, 'localStorage', { get: refuse })
    else Storage.prototype.setItem = refuse
  }, error)
}

test.describe('a draft', () => {
  test('is saved on a pause and on leaving, and is there after a reload', async ({ page }) => {
    await page.goto('/lessons/run')
    const bench = new WorkbenchPage(page)
    await bench.type("console.log('typed, never run');")
    await page.waitForTimeout(PAUSE)
    await page.reload()
    await expect(bench.editor).toContainText('typed, never run')
    // Without a pause: leaving saves.
    await bench.type("console.log('typed and left at once');")
    await page.goto('/')
    await page.goto('/lessons/run')
    await expect(bench.editor).toContainText('typed and left at once')
  })

  test('of the former format still opens', async ({ page }) => {
    await page.goto('/lessons/run')
    const bench = new WorkbenchPage(page)
    await bench.type("console.log('any');")
    await page.waitForTimeout(PAUSE)
    await page.evaluate(() => {
      const name = Object.keys(localStorage).find((key) => key.startsWith('roundtrip:draft:2:'))
      if (!name) throw new Error('there is no draft')
      localStorage.removeItem(name)
      localStorage.setItem(name.replace(':2:', ':1:'), "console.log('of format 1');")
    })
    // A page that is left saves what is new in it, which is nothing here.
    await page.reload()
    await expect(bench.editor).toContainText('of format 1')
  })

  test('is offered when the lesson has changed, compared, taken, and not offered again', async ({
    page,
  }) => {
    await page.goto('/lessons/run')
    const bench = new WorkbenchPage(page)
    await bench.type("console.log('mine');\n")
    await page.waitForTimeout(PAUSE)
    await changeTheLesson(page)
    await page.reload()
    await expect(bench.root).toContainText('This example has changed since you edited it')
    await expect(bench.root).toContainText('hello from line 5')

    await bench.root.getByRole('button', { name: 'Compare' }).click()
    const comparison = bench.root.getByRole('group', { name: 'Comparison' })
    await expect(comparison).toContainText("your version: console.log('mine');")
    await expect(comparison).toContainText("in the editor now: console.log('hello from line 5');")

    await bench.root.getByRole('button', { name: 'Show mine' }).click()
    await expect(bench.editor).toContainText('mine')
    await expect(bench.run).toBeFocused()
    await page.waitForTimeout(PAUSE)
    await page.reload()
    await expect(bench.editor).toContainText('mine')
    await expect(bench.root).not.toContainText('This example has changed')
  })

  test('that is declined stays among the work, and the new code stays in the editor', async ({
    page,
  }) => {
    await page.goto('/lessons/run')
    const bench = new WorkbenchPage(page)
    await bench.type("console.log('mine');\n")
    await page.waitForTimeout(PAUSE)
    await changeTheLesson(page)
    await page.reload()
    await bench.root.getByRole('button', { name: 'Keep the new one' }).click()
    await page.reload()
    await expect(bench.root).toContainText('hello from line 5')
    await expect(bench.root).not.toContainText('This example has changed')
    await page.goto('/work')
    await page.getByRole('button', { name: 'run.ts', exact: true }).click()
    await expect(page.getByText("console.log('mine');")).toBeVisible()
  })
})

test.describe('Reset', () => {
  test('is undone by one Ctrl-Z', async ({ page }) => {
    await page.goto('/lessons/run')
    const bench = new WorkbenchPage(page)
    await bench.type("console.log('mine');")
    await bench.reset.click()
    await expect(bench.editor).toContainText('hello from line 5')
    await bench.focusEditor()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(bench.editor).toHaveText("console.log('mine');")
  })

  test('is undone from its toast by keyboard, and the focus goes back to Reset', async ({
    page,
  }) => {
    await page.goto('/lessons/run')
    const bench = new WorkbenchPage(page)
    await bench.type("console.log('mine');")
    await bench.reset.focus()
    await page.keyboard.press('Enter')
    await expect(bench.editor).toContainText('hello from line 5')
    await expect(bench.reset).toBeFocused()
    const undo = page.getByRole('button', { name: 'Undo' })
    for (let presses = 0; presses < 3; presses += 1) {
      await page.keyboard.press('Tab')
      if (await undo.evaluate((node) => node === document.activeElement)) break
    }
    await expect(undo).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(bench.editor).toHaveText("console.log('mine');")
    await expect(bench.reset).toBeFocused()
    await expect(undo).toHaveCount(0)
  })

  test('says so for six seconds, longer under the pointer, and one toast at a time', async ({
    page,
  }) => {
    await page.clock.install()
    await page.goto('/lessons/errors')
    const [first, second] = [new WorkbenchPage(page), new WorkbenchPage(page, 1)]
    for (const bench of [first, second]) {
      await bench.type('mine')
      await bench.reset.click()
      await page.clock.runFor(100)
    }
    const undo = page.getByRole('button', { name: 'Undo' })
    await expect(undo).toHaveCount(1)
    await undo.hover()
    await page.clock.runFor(20_000)
    await expect(undo).toBeVisible()
    await page.mouse.move(600, 10)
    await page.clock.runFor(6_500)
    await expect(undo).toHaveCount(0)
  })

  test('leaves the text among the earlier versions, also after a reload', async ({ page }) => {
    await page.goto('/lessons/run')
    const bench = new WorkbenchPage(page)
    await bench.type("console.log('worth keeping');")
    await bench.reset.click()
    await page.reload()
    await expect(bench.root).toContainText('hello from line 5')
    await bench.root.getByRole('button', { name: 'More' }).click()
    await bench.root.getByRole('button', { name: /before a reset/ }).click()
    await expect(bench.editor).toHaveText("console.log('worth keeping');")
  })
})

test('the last five versions that were run can be brought back', async ({ page }) => {
  await page.goto('/lessons/run')
  const bench = new WorkbenchPage(page)
  for (const n of [1, 2, 3, 4, 5, 6, 7]) {
    await bench.runCode(`console.log('version ${n}');`)
    await expect(bench.output).toContainText(`version ${n}`)
    await bench.expectState('done')
  }
  await page.reload()
  const more = bench.root.getByRole('button', { name: 'More' })
  await more.click()
  const versions = bench.root.getByRole('button', { name: /, run/ })
  // The seventh is in the editor.
  await expect(versions).toHaveCount(4)
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await expect(versions).toHaveCount(0)
  await more.click()
  await versions.filter({ hasText: 'version 4' }).click()
  await expect(bench.editor).toHaveText("console.log('version 4');")
})

test.describe('two tabs', () => {
  test('the newer version of the other one is offered, and nothing is written over', async ({
    context,
  }) => {
    const [one, two] = [await context.newPage(), await context.newPage()]
    const [first, second] = [new WorkbenchPage(one), new WorkbenchPage(two)]
    await one.goto('/lessons/run')
    await two.goto('/lessons/run')
    await first.type("console.log('of the first');")
    await one.waitForTimeout(PAUSE)
    await expect(second.root).toContainText('changed in another tab')
    // It goes on typing all the same.
    await second.type("console.log('of the second');")
    await two.waitForTimeout(PAUSE)
    await expect(first.root).toContainText('changed in another tab')
    await first.root.getByRole('button', { name: 'Show the newer one' }).click()
    await expect(first.editor).toHaveText("console.log('of the second');")
    await expect(second.root).not.toContainText('changed in another tab')

    await two.reload()
    await second.root.getByRole('button', { name: 'More' }).click()
    await second.root.getByRole('button', { name: /of the first/ }).click()
    await expect(second.editor).toHaveText("console.log('of the first');")
  })
})

for (const error of ['SecurityError', 'QuotaExceededError']) {
  test(`a storage that throws ${error} is said once per page, and everything goes on`, async ({
    page,
    context,
  }) => {
    await storageThatThrows(context, error)
    const failures: string[] = []
    page.on('pageerror', (failure) => failures.push(String(failure)))
    await page.goto('/lessons/errors')
    const [first, second] = [new WorkbenchPage(page), new WorkbenchPage(page, 1)]
    for (const bench of [first, second]) {
      await bench.runCode("console.log('it runs');")
      await expect(bench.output).toContainText('it runs')
    }
    await expect(page.getByText('What you type is not saved')).toHaveCount(1)
    await first.reset.click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(first.editor).toContainText('it runs')
    await page.getByRole('button', { name: 'Close this note' }).click()
    await first.type('more')
    await page.waitForTimeout(PAUSE)
    await expect(page.getByText('What you type is not saved')).toHaveCount(0)
    await page.goto('/work')
    await expect(page.getByRole('heading', { name: 'Your work' })).toBeVisible()
    expect(failures).toEqual([])
  })
}
