import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

test.describe('what went wrong, where, and what to try', () => {
  test('a syntax error shows at its line, in words, and nothing runs', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode("console.log('first');\nconst tea = ['assam', ;\n")
    await bench.expectState('failed')
    await expect(bench.output).toContainText('SyntaxError')
    await expect(bench.output).toContainText(/line 2/i)
    await expect(bench.output).not.toContainText('first')
    // The line itself is marked in the editor, and the message stands under it.
    const line = await bench.editor.locator('.cm-line').nth(1).boundingBox()
    const message = await bench.root.getByRole('group', { name: /^Error at line 2/ }).boundingBox()
    if (!line || !message) throw new Error('something is not laid out')
    expect(message.y).toBeGreaterThan(line.y)
  })

  test('a thrown error has its name, message and line', async ({ page }) => {
    await page.goto('/lessons/errors')
    const bench = new WorkbenchPage(page)
    await bench.run.click()
    await bench.expectState('failed')
    await expect(bench.output).toContainText('HTTPError')
    await expect(bench.output).toContainText('404 Client Error')
    await expect(bench.output).toContainText('https://httpbin.org/status/404')
    await expect(bench.root.getByRole('group', { name: /^Error at line 4/ })).toBeVisible()
  })

  test('names the functions of the program, and folds the frames of the client', async ({
    page,
  }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`import requests from 'requests'
async function getTea(status: number) {
  const response = await requests.get(\`https://httpbin.org/status/\${status}\`)
  response.raiseForStatus()
  return response
}
await getTea(404)`)
    await bench.expectState('failed')
    const error = bench.root.getByRole('group', { name: 'Error at line 4' })
    await expect(error).toContainText('Line 4 in getTea, called from line 7')
    await expect(error.getByRole('listitem')).toHaveCount(0)
    await error.getByText('1 frame inside the client').press('Enter')
    await expect(error.getByRole('listitem')).toHaveCount(3)
    await expect(error.getByRole('listitem').first()).toContainText('raiseForStatus')
    await error.getByRole('button', { name: 'line 7' }).first().click()
    await expect(bench.editor).toBeFocused()
    await expect(bench.editor.locator('.cm-activeLine')).toHaveText('await getTea(404)')
    await error.getByText('404 Client Error').click({ clickCount: 3 })
    expect(await page.evaluate(() => String(getSelection()))).toContain('HTTPError: 404 Client')
  })

  test('an unknown import names what exists', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode("import axios from 'axios';\nawait axios.get('https://httpbin.org/get');\n")
    await bench.expectState('failed')
    await expect(bench.output).toContainText('axios')
    await expect(bench.output).toContainText('requests/exceptions')
  })

  test('an unknown option names the nearest one', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`import requests from 'requests';
await requests.get('https://httpbin.org/get', { param: { a: 1 } } as never);
`)
    await bench.expectState('failed')
    await expect(bench.output).toContainText('params')
  })

  test('a promise that nobody awaited is told, with its line', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`import requests from 'requests';

requests.get('https://httpbin.org/delay/5');
`)
    await expect(bench.output).toContainText(/still on its way/)
    await expect(bench.output).toContainText('await')
  })

  test('an answer that breaks off is shown as far as it came, with what broke it', async ({
    page,
  }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode("console.log('warm');\n")
    await bench.expectState('done')
    await bench.runCode(`import requests from 'requests';
await requests.get('https://reset.test/during?after=60');
`)
    await bench.expectState('failed')
    await expect(bench.output).toContainText('ConnectionError: Connection broken')
    const error = bench.root.getByRole('group', { name: /^Error at line 2/ })
    await expect(error).toContainText('The connection broke before the whole answer')
    const response = bench.response('200 OK, not whole')
    await response.getByRole('button').first().click()
    await expect(response).toContainText('The connection broke')
    await expect(response).toContainText('.'.repeat(60))
    await response.getByRole('tab', { name: /^Headers/ }).click()
    await expect(response).toContainText('1060')
  })

  test('a server that went away is said plainly, and the page goes on', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode("console.log('warm');\n")
    await bench.expectState('done')
    await page.route('**/tunnel', (route) => route.abort('connectionrefused'))
    await bench.runCode(`import requests from 'requests';
await requests.get('https://httpbin.org/get');
`)
    await bench.expectState('failed')
    await expect(bench.output).toContainText('ConnectionError')
    await expect(bench.output).toContainText(/course's server cannot be reached/i)
    await page.unroute('**/tunnel')
    await page.keyboard.press('ControlOrMeta+Enter')
    await bench.expectState('done')
    await expect(bench.response('200 OK')).toHaveCount(1)
  })
})
