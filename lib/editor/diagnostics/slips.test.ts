import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../runner/edits'
import { slips } from './slips'

const start = "import requests from 'requests'\nconst url = 'https://httpbin.org/get'\n"
const fetched = `${start}const response = await requests.get(url)\n`

/** What is written after the start, what is said, and the line after the first fix. */
const rows: [slip: string, before: string, code: string, text: string, fixed: string | null][] = [
  [
    'a response as a condition',
    fetched,
    'if (response) {}',
    'An object is always true here, even for 404.',
    'if (response.ok) {}',
  ],
  [
    'a method that is not called',
    fetched,
    'response.raiseForStatus',
    'This names the method but does not call it.',
    'response.raiseForStatus()',
  ],
  [
    'a property of json',
    fetched,
    'response.json.name',
    '`json` is a method.',
    'response.json().name',
  ],
  [
    'a dashed header',
    fetched,
    'response.headers.Content-Type',
    'A name with a dash needs brackets.',
    "response.headers['Content-Type']",
  ],
  [
    'keyword arguments',
    start,
    'await requests.get(url, params={ q: 1 }, timeout=5)',
    'Python keyword arguments become one object here.',
    'await requests.get(url, { params: { q: 1 }, timeout: 5 })',
  ],
  [
    'their spelling',
    start,
    'await requests.get(url, allow_redirects=false)',
    'Python keyword arguments become one object here.',
    'await requests.get(url, { allowRedirects: false })',
  ],
  [
    'the same name twice',
    start,
    'await requests.get(url, params=params)',
    'Python keyword arguments become one object here.',
    'await requests.get(url, { params })',
  ],
  [
    'an address as keyword',
    start,
    'await requests.get(url=url, timeout=5)',
    'Python keyword arguments become one object here.',
    null,
  ],
  [
    'JSON in JSON',
    start,
    'await requests.post(url, { json: JSON.stringify({ a: 1 }) })',
    'The body is a JSON string containing JSON.',
    'await requests.post(url, { json: { a: 1 } })',
  ],
  [
    'JSON with an indentation',
    start,
    'await requests.post(url, { json: JSON.stringify(a, null, 2) })',
    'The body is a JSON string containing JSON.',
    null,
  ],
  [
    'a missing scheme',
    start,
    "await requests.get('httpbin.org/get')",
    'No scheme, such as `https://`, in `httpbin.org/get`.',
    "await requests.get('https://httpbin.org/get')",
  ],
  [
    'milliseconds',
    start,
    'await requests.get(url, { timeout: 3000 })',
    '3000 seconds is 50 minutes; timeout is in seconds, not milliseconds.',
    'await requests.get(url, { timeout: 3 })',
  ],
  [
    'milliseconds for reading',
    start,
    'await requests.get(url, { timeout: [3, 2500] })',
    '2500 seconds is 42 minutes; timeout is in seconds, not milliseconds.',
    'await requests.get(url, { timeout: [3, 2.5] })',
  ],
  [
    'a request that nothing waits for',
    start,
    'requests.post(url)',
    'Nothing waits for this request.',
    'await requests.post(url)',
  ],
  [
    'one where await cannot stand',
    start,
    'function f() { requests.post(url) }',
    'Nothing waits for this request.',
    null,
  ],
  [
    'one in an async function',
    start,
    'async function f() { requests.post(url) }',
    'Nothing waits for this request.',
    'async function f() { await requests.post(url) }',
  ],
]

describe('slips', () => {
  test.each(rows)('%s', (_, before, code, text, fixed) => {
    const found = slips(before + code)
    expect(found.map((slip) => slip.text)).toEqual([text])
    const [fix] = found[0]?.fixes ?? []
    expect(fix ? applyEdits(before + code, fix.edits) : null).toBe(fixed && before + fixed)
  })

  test.each([
    [
      'a relative address of a session',
      `${start}const s = new requests.Session({ baseUrl: 'https://a.test' })\nawait s.get('tea.green/x')\n`,
    ],
    ['a short timeout', `${start}await requests.get(url, { timeout: 30 })`],
    [
      'a call whose promise is used',
      `${start}requests.get(url).then(() => 1)\nawait Promise.all([requests.get(url)])`,
    ],
    ['a call whose promise is returned', `${start}const f = () => requests.get(url)`],
    ['another function of that name', "import axios from 'axios'\naxios.get('httpbin.org/get')"],
    ['an address with a scheme', `${start}await requests.get('http://a.test:80/x')`],
  ])('none in %s', (_, code) => {
    expect(slips(code)).toEqual([])
  })
})
