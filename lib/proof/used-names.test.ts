import { expect, test } from 'vitest'
import { usedNames } from './used-names'

const client = "import requests, { Session } from 'requests'"

test.each([
  ['a call', 'await requests.get(url)', ['requests.get 2']],
  ['a response', 'const r = await requests.get(url)\nr.ok', ['requests.get 2', 'response.ok 3']],
  [
    'a response without a name',
    '(await requests.get(url)).ok',
    ['response.ok 2', 'requests.get 2'],
  ],
  ['a parameter', 'function f(response) {\n  response.text\n}', ['response.text 3']],
  ['a session', 'const s = new Session()\ns.get(url).ok', ['session.get 3', 'response.ok 3']],
  [
    'options',
    'await requests.get(url, { params: { a: 1 } })',
    ['requests.get 2', 'option params 2'],
  ],
  [
    'headers that are sent',
    "await requests.get(url, { headers: { Accept: 'text/csv', 'X-Key': '1' } })",
    ['requests.get 2', 'option headers 2', 'header accept 2', 'header x-key 2'],
  ],
  [
    'headers that came',
    "const r = await requests.get(url)\nr.headers['Content-Type']\nr.headers.get('ETag')",
    [
      'requests.get 2',
      'response.headers 3',
      'header content-type 3',
      'response.headers 4',
      'header etag 4',
    ],
  ],
  ['nothing else', "const Accept = { params: 'Accept' }\nAccept.params", []],
])('finds %s', (_, code, names) => {
  const found = usedNames(`${client}\n${code}`).filter(({ line }) => line > 1)
  expect(found.map(({ name, line }) => `${name} ${line}`).sort()).toEqual([...names].sort())
})

test('finds what is imported by name', () => {
  const [found] = usedNames("import { HTTPError as E } from 'requests/exceptions'")
  expect(found).toEqual({ name: 'HTTPError', line: 1 })
})
