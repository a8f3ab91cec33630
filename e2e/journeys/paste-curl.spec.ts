import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

/** Pastes as a learner does: from the clipboard, with the keys. */
async function paste(bench: WorkbenchPage, text: string): Promise<void> {
  const { page } = bench
  await page.evaluate((copied) => {
    const area = document.createElement('textarea')
    area.value = copied
    document.body.append(area)
    area.select()
    document.execCommand('copy')
    area.remove()
  }, text)
  await bench.editor.focus()
  await page.keyboard.press('ControlOrMeta+v')
}

async function open(page: WorkbenchPage['page'], code: string): Promise<WorkbenchPage> {
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  await bench.type(code)
  return bench
}

const COMMAND = `$ curl 'https://httpbin.org/post?tea=green' \\
  -H 'X-Tea: oolong' \\
  --json '{"cups":2}' -o answer.json`

test('a pasted curl command becomes code that runs, and what was left out is said', async ({
  page,
}) => {
  const bench = await open(page, '')
  await paste(bench, COMMAND)
  await expect(bench.editor).toContainText("import requests from 'requests';")
  await expect(bench.editor).toContainText('json: { cups: 2 }')
  await expect(bench.editor).not.toContainText('curl')
  await expect(
    page.getByRole('status').filter({ hasText: 'is code of this course' }),
  ).toContainText('Left out, as it has no counterpart here: -o answer.json.')
  await bench.run.click()
  await bench.expectState('done')
  await expect(bench.response('200 OK')).toHaveCount(1)
})

test('one undo brings the command back, one redo the code', async ({ page }) => {
  const bench = await open(page, "// mine\nimport requests from 'requests'\n")
  await page.keyboard.press('ControlOrMeta+End')
  await paste(bench, COMMAND)
  await expect(bench.editor).toContainText('const response = await requests.post(')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(bench.editor).toContainText("$ curl 'https://httpbin.org/post?tea=green'")
  await expect(bench.editor).not.toContainText('const response')
  await page.keyboard.press('ControlOrMeta+y')
  await expect(bench.editor).toContainText('const response = await requests.post(')
  // The toast's own button leaves what was typed since.
  await page.keyboard.type('// typed later')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(bench.editor).toContainText('$ curl')
})

test('what is no command, or stands in a string, stays as pasted', async ({ page }) => {
  const bench = await open(page, '')
  await paste(bench, "curl 'https://httpbin.org/get")
  await expect(page.getByRole('status').filter({ hasText: 'stays as pasted' })).toContainText(
    'is a quote missing?',
  )
  await expect(bench.editor).toContainText("curl 'https://httpbin.org/get")
  await bench.type("const text = 'a'")
  await page.keyboard.press('ArrowLeft')
  await paste(bench, 'curl https://httpbin.org/get')
  await expect(bench.editor).toHaveText(/const text = 'acurl https:\/\/httpbin.org\/get'/)
})
