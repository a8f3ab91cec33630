/** Every activity of a lesson, by mouse and by keyboard, on the fixture lesson of each. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

// Checks run a program twice, and the first run of a page starts the compiler and the sandbox.
test.setTimeout(120_000)

/** An exercise: its editor, and what stands below it. */
class ExercisePage extends WorkbenchPage {
  readonly checks = this.root.locator('[data-check-state]')

  async expectChecks(state: 'failed' | 'passed'): Promise<void> {
    await expect(this.checks).toHaveAttribute('data-check-state', state, { timeout: 60_000 })
  }

  hint(name: string): Locator {
    return this.checks.getByRole('button', { name: new RegExp(`^${name}`) })
  }
}

async function open(page: Page, lesson: string): Promise<ExercisePage> {
  await page.goto(`/lessons/${lesson}`)
  return new ExercisePage(page)
}

const done = (page: Page) =>
  page.evaluate(() => localStorage.getItem('roundtrip:progress') ?? 'nothing')

async function expectNoViolations(page: Page): Promise<void> {
  // A fixture lesson has no sections, so its exercises stand right below the title.
  const axe = new AxeBuilder({ page }).disableRules(['heading-order'])
  const { violations } = await axe.analyze()
  expect(
    violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target) })),
  ).toEqual([])
}

test.describe('an exercise', () => {
  test('says what the first failing check got, and is back when all pass in both worlds', async ({
    page,
  }) => {
    const exercise = await open(page, 'edit')
    const stop = page.getByRole('complementary', { name: 'This lesson' })
    await exercise.run.click()
    await exercise.expectChecks('failed')
    const message = exercise.checks.locator('.check-failed')
    await expect(message).toContainText('Not yet:')
    await expect(message.locator('del')).toHaveText('1')
    await expect(message.locator('ins')).toHaveText('9')
    await expect(exercise.checks).toContainText('0 of 2 passed; the next one first')
    await expect(exercise.checks.getByRole('status')).toContainText('0 of 2 passed. Not yet:')
    // The learner's run is shown as any other.
    await expect(exercise.response('200 OK')).toHaveCount(1)
    await expectNoViolations(page)

    await message.getByRole('button', { name: 'Line 3' }).click()
    await expect(exercise.editor).toBeFocused()
    await exercise.type(
      "import requests from 'requests'\nconst r = await requests.get('https://library.test/books/9')\nconsole.log(r.statusCode)",
    )
    await expect(exercise.checks).toHaveAttribute('data-stale')
    await page.keyboard.press('ControlOrMeta+Enter')
    await exercise.expectChecks('passed')
    await expect(exercise.checks).toContainText('You sent a request and read its status.')
    await expect(exercise.checks.getByRole('status')).toHaveText('All 2 checks passed.')
    await expect(stop).toContainText('2 of 2 checks')
    await expect(stop).toContainText('This lesson is back.')
    expect(await done(page)).toContain('edit/edit-book')
  })

  test('offers hints that fit the check, and the solution as a comparison', async ({ page }) => {
    const exercise = await open(page, 'fix')
    // Open at any time, one at a time.
    await exercise.hint('Where to look').click()
    await expect(exercise.checks).toContainText('behind the name of the machine')
    await exercise.hint('Almost').click()
    await expect(exercise.hint('Where to look')).toHaveAttribute('aria-expanded', 'false')
    await exercise.hint('Almost').click()

    for (const _ of [1, 2]) {
      await exercise.run.click()
      await expect(exercise.checks.locator('.check-failed')).toBeVisible({ timeout: 60_000 })
      await exercise.expectState('failed')
    }
    await expect(exercise.checks).toContainText('Stuck?')
    await expect(exercise.hint('Where to look')).toHaveAttribute('aria-expanded', 'false')

    await exercise.hint('Solution').click()
    await expect(exercise.checks).toContainText('The path names one book.')
    await exercise.checks.getByRole('button', { name: 'Take it over' }).click()
    await expect(exercise.editor).toContainText('await requests.get')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(exercise.editor).not.toContainText('await requests.get')
    await exercise.checks.getByRole('button', { name: 'Take it over' }).click()
    await exercise.run.click()
    await exercise.expectChecks('passed')

    await exercise.checks.getByRole('button', { name: 'Try again from memory' }).click()
    await expect(exercise.editor).not.toContainText('await requests.get')
    await expect(exercise.hint('Solution')).toHaveAttribute('aria-expanded', 'false')
  })

  test('is filled in gap by gap', async ({ page }) => {
    const exercise = await open(page, 'fill')
    await exercise.run.click()
    await exercise.expectChecks('failed')
    await expect(exercise.checks).toContainText('a gap of the program is still open')

    await exercise.run.focus()
    await exercise.editor.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('/books/9')
    await page.keyboard.press('F2')
    await page.keyboard.insertText('statusCode')
    await page.keyboard.press('ControlOrMeta+Enter')
    await exercise.expectChecks('passed')
  })

  test('calls what was asked for, and speaks of the learner’s lines only', async ({ page }) => {
    const exercise = await open(page, 'write')
    await exercise.type('function explain(code: number) {\n  return code\n}')
    await page.keyboard.press('ControlOrMeta+Enter')
    await exercise.expectChecks('failed')
    await expect(exercise.checks).toContainText('describe')
    await expect(exercise.root).not.toContainText('for (const code of')
    await exercise.type(
      "function describe(code: number) {\n  return code === 200 ? 'found' : code === 404 ? 'missing' : 'other'\n}",
    )
    await page.keyboard.press('ControlOrMeta+Enter')
    await exercise.expectChecks('passed')
    await exercise.checks.getByText('Another good answer').click()
    await expect(exercise.checks).toContainText('const words')
  })
})

test.describe('lines to be put in order', () => {
  const wanted = ['import', 'const response', 'console.log']
  const rows = (page: Page) => page.locator('.order-line')

  /** The place of a line, from 0. */
  async function placeOf(page: Page, start: string): Promise<number> {
    const texts = await rows(page).allInnerTexts()
    return texts.findIndex((text) => text.trim().startsWith(start))
  }

  test('by keyboard: moved at once, or picked up and put down', async ({ page }) => {
    const exercise = await open(page, 'order')
    await exercise.run.click()
    await exercise.expectChecks('failed')
    for (const [to, start] of wanted.entries()) {
      const from = await placeOf(page, start)
      await rows(page).nth(from).focus()
      const isPickedUp = to === 1
      if (isPickedUp) await page.keyboard.press('Space')
      for (let at = from; at > to; at -= 1)
        await page.keyboard.press(isPickedUp ? 'ArrowUp' : 'Alt+ArrowUp')
      if (isPickedUp) await page.keyboard.press('Space')
      await expect(rows(page).nth(to)).toBeFocused()
    }
    await page.keyboard.press('ControlOrMeta+Enter')
    await exercise.expectChecks('passed')
    await page.reload()
    await expect(rows(page).first()).toContainText('import')
  })

  test('by mouse: with its buttons, or dragged', async ({ page }) => {
    const exercise = await open(page, 'order')
    await expect(exercise.run).not.toHaveAttribute('aria-disabled')
    const from = await placeOf(page, 'import')
    for (let at = from; at > 0; at -= 1)
      await page.getByRole('button', { name: `Move line ${at + 1} up` }).click()
    const [second, third] = [
      await rows(page).nth(1).boundingBox(),
      await rows(page).nth(2).boundingBox(),
    ]
    if (!second || !third) throw new Error('a line is not laid out')
    const last = await rows(page).nth(1).innerText()
    await page.mouse.move(second.x + 60, second.y + 12)
    await page.mouse.down()
    await page.mouse.move(third.x + 60, third.y + 12, { steps: 6 })
    await page.mouse.up()
    await expect(rows(page).nth(2)).toHaveText(last)
    if (!last.startsWith('console.log'))
      await page.getByRole('button', { name: 'Move line 3 up' }).click()
    await exercise.run.click()
    await exercise.expectChecks('passed')
  })
})

test('a prediction comes before the run, and the run says what was true', async ({ page }) => {
  const bench = await open(page, 'predict')
  const [first, second] = [page.locator('.predict').first(), page.locator('.predict').nth(1)]
  await expect(bench.run).toHaveAttribute('aria-disabled', 'true')
  await expect(bench.root.locator('.run-state')).toContainText(/answer first|guess first/)
  await first.getByRole('radio', { name: 'library.test/books/9999', exact: true }).check()
  await expect(bench.run).toHaveAttribute('aria-disabled', 'true')
  await second.getByRole('textbox', { name: 'Your guess' }).fill('2')
  await page.keyboard.press('Enter')
  await expect(bench.run).not.toHaveAttribute('aria-disabled')
  await bench.run.click()
  await expect(first.getByRole('status')).toHaveText(
    'Otherwise than you said. The path with the query of the second request was /books/9999.',
    { timeout: 60_000 },
  )
  await expect(second.getByRole('status')).toHaveText('As you said. The program sent 2 requests.')
  await expect(first.locator('[data-right]').first()).toContainText('/books/9999')
  await expectNoViolations(page)
  await page.reload()
  await expect(bench.run).not.toHaveAttribute('aria-disabled')
})

test('pairs are found by keyboard, and only the missed ones are chosen again', async ({ page }) => {
  await page.goto('/lessons/match')
  const partner = (of: string) => page.getByRole('combobox', { name: `What belongs to ${of}` })
  await partner('200').selectOption('here it is')
  await partner('404').selectOption('not now')
  await partner('503').selectOption('there is no such thing')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.locator('.quiz').getByRole('status')).toContainText('1 of 3 belong together.')
  await expect(partner('200')).toBeDisabled()
  const texts = await page.locator('.match-right li').allInnerTexts()
  const letter = (text: string) => (texts.find((one) => one.includes(text)) ?? '').charAt(0)
  await partner('404').selectOption({ label: `${letter('no such thing')}: there is no such thing` })
  await partner('503').selectOption({ label: `${letter('not now')}: not now` })
  await page.getByRole('button', { name: 'Check' }).press('Enter')
  await expect(page.locator('.quiz').getByRole('status')).toContainText('All belong together.')
  expect(await done(page)).toContain('match/words')
  await expectNoViolations(page)
})

test('the requests of a run are numbered', async ({ page }) => {
  await page.goto('/lessons/trace')
  const order = [
    'GET /redirect/2 HTTP/1.1',
    'GET /relative-redirect/1 HTTP/1.1',
    'GET /get HTTP/1.1',
  ]
  for (const [index, line] of order.entries())
    await page.getByRole('combobox', { name: `Place of ${line}` }).selectOption(`${index + 1}`)
  await page.getByRole('button', { name: 'Check' }).press('Enter')
  await expect(page.locator('.quiz').getByRole('status')).toHaveText('All are in their places.')
  expect(await done(page)).toContain('trace/hops-order')
})

test('a choice is answered with its reason, and asked for a reason', async ({ page }) => {
  await page.goto('/lessons/choose')
  const reply = page.locator('.quiz').getByRole('status')
  const first = page.getByRole('radio', { name: 'It sends the request.' })
  // It waits for the page's scripts.
  await expect(first).toBeEnabled()
  await first.focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Answer' }).press('Enter')
  await expect(reply).toContainText('Not this one.')
  await expect(reply).toContainText('with or without await')
  await page.getByRole('radio', { name: /^It holds the program/ }).check()
  await page.getByRole('button', { name: 'Answer' }).click()
  await expect(reply).toHaveText('That is right. Choose a reason, too.')
  await page.getByRole('radio', { name: 'A trip takes time.' }).check()
  await page.getByRole('button', { name: 'Answer' }).click()
  await expect(reply).toContainText('Right.')
  expect(await done(page)).toContain('choose/why-await')
  await expectNoViolations(page)
})

test('an explanation stays on the device, and is compared with a model', async ({ page }) => {
  await page.goto('/lessons/explain')
  const text = page.getByRole('textbox', { name: 'Your explanation' })
  await page.getByRole('button', { name: 'Compare with a model answer' }).click()
  await expect(page.locator('.quiz').getByRole('status')).toHaveText('Write a sentence first.')
  await text.fill('A response came back.')
  await page.reload()
  await expect(text).toHaveValue('A response came back.')
  await page.getByRole('button', { name: 'Compare with a model answer' }).press('Enter')
  await expect(page.locator('.explain-model')).toContainText('between the program and the server')
  await page.getByRole('button', { name: 'Mine says the same' }).click()
  expect(await done(page)).toContain('explain/no-is-an-answer')
  await expectNoViolations(page)
})

test('what goes wrong is shown by a program below its row', async ({ page }) => {
  await page.goto('/lessons/goes-wrong')
  await page.getByRole('button', { name: 'Show me' }).nth(1).press('Enter')
  const bench = new WorkbenchPage(page)
  await bench.expectState('failed')
  await expect(bench.output).toContainText('MissingSchema')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Hide it' }).click()
  await expect(bench.root).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('tasks read whole, and answers open', async ({ page }) => {
    await page.goto('/lessons/edit')
    await expect(page.getByText('The library is asked for book 9', { exact: true })).toBeVisible()
    await page.getByText('A solution').click()
    await expect(page.getByText("get('https://library.test/books/9')")).toBeVisible()
    await page.goto('/lessons/choose')
    await expect(page.getByRole('radio')).toHaveCount(0)
    await page.locator('summary', { hasText: 'It sends the request.' }).click()
    await expect(page.getByText('Not this one.').first()).toBeVisible()
    await expect(page.getByText('Not this one.').last()).toBeHidden()
  })
})
