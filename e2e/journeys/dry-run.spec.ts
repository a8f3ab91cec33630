import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

const PREPARE = `import requests, { Request, Session } from 'requests'
const session = new Session()
session.headers.set('X-Shop', 'tea')
const url = 'https://httpbin.org/post'
const prepared = await session.prepareRequest(new Request('POST', url, { json: { cups: 2 } }))`

async function run(page: WorkbenchPage['page'], code: string): Promise<WorkbenchPage> {
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  await bench.runCode(code)
  await bench.expectState('done')
  return bench
}

test('a prepared request is shown as it would go, and nothing is sent', async ({ page }) => {
  const bench = await run(page, PREPARE)
  const card = bench.root.getByRole('group', { name: 'Not sent, line 5' })
  await expect(card).toContainText('POST /post HTTP/1.1')
  await expect(card).toContainText('X-Shop')
  await expect(card).toContainText('{"cups":2}')
  await expect(card).toContainText('Nothing has been sent')
  await card.getByRole('tab', { name: 'Headers' }).click()
  await card.getByRole('button', { name: 'X-Shop' }).focus()
  await expect(card).toContainText('From session.headers')
  await card.getByRole('tab', { name: 'Body' }).click()
  await expect(card.getByRole('tabpanel')).toContainText('cups')
  await expect(card.getByRole('button', { name: 'curl' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Trips' })).toContainText('No trips yet.')
  await expect(bench.output).toContainText('Not sent POST httpbin.org/post')
  await expect(
    page.locator('[aria-live]').filter({ hasText: 'Not sent: POST https://httpbin.org/post' }),
  ).toHaveCount(1)
})

test('the card says when the request was sent after all', async ({ page }) => {
  const bench = await run(page, `${PREPARE}\nawait session.send(prepared)`)
  await expect(bench.root.getByRole('group', { name: 'Sent later, line 5' })).toBeVisible()
  await expect(bench.response('200 OK')).toHaveCount(1)
})

test('as the value of an expression it is one card, and its changes show', async ({ page }) => {
  const bench = await run(
    page,
    `import { Request } from 'requests'
const prepared = await new Request('GET', 'https://httpbin.org/get')
  .prepare()
prepared.headers.set('X-Late', 'yes')
prepared
await new Request('GET', 'https://httpbin.org/anything')
  .prepare()`,
  )
  const cards = bench.root.getByRole('group', { name: /^Not sent, line/ })
  await expect(cards).toHaveCount(3)
  await expect(cards.nth(0)).not.toContainText('X-Late')
  await expect(cards.nth(1)).toContainText('X-Late')
  await expect(cards.nth(2)).toContainText('GET /anything HTTP/1.1')
})
