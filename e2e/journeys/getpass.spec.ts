import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

/** The password that the virtual api.github.com takes. */
const PASSWORD = 'open sesame'

const basic = `import requests from 'requests'
import { getpass } from 'getpass'

console.log(await requests.get('https://api.github.com/user', { auth: ['username', await getpass()] }))
`

test.describe('a program that asks for a password', () => {
  test('gets it from a masked box, and the focus goes back to where it was', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(basic)
    const password = page.getByRole('textbox', { name: 'Password' })
    await expect(password).toBeFocused()
    await expect(password).toHaveAttribute('type', 'password')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await bench.expectState('done')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(bench.editor).toBeFocused()
    await expect(bench.output).toContainText('<Response [200]>')
    // The request carries it, as the lesson shows; what the page keeps does not.
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(kept).not.toContain(PASSWORD)
  })

  test('goes on with a wrong one, and says 401', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(basic)
    await page.getByRole('textbox', { name: 'Password' }).fill('sesame')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(bench.response('401')).toBeVisible()
    await expect(bench.output).toContainText('<Response [401]>')
  })

  test('waits much longer than a program may be silent', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(basic)
    const password = page.getByRole('textbox', { name: 'Password' })
    await expect(password).toBeVisible()
    await page.waitForTimeout(6500)
    await bench.expectState('running')
    await password.fill(PASSWORD)
    await password.press('Enter')
    await bench.expectState('done')
  })

  test('is told when the dialog is closed without one', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`import { getpass } from 'getpass'

await getpass('The word of the day: ')
`)
    await expect(page.getByRole('dialog')).toContainText('The word of the day:')
    await page.keyboard.press('Escape')
    await bench.expectState('failed')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(bench.output).toContainText('PasswordNotGiven')
    await expect(bench.root.getByRole('group', { name: /^Error at line 3/ })).toBeVisible()
    await expect(bench.editor).toBeFocused()
  })

  test('can be stopped, even when it asks again and again', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`import { getpass } from 'getpass'

for (;;) {
  try {
    await getpass()
  } catch {
    console.log('again')
  }
}
`)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(bench.output).toContainText('again')
    await page.getByRole('button', { name: 'Stop the run' }).click()
    await bench.expectState('stopped')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('in an exercise is answered once, though the program runs a second time', async ({
    page,
  }) => {
    await page.goto('/lessons/write')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`import { getpass } from 'getpass'

const word = await getpass('The word: ')
function describe(code: number): string {
  if (code === 200) return word
  return code === 404 ? 'missing' : 'other'
}
`)
    await page.getByRole('textbox', { name: 'Password' }).fill('found')
    await page.keyboard.press('Enter')
    const checks = bench.root.locator('[data-check-state]')
    await expect(checks).toHaveAttribute('data-check-state', 'passed', { timeout: 20_000 })
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('says where an await is missing', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode("import { getpass } from 'getpass'\n\nconst password = getpass()\n")
    await bench.expectState('failed')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(bench.output).toContainText('The script ended before the password was given.')
    await expect(bench.root.getByRole('group', { name: /^Error at line 3/ })).toBeVisible()
  })
})
