/**
 * Every page of the real course: its first program is run. With `E2E_WHOLE=1` all of them are, and every exercise is
 * passed with its solution typed in, with the keyboard alone, which takes a quarter of an hour more. What programs and
 * checks do is proven by `npm run check`, and what an exercise does by the journeys; this is about the pages.
 */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Exercise } from '../../lib/course/activity'
import { compileLesson } from '../../lib/course/compile-lesson'
import { loadLessons } from '../../lib/course/load-lessons'
import type { Snippet } from '../../lib/course/snippet'
import { expectNoSidewaysScroll } from '../sideways-scroll'
import { tabTo } from '../tab-to'
import { test } from '../test'
import { WHOLE_PAGE_RULES } from '../whole-page-rules'
import { WorkbenchPage } from '../workbench'

const { lessons } = await loadLessons('lessons')
const isWhole = process.env.E2E_WHOLE === '1'
test.use({ compiler: isWhole })

for (const lesson of lessons) {
  test(`${lesson.kind} ${lesson.number}: ${lesson.frontmatter.title}`, async ({ page }) => {
    const { snippets, activities } = await compileLesson(lesson)
    const exercises = activities.filter((one) => one.activity === 'exercise')
    const predictions = activities.filter((one) => one.activity === 'predict')
    const skip = page.getByRole('button', { name: 'Skip', exact: true })
    // Some programs wait in earnest, and each exercise runs in two worlds.
    test.setTimeout(60_000 + 90_000 * exercises.length)
    await page.goto(`/lessons/${lesson.slug}`)
    const open = page.getByRole('button', { name: 'Open it without choosing', exact: true })
    const opened = isWhole ? exercises.filter((one) => one.diagnosis !== null) : []
    for (const _ of opened) await press(page, open.first())

    const benches = await page.locator('[data-run-state]').count()
    expect(benches).toBe(snippets.length + exercises.length)
    const waiting = { snippets: [...snippets], exercises: [...exercises] }
    for (let index = 0; index < benches; index += 1) {
      const bench = new WorkbenchPage(page, index)
      const checks = bench.root.locator('[data-check-state]')
      if ((await checks.count()) > 0) {
        const exercise = waiting.exercises.shift()
        if (exercise && isWhole) await passExercise(page, bench, checks, exercise)
      } else {
        const snippet = waiting.snippets.shift()
        if (!isWhole && snippet !== snippets[0]) continue
        // It runs once somebody has guessed, or does not want to.
        const guesses = predictions.filter((one) => one.snippet === snippet?.id)
        for (const _ of guesses) await press(page, skip.first())
        await runSnippet(bench, snippet)
      }
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    // The preview of an HTML body runs no scripts, and axe would wait there for ever.
    const axe = new AxeBuilder({ page }).exclude('iframe')
    if (!isWhole) axe.withRules([...WHOLE_PAGE_RULES])
    const { violations } = await axe.analyze()
    expect(
      violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target) })),
    ).toEqual([])
  })
}

/** Goes to a button, and presses it. */
async function press(page: Page, button: Locator): Promise<void> {
  if (isWhole) await tabTo(page, button)
  else {
    // It waits for the page's scripts.
    await expect(button).toBeEnabled()
    await button.focus()
  }
  await page.keyboard.press('Enter')
}

async function runSnippet(bench: WorkbenchPage, snippet: Snippet | undefined): Promise<void> {
  const { page } = bench
  await press(page, bench.run)
  await givePassword(bench, snippet?.code ?? '')
  if (snippet?.fails === 'Stopped') {
    await bench.expectState('running')
    await page.keyboard.press('Escape')
    await bench.expectState('stopped')
  } else await bench.expectState(snippet?.fails ? 'failed' : 'done')
}

/** Answers as the lessons tell. */
async function givePassword({ page }: WorkbenchPage, code: string): Promise<void> {
  if (!code.includes('getpass(')) return
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused()
  await page.keyboard.type('open sesame')
  await page.keyboard.press('Enter')
}

async function passExercise(
  page: Page,
  bench: WorkbenchPage,
  checks: Locator,
  { kind, solution, checks: wanted }: Exercise,
): Promise<void> {
  if (kind === 'order') {
    await press(page, checks.getByRole('button', { name: /^Solution/ }))
    await press(page, checks.getByRole('button', { name: 'Take it over' }))
    await press(page, bench.run)
  } else {
    // An editor is made when it comes near.
    await tabTo(page, bench.run)
    await expect(bench.editor).toBeVisible()
    await press(page, bench.editor)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(solution.code)
    await page.keyboard.press('ControlOrMeta+Enter')
    await givePassword(bench, solution.code)
  }
  if (wanted.some(({ stopped }) => stopped)) {
    await bench.expectState('running')
    await page.keyboard.press('Escape')
  }
  await expect(checks).toHaveAttribute('data-check-state', 'passed', { timeout: 90_000 })
  await page.keyboard.press('Escape')
}

test.describe('with the compiler', () => {
  test.use({ compiler: true })

  test('home runs its example against the library', async ({ page }) => {
    await page.goto('/')
    const bench = new WorkbenchPage(page)
    await bench.run.click()
    await bench.expectState('done')
    await expect(bench.response('200 OK')).toHaveCount(1)
    await expect(bench.output).toContainText('2')
  })
})
