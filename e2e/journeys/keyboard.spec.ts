import { expect } from '@playwright/test'
import { tabTo } from '../tab-to'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

test('a whole lesson is read, run, edited and left with the keyboard alone', async ({ page }) => {
  await page.goto('/lessons/run')
  const bench = new WorkbenchPage(page)
  await expect(bench.editor).toBeVisible()

  // The first stop is the way past the header.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /Skip to/ })).toBeFocused()
  await page.keyboard.press('Enter')

  await tabTo(page, bench.run)
  await page.keyboard.press('Enter')
  await bench.expectState('done')

  // The editor is one stop: looking around in it changes nothing, and Tab goes on from it.
  await tabTo(page, bench.editor)
  await expect(bench.root.getByText('Enter edits Tab goes on')).toBeVisible()
  const before = await bench.editor.innerText()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(bench.editor).not.toBeFocused()
  await tabTo(page, bench.editor, 'Shift+Tab')
  expect(await bench.editor.innerText()).toBe(before)

  // Enter edits, and then Tab indents.
  await page.keyboard.press('Enter')
  await expect(bench.root.getByText('Tab indents Esc leaves')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type("\nif (response.ok)\nconsole.log('typed by hand');")
  await page.keyboard.press('Home')
  await page.keyboard.press('Tab')
  await expect(bench.editor.locator('.cm-line').last()).toHaveText(/^\s+console\.log/)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(bench.output).toContainText('typed by hand')
  await bench.expectState('done')

  // Escape leaves the editor, and Tab goes through it again.
  await page.keyboard.press('Escape')
  await expect(bench.run).toBeFocused()

  // Also when the focus comes back at once, before the editor was told that it went.
  await tabTo(page, bench.editor)
  await page.keyboard.press('Enter')
  await bench.editor.evaluate((element: HTMLElement) => {
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true, cancelable: true }),
    )
    element.focus()
  })
  await page.keyboard.press('Tab')
  await expect(bench.editor).not.toBeFocused()
  await tabTo(page, bench.run, 'Shift+Tab')

  // Reset brings the lesson's code back, and undo takes the reset back.
  await tabTo(page, bench.reset)
  await page.keyboard.press('Enter')
  await expect(bench.editor).not.toContainText('typed by hand')
  await tabTo(page, bench.editor)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(bench.editor).toContainText('typed by hand')
  await page.keyboard.press('Escape')

  // The card under its line opens; its panes go by arrow keys; and what is in it can be copied.
  const card = bench.root.getByRole('group', { name: /^200 OK, line 3/ })
  const head = card.getByRole('button').first()
  await tabTo(page, head)
  if ((await head.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Enter')
  const tab = card.getByRole('tab', { selected: true })
  await tabTo(page, tab)
  const first = await tab.innerText()
  await page.keyboard.press('ArrowRight')
  await expect(tab).not.toHaveText(first)
  await expect(tab).toBeFocused()
  await expect(card.getByRole('tabpanel')).toBeVisible()
  await tabTo(page, card.getByRole('button', { name: 'curl', exact: true }))
  await page.keyboard.press('Enter')
  await expect(card.getByText('curl is copied')).toBeVisible()

  // And on, through Output, to the next lesson.
  await tabTo(page, page.getByRole('main').getByRole('link').last())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Errors' })).toBeVisible()
})

test('results are announced in words, many of them at once, and the same ones again', async ({
  page,
}) => {
  await page.goto('/lessons/run')
  const bench = new WorkbenchPage(page)
  await bench.type(`import requests from 'requests';

const response = await requests.get('https://httpbin.org/get');
for (let n = 1; n <= 10; n++) console.log('number', n);`)
  const live = bench.root
    .locator('[aria-live="polite"]')
    .filter({ hasNot: page.locator('.cm-line') })
  await live.first().waitFor({ state: 'attached' })
  await page.evaluate(() => {
    const said: string[] = []
    let last = ''
    Object.assign(window, { said })
    const hear = (records: MutationRecord[]) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const text = element?.closest('[aria-live="polite"]')?.textContent
        if (text && last !== text) said.push(text)
        last = text ?? last
      }
    }
    new MutationObserver(hear).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said)
  for (const runs of [1, 2]) {
    await bench.run.click()
    await expect
      .poll(async () => (await said()).filter((text) => /Done, 1 trip/.test(text)).length)
      .toBe(runs)
  }
  const all = await said()
  expect(all[0]).toMatch(/^Response 200 OK, JSON, \d+ bytes, line 3\./)
  // On a slow machine the response may come early enough to be said apart; ten lines are never said one by one.
  expect(all.filter((text) => /Printed number/.test(text)).length).toBe(2)
  expect(all.join(' ')).toMatch(/Printed number 1, line 4\..* And [56] more results\./)
})
