import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

test.describe('running a program', () => {
  test('Run sends a real request, and the answer lands under the line that asked', async ({
    page,
  }) => {
    await page.goto('/lessons/run')
    const bench = new WorkbenchPage(page)
    await bench.expectState('idle')

    await bench.run.click()
    await bench.expectState('done')

    await expect(bench.response('200 OK')).toHaveCount(1)
    // Under line 3, the line of the call, and above line 4.
    const slip = bench.root.getByRole('group', { name: /^200 OK/ })
    await expect(slip).toBeVisible()
    const call = await bench.editor.locator('.cm-line', { hasText: 'requests.get' }).boundingBox()
    const next = await bench.editor
      .locator('.cm-line', { hasText: 'response.statusCode' })
      .boundingBox()
    const box = await slip.boundingBox()
    if (!call || !next || !box) throw new Error('something is not laid out')
    expect(box.y).toBeGreaterThan(call.y)
    expect(box.y + box.height).toBeLessThanOrEqual(next.y + 1)

    // The value of the last line, as a REPL would show it.
    await expect(bench.output).toContainText('200')
    await expect(bench.output).toContainText('hello from line 5')
  })

  test('a card opens to body, headers, and the message as it was sent', async ({ page }) => {
    await page.goto('/lessons/run')
    const bench = new WorkbenchPage(page)
    await bench.run.click()
    await bench.expectState('done')

    const slip = bench.root.getByRole('group', { name: /^200 OK/ })
    const body = slip.getByRole('tab', { name: /^Body/ })
    if (!(await body.isVisible())) await slip.getByRole('button').first().click()
    await body.click()
    await expect(slip.getByRole('tabpanel')).toContainText('https://httpbin.org/get')
    await slip.getByRole('tab', { name: /^Headers/ }).click()
    await expect(slip.getByRole('tabpanel')).toContainText('application/json')
    await slip.getByRole('tab', { name: /^Wire/ }).click()
    await expect(slip.getByRole('tabpanel')).toContainText('GET')
    await expect(slip.getByRole('tabpanel')).toContainText('Host: httpbin.org')
  })

  test('edit and run: the new request is what the server sees', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`import requests from 'requests';
const response = await requests.get('https://httpbin.org/get', { params: { tea: 'assam & milk' } });
response.json().args;
response.url;
`)
    await bench.expectState('done')
    await expect(bench.output).toContainText("tea: 'assam & milk'")
    await expect(bench.output).toContainText('https://httpbin.org/get?tea=assam+%26+milk')
  })

  test('every method of the client reaches its endpoint', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`import requests from 'requests';
await requests.post('https://httpbin.org/post', { data: { key: 'value' } });
await requests.put('https://httpbin.org/put', { json: { key: 'value' } });
await requests.patch('https://httpbin.org/patch', { data: 'raw' });
await requests.delete('https://httpbin.org/delete');
await requests.head('https://httpbin.org/get');
await requests.options('https://httpbin.org/get');
`)
    await bench.expectState('done')
    await expect(bench.response('200 OK')).toHaveCount(6)
  })

  test('top-level await, using, enums and types all run', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`enum Tea { Assam = 'assam', Sencha = 'sencha' }
interface Cup { tea: Tea }
const cup: Cup = { tea: Tea.Sencha };
cup.tea;
{
  using kettle = { [Symbol.dispose]() { console.log('kettle off'); } };
  console.log('kettle on', typeof kettle);
}
await Promise.resolve(42);
`)
    await bench.expectState('done')
    await expect(bench.output).toContainText("'sencha'")
    await expect(bench.output).toContainText('kettle on')
    await expect(bench.output).toContainText('kettle off')
    await expect(bench.output).toContainText('42')
  })

  test('failures that are answers: a 404 is a response, an unknown name is an exception', async ({
    page,
  }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`import requests from 'requests';
const gone = await requests.get('https://api.github.com/invalid');
gone.ok;
await requests.get('https://api.githb.com/');
`)
    await bench.expectState('failed')
    await expect(bench.response('404 Not Found')).toHaveCount(1)
    await expect(bench.output).toContainText('false')
    await expect(bench.output).toContainText('ConnectionError')
    await expect(bench.output).toContainText('api.github.com')
  })

  test('a read timeout runs on real waiting', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`import requests from 'requests';
await requests.get('https://httpbin.org/delay/9', { timeout: [10, 0.4] });
`)
    await bench.expectState('failed')
    await expect(bench.output).toContainText('ReadTimeout')
  })
})
