/** Several trips beside each other: the hops of a call, the run's timeline, and what differs between two. */
import { expect, type Page } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

async function run(page: Page, code: string) {
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  await bench.runCode(`import requests from 'requests';\n${code}`)
  await bench.expectState('done')
  return page.getByRole('region', { name: 'Trips', exact: true })
}

test('a POST that is redirected to another host: what became of it, and what stayed behind', async ({
  page,
}) => {
  const trips = await run(
    page,
    `await requests.post('https://httpbin.org/redirect-to', {
  params: { url: 'https://api.github.com/', status_code: 302 },
  data: { tea: 'assam' },
  auth: ['mara', 'kettle'],
});`,
  )
  const hops = trips.getByRole('list', { name: 'Hops of this call, 2 trips in order' })
  const second = hops.getByRole('listitem').nth(1)
  await expect(second).toContainText('Redirect 302: POST became GET')
  const left = second.getByText(/did not travel on/)
  await expect(left.filter({ hasText: 'no body goes along' }).first()).toBeVisible()
  await expect(second.locator('p', { hasText: 'Authorization: Basic' })).toContainText(
    'did not travel on: another host',
  )

  // By the keyboard: an arrow opens the messages of its trip.
  const arrow = hops.getByRole('button', { name: 'Trip 2, out: GET https://api.github.com/' })
  await arrow.focus()
  await page.keyboard.press('Enter')
  await expect(arrow).toHaveAttribute('aria-pressed', 'true')
  const message = trips.getByRole('region', { name: 'Trip 2, out' })
  await expect(message).toContainText('Host: api.github.com')
  await expect(message).not.toContainText('Authorization')
})

test('a digest challenge and its answer, in a tab of the slip', async ({ page }) => {
  await run(
    page,
    `import { HTTPDigestAuth } from 'requests/auth';
await requests.get('https://httpbin.org/digest-auth/auth/user/pass', { auth: new HTTPDigestAuth('user', 'pass') });`,
  )
  const slip = new WorkbenchPage(page).root.getByRole('group', { name: /^200 OK/ })
  // The last trip of a stack may be open already.
  const tab = slip.getByRole('tab', { name: /^Hops/ })
  if (!(await tab.isVisible())) await slip.getByRole('button').first().click()
  await tab.click()
  await expect(slip.getByRole('tabpanel')).toContainText('401 answered with Digest')
  await slip.getByRole('button', { name: /^Trip 1, back from httpbin.org: 401/ }).click()
  await expect(slip.getByRole('region', { name: 'Trip 1, both messages' })).toContainText(
    /WWW-Authenticate/i,
  )
})

test('retries after refused connections: the attempts, and the waits between them', async ({
  page,
}) => {
  const trips = await run(
    page,
    `import { HTTPAdapter, Retry } from 'requests/adapters';
await requests.get('https://trouble.test/next/2/refused/api.github.com');
const session = new requests.Session();
session.mount('https://', new HTTPAdapter({ maxRetries: new Retry({ total: 3, backoffFactor: 0.25 }) }));
await session.get('https://api.github.com/');`,
  )
  await trips.getByRole('row').last().click()
  const hops = trips.getByRole('list', { name: 'Hops of this call, 3 trips in order' })
  await expect(hops).toContainText(/Retry 1 .*: the connection was refused/)
  await expect(hops).toContainText(/Retry 2 after 0\.\d s: the connection was refused/)
  await trips.getByText('Timeline', { exact: true }).click()
  const rows = trips.getByRole('list', { name: /^4 trips on one scale/ }).getByRole('listitem')
  await expect(rows.nth(1)).toContainText('No connection')
  await expect(rows.nth(3)).toContainText(/Back-off before it .* ms/)
  await expect(rows.nth(3)).toContainText('Waiting')
})

test('params as a mapping and as a string: only what differs', async ({ page }) => {
  const trips = await run(
    page,
    `await requests.get('https://httpbin.org/get', { params: { q: 'a+b' } });
await requests.get('https://httpbin.org/get', { params: 'q=a+b' });`,
  )
  const summary = trips.getByText('Compare', { exact: true })
  await summary.focus()
  await page.keyboard.press('Enter')
  const out = trips.getByRole('region', { name: 'Out, what differs' })
  await expect(out).toContainText('1 difference')
  await expect(out).toContainText('Changed, in trip 1: GET /get?q=a%2Bb')
  await expect(out).toContainText('Changed, in trip 2: GET /get?q=a+b')
  await expect(out).toContainText(/Equal: \d header lines/)
  await expect(out.getByText('Host: httpbin.org')).toBeHidden()
  const back = trips.getByRole('region', { name: 'Back, what differs' })
  await expect(back).toContainText('Changed, in trip 1: .args.q: "a+b"')
  await expect(back).toContainText('Changed, in trip 2: .args.q: "a b"')

  // A trip and itself: nothing to see, said so.
  await trips.getByLabel('Second').selectOption({ index: 0 })
  await expect(out).toContainText('Nothing differs')
})
