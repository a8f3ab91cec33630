/**
 * A card with ten megabytes of JSON: how long the page's own thread is busy for each way to look at it. Reading
 * the document happens beside it, in a worker.
 */
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../browser'
import { WorkbenchPage } from '../workbench'
import { type Painted, press, watchPage } from './painted'
import { startCourse } from './server-process'
import { percentile, printTable } from './table'

const BYTES = 9_900_000
const ROUNDS = 5

export async function benchLargeBody(): Promise<void> {
  await using course = await startCourse()
  const browser = await chromium.launch(launchOptions())
  try {
    const samples = new Map<string, Painted[]>()
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage()
      const session = await watchPage(page)
      await page.route('**/tunnel', (route) =>
        route.fulfill({ contentType: 'message/http', body: message() }),
      )
      await page.goto(`${course.origin}/playground`)
      await measureRound(page, session, (name, sample) => {
        samples.set(name, [...(samples.get(name) ?? []), sample])
      })
      await page.close()
    }
    const median = (list: Painted[], key: keyof Painted) =>
      Math.round(
        percentile(
          list.map((sample) => sample[key]),
          0.5,
        ),
      )
    printTable(
      `A card with ${(BYTES / 1e6).toFixed(1)} MB of JSON, median of ${ROUNDS}, ms (aim: opening is 200 or less of work)`,
      ['', 'page works', 'longest piece', 'until it shows'],
      [...samples].map(([name, list]) => [
        name,
        median(list, 'busy'),
        median(list, 'longest'),
        median(list, 'shown'),
      ]),
    )
  } finally {
    await browser.close()
  }
}

async function measureRound(
  page: Page,
  session: CDPSession,
  take: (name: string, sample: Painted) => void,
): Promise<void> {
  const bench = new WorkbenchPage(page)
  // The first run of a page opens its card by itself; this one has none.
  await bench.runCode('1 + 1\n')
  await bench.expectState('done')
  await bench.runCode("import requests from 'requests'\nawait requests.get('https://a.test/')\n")
  await bench.expectState('done')
  const card = bench.root.getByRole('group', { name: /^200 OK/ })
  // The radio itself is not to be seen; its label is.
  const lens = (name: string) => card.locator('.lenses label', { hasText: name })

  take(
    'open as JSON',
    await press(page, session, card.getByRole('button').first(), { selector: '[role=tree]' }),
  )
  take(
    'expand all',
    await press(page, session, card.getByRole('button', { name: 'Expand all' }), {
      selector: '[role=treeitem]',
      text: '"id": 1,',
    }),
  )
  take(
    'filter',
    await press(
      page,
      session,
      card.getByRole('searchbox'),
      { selector: '[role=status]', text: '1 match' },
      'found',
    ),
  )
  take('text', await press(page, session, lens('Text'), { selector: '[aria-label=Text]' }))
  take('hex', await press(page, session, lens('Hex'), { selector: '[aria-label^=Bytes]' }))
  take(
    'wire',
    await press(page, session, card.getByRole('tab', { name: 'Wire' }), {
      selector: '[aria-label="Response as sent"]',
    }),
  )
}

let text: string | null = null

/** The response message. */
function message(): string {
  text ??= document()
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`
}

function document(): string {
  const items: string[] = []
  for (let size = 0; size < BYTES; size += 1 + (items.at(-1)?.length ?? 0)) {
    items.push(
      `{"id":${items.length},"name":"Assam","tags":["black","strong"],"cups":2.50,"note":null}\n`,
    )
  }
  return `{"items":[${items.join(',')}],"last":"found"}`
}
