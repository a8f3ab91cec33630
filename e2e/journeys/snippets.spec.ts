/** The source tutorial's programs, unchanged, in the playground: the same files that the package is tested with. */
import { expect, type Page } from '@playwright/test'
import {
  matches,
  PASSWORD,
  type SnippetRow,
  snippetRows,
} from '../../lib/requests/package/snippet-rows'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

/** Where the playground's console shows more than Node's: bytes that are text look like Python's. */
const shownHere: Readonly<Record<string, string>> = {
  s10: `b'{"current_user_url":"https://api.github.com/user",…`,
  s26: `application/json\nhttps://httpbin.org/post\nb'{"key":"value"}'`,
}

// One page for all, as for a learner who goes through them; each run has a fresh sandbox anyway.
test.describe.configure({ mode: 'default' })

test.describe('the tutorial in the playground', () => {
  let page: Page
  let bench: WorkbenchPage

  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage()
    await page.goto('/playground')
    bench = new WorkbenchPage(page)
    // The first run opens a response under its line; a program without one leaves them closed.
    await bench.runCode('1 + 1\n')
    await bench.expectState('done')
  })

  test.afterAll(() => page.close())

  for (const row of snippetRows()) {
    test(row.title, async () => {
      await bench.runCode(row.code)
      if (row.code.includes('getpass()')) {
        await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
        await page.keyboard.press('Enter')
      }
      await bench.expectState('done')
      const printed = await printedBy(bench, 'printed')
      const wanted = shownHere[row.title] ?? shownHere[row.title.slice(0, 3)] ?? row.output
      expect.soft(matches(squeezed(wanted), squeezed(printed)), printed).toBe(true)
      expect.soft(await exchangesOf(bench)).toEqual(row.exchanges)
      const warned = await printedBy(bench, 'warning')
      if (row.warning) expect(warned).toContain(row.warning)
      else expect(warned).toBe('')
      await expect(bench.root.getByRole('group', { name: /^(Note|Error)/ })).toHaveCount(0)
    })
  }

  test('s36, while the host is down', async () => {
    const code = snippetRows().find(({ title }) => title.startsWith('s36'))?.code ?? ''
    const ask = (path: string) =>
      bench.runCode(
        `import requests from 'requests'\nawait requests.get('https://trouble.test${path}')\n`,
      )
    await ask('/next/4/refused/api.github.com')
    await bench.expectState('done')
    await bench.runCode(code)
    await bench.expectState('done')
    expect(await printedBy(bench, 'printed')).toMatch(/Max retries exceeded with url: \/ .*refused/)

    await ask('/next/2/refused/api.github.com')
    await bench.expectState('done')
    await bench.runCode(code)
    await bench.expectState('done')
    expect(await printedBy(bench, 'printed')).toBe('')
    expect(await exchangesOf(bench)).toContain('GET https://api.github.com/ 200')
    await ask('/clear')
    await bench.expectState('done')
  })

  test('every row that has code is there', () => {
    const rows = new Set(snippetRows().map(({ title }: SnippetRow) => title.slice(0, 3)))
    expect(rows.size).toBeGreaterThanOrEqual(33)
  })
})

/** What went to the console as this kind, in lines. */
async function printedBy(bench: WorkbenchPage, kind: 'printed' | 'warning'): Promise<string> {
  const rows = bench.output.locator('.output-row').filter({
    has: bench.page.locator('.output-kind', { hasText: new RegExp(`^${kind}$`) }),
  })
  return (await rows.locator('.output-text').allTextContents()).join('\n')
}

/** `GET https://api.github.com/ 200` for each response, in order. */
async function exchangesOf(bench: WorkbenchPage): Promise<string[]> {
  const names = await bench.output
    .getByRole('article')
    .evaluateAll((articles) => articles.map((article) => article.getAttribute('aria-label') ?? ''))
  return names.map((name) => {
    const [, status, request] = /^Response (\d+).*?, ([A-Z]+ \S+?)(?:, line \d+)?$/.exec(name) ?? []
    return `${request} ${status}`
  })
}

/** Consoles break lines at different widths. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}
