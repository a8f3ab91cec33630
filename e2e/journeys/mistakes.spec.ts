import { expect } from '@playwright/test'
import { test } from '../test'
import { WorkbenchPage } from '../workbench'

test.use({ languageService: true })

const start = "import requests from 'requests'\nconst url = 'https://httpbin.org/get'\n"
const fetched = `${start}const response = await requests.get(url)\n`

/** What is written, what is said about it, and under which line. */
const remarks: [slip: string, code: string, text: string, line: number][] = [
  [
    'a call that is not awaited',
    `${start}console.log(requests.get(url).statusCode)\n`,
    'This is a promise of a response, not the response yet.',
    3,
  ],
  [
    'a variable that holds the promise',
    `${start}const response = requests.get(url)\nconsole.log(response.ok)\nawait response\n`,
    'This is a promise of a response, not the response yet.',
    4,
  ],
  [
    "a session's call that is not awaited",
    `${start}const session = new requests.Session()\nconst response = session.get(url)\nresponse.text\nawait response\n`,
    'This is a promise of a response, not the response yet.',
    5,
  ],
  [
    'a response as a condition',
    `${fetched}if (response) console.log('good')\n`,
    'An object is always true here, even for 404. Try response.ok.',
    4,
  ],
  [
    "Python's spelling of a property",
    `${fetched}console.log((response as any).status_code)\n`,
    'There is no status_code here; the name is statusCode.',
    4,
  ],
  [
    "another client's name for it",
    `${fetched}console.log((response as any).status)\n`,
    'There is no status here; the name is statusCode.',
    4,
  ],
  [
    'a method that is named and not called',
    `${fetched}response.raiseForStatus\n`,
    'This names the method but does not call it. Try response.raiseForStatus().',
    4,
  ],
  [
    'a property of the method json',
    `${fetched}console.log((response.json as any).name, response.json.name)\n`,
    'json is a method. Try response.json().name.',
    4,
  ],
  [
    'JSON within JSON',
    `${start}const tea = { name: 'assam' }\nawait requests.post('https://httpbin.org/post', { json: JSON.stringify(tea) })\n`,
    'The body is a JSON string containing JSON. Pass the object itself: json: tea.',
    4,
  ],
]

test.describe('slips that run without an error are remarked on', () => {
  for (const [slip, code, text, line] of remarks) {
    test(slip, async ({ page }) => {
      await page.goto('/playground')
      const bench = new WorkbenchPage(page)
      await bench.runCode(code)
      await expect(bench.root).toHaveAttribute('data-run-state', /done|failed/, { timeout: 20_000 })
      const note = bench.root.getByRole('group', { name: `Note at line ${line}` })
      await expect(note).toContainText(text)
      await expect(bench.output).toContainText(text)
    })
  }

  test('a program without slips gets no remark', async ({ page }) => {
    await page.goto('/playground')
    const bench = new WorkbenchPage(page)
    await bench.runCode(`${fetched}if (response.ok) console.log(response.json().url)\n`)
    await bench.expectState('done')
    await expect(bench.root.getByRole('group', { name: /^Note/ })).toHaveCount(0)
  })
})

/** Those that end the program: what the learner reads besides the original message. */
const errors: [slip: string, code: string, text: string][] = [
  ['a header name with a dash', `${fetched}response.headers.Content-Type\n`, 'needs brackets'],
  [
    'a keyword argument',
    `${start}await requests.get(url, params={ q: 1 })\n`,
    'Keyword arguments become one object here',
  ],
  [
    'a missing scheme',
    `${start}await requests.get('httpbin.org/get')\n`,
    'https://httpbin.org/get',
  ],
  [
    'JSON that is a page',
    `${start}const page = await requests.get('https://httpbin.org/html')\npage.json()\n`,
    'response.statusCode',
  ],
  ['a misspelt option', `${start}await requests.get(url, { param: {} } as never)\n`, 'params'],
]

test.describe('slips that end the program say what to try', () => {
  for (const [slip, code, text] of errors) {
    test(slip, async ({ page }) => {
      await page.goto('/playground')
      const bench = new WorkbenchPage(page)
      await bench.runCode(code)
      await bench.expectState('failed')
      await expect(bench.output).toContainText(text)
      // One voice for each slip.
      await expect(bench.root.getByRole('group', { name: /^Note/ })).toHaveCount(0)
    })
  }
})

test('a timeout that looks like milliseconds is warned of', async ({ page }) => {
  await page.goto('/playground')
  const bench = new WorkbenchPage(page)
  await bench.runCode(`${start}await requests.get(url, { timeout: 3000 })\n`)
  await bench.expectState('done')
  await expect(bench.output).toContainText(/second/)
})
