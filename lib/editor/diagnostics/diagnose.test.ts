import { describe, expect, it } from 'vitest'
import { diagnose } from './diagnose'

const start =
  "import requests from 'requests'\nconst response = await requests.get('https://a.test')\n"

/** `text hint` of each remark on the lines after the call. */
function said(code: string): string[] {
  return diagnose(start + code).map(({ text, hint }) => `${text} ${hint}`)
}

describe('a response as a condition', () => {
  it.each([
    'if (response) {}',
    'if (!response) {}',
    'while (response) {}',
    "const word = response ? 'good' : 'bad'",
    "response && console.log('good')",
    'if (response && 1) {}',
  ])('%s', (code) => {
    expect(said(code)).toEqual(['An object is always true here, even for 404. Try `response.ok`.'])
  })

  it.each([
    'if (response.ok) {}',
    'if (response === null) {}',
    'console.log(response)',
    'const copy = (response)',
    'let other\nif (other) {}',
  ])('says nothing of %s', (code) => {
    expect(said(code)).toEqual([])
  })

  it.each([
    // It may still be null.
    "let r = null\ntry { r = await requests.get('https://a.test') } catch {}\nif (r) {}",
    "let r\nif (1) r = await requests.get('https://a.test')\nif (r) {}",
    // Another thing of the same name.
    'function f(response?: object) { if (response) {} }',
  ])('says nothing where it can be something else: %s', (code) => {
    expect(said(code)).toEqual([])
  })

  it('knows sessions, later assignments and annotated names', () => {
    const code = `
const session = new requests.Session()
let answer: Response = await session.get('https://a.test')
answer = await session.post('https://a.test')
if (answer) {}`
    expect(said(code)).toHaveLength(1)
  })
})

describe('methods that are named and not called', () => {
  it('raiseForStatus', () => {
    expect(said('response.raiseForStatus')).toEqual([
      'This names the method but does not call it. Try `response.raiseForStatus()`.',
    ])
    expect(said('response.raiseForStatus()')).toEqual([])
    expect(said('const check = response.raiseForStatus')).toEqual([])
  })

  it('json', () => {
    expect(said('console.log(response.json.items[0].name)')).toEqual([
      '`json` is a method. Try `response.json().items`.',
    ])
    expect(said('response.json().items')).toEqual([])
    expect(said('const other = { json: { a: 1 } }\nother.json.a')).toEqual([])
  })
})

it('a header name with a dash', () => {
  const remark = "A name with a dash needs brackets. Try `response.headers['Content-Type']`."
  expect(said('console.log(response.headers.Content-Type)')).toEqual([remark])
  expect(said('response.headers.X-Request-Id')).toEqual([
    "A name with a dash needs brackets. Try `response.headers['X-Request-Id']`.",
  ])
  expect(said('response.headers.Content-Type + 1')).toEqual([remark])
  expect(said('response.headers.count - 1')).toEqual([])
})

it('keyword arguments', () => {
  expect(said("await requests.get('https://a.test', params={ q: 1 }, timeout=2)")).toEqual([
    'Python keyword arguments become one object here. Try `{ params: …, timeout: … }`.',
  ])
  expect(said('let a = 1\nconsole.log(a = 2)')).toEqual([])
})

it('JSON in JSON', () => {
  expect(
    said("const tea = {}\nawait requests.post('https://a.test', { json: JSON.stringify(tea) })"),
  ).toEqual(['The body is a JSON string containing JSON. Pass the object itself: `json: tea`.'])
  expect(said("await requests.post('https://a.test', { data: JSON.stringify({}) })")).toEqual([])
})

it('places each remark, in the order of the text', () => {
  const code = `${start}response.raiseForStatus\nif (response) {}`
  expect(diagnose(code).map(({ from }) => code.slice(from, from + 10))).toEqual([
    'response.r',
    'response) ',
  ])
})

it('says nothing about a text that cannot be read', () => {
  expect(said('if (response) { const = }')).toEqual([])
})
