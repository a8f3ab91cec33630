import { beforeAll, describe, expect, it } from 'vitest'
import { testLanguage } from '../language.fixture'

let test: Awaited<ReturnType<typeof testLanguage>>
beforeAll(async () => {
  test = await testLanguage()
}, 60_000)

const start = "import requests from 'requests'\nconst url = 'https://httpbin.org/get'\n"
const fetched = `${start}const response = await requests.get(url)\n`

/** What is written after the start, what is said of it, and what its fix makes of it. */
const slips: [slip: string, before: string, code: string, text: string, fixed: string][] = [
  [
    'a missing await',
    start,
    'const later = requests.get(url)\nlater.statusCode',
    'This is a promise of a response, not the response yet.',
    'const later = await requests.get(url)\nlater.statusCode',
  ],
  [
    'a call that is not awaited',
    start,
    'const ok = requests.get(url).ok',
    'This is a promise of a response, not the response yet.',
    'const ok = (await requests.get(url)).ok',
  ],
  [
    'the same at the start of a line',
    start,
    'requests.get(url).ok',
    'This is a promise of a response, not the response yet.',
    ';(await requests.get(url)).ok',
  ],
  [
    "Python's spelling",
    fetched,
    'response.status_code',
    'There is no `status_code` here; the name is `statusCode`.',
    'response.statusCode',
  ],
  [
    "fetch's name",
    fetched,
    'response.status',
    'There is no `status` here; the name is `statusCode`.',
    'response.statusCode',
  ],
  [
    "axios' name",
    fetched,
    'response.data',
    'There is no `data` here; the name is `json()`.',
    'response.json()',
  ],
  [
    "a method of Python's texts",
    '',
    "'tea'.upper()",
    'There is no `upper` here; the name is `toUpperCase`.',
    "'tea'.toUpperCase()",
  ],
  [
    'a misspelt option',
    start,
    'await requests.get(url, { param: {} })',
    'There is no option `param`.',
    'await requests.get(url, { params: {} })',
  ],
  [
    'a singular option',
    start,
    'await requests.get(url, { header: {} })',
    'There is no option `header`.',
    'await requests.get(url, { headers: {} })',
  ],
  [
    "another client's option",
    start,
    "await requests.post(url, { body: 'x' })",
    'There is no option `body`.',
    "await requests.post(url, { data: 'x' })",
  ],
  [
    "Python's spelling of an option",
    start,
    'await requests.get(url, { allow_redirects: false })',
    'There is no option `allow_redirects`.',
    'await requests.get(url, { allowRedirects: false })',
  ],
  [
    'an option of a session',
    start,
    'new requests.Session({ header: {} })',
    'There is no option `header`.',
    'new requests.Session({ headers: {} })',
  ],
  [
    'a number as a header',
    start,
    "await requests.get(url, { headers: { 'X-Page': 2 } })",
    'Header values are text; got a number for `X-Page`.',
    "await requests.get(url, { headers: { 'X-Page': '2' } })",
  ],
  [
    'a response as a condition',
    fetched,
    'if (response) console.log(1)',
    'An object is always true here, even for 404.',
    'if (response.ok) console.log(1)',
  ],
  [
    'a negated response',
    fetched,
    'const bad = !response',
    'An object is always true here, even for 404.',
    'const bad = !response.ok',
  ],
  [
    'a parameter as a condition',
    start,
    'const show = (r: Awaited<ReturnType<typeof requests.get>>) => (r ? 1 : 2)',
    'An object is always true here, even for 404.',
    'const show = (r: Awaited<ReturnType<typeof requests.get>>) => (r.ok ? 1 : 2)',
  ],
  [
    'a promise as a condition',
    start,
    'const later = requests.get(url)\nif (later) console.log(1)',
    'An object is always true here, even for 404.',
    'const later = await requests.get(url)\nif (later) console.log(1)',
  ],
  [
    'a method as a condition',
    fetched,
    'if (response.raiseForStatus) console.log(1)',
    'This names the method but does not call it.',
    'if (response.raiseForStatus()) console.log(1)',
  ],
  [
    'a name without a declaration',
    start,
    'total = 1',
    'There is nothing called `total` here.',
    'const total = 1',
  ],
  [
    'one that is assigned again',
    '',
    'total = 1\ntotal = 2',
    'There is nothing called `total` here.',
    'let total = 1\ntotal = 2',
  ],
  [
    'a class that is not imported',
    start,
    'new HTTPError()',
    'There is nothing called `HTTPError` here.',
    '',
  ],
  [
    'a misspelt module',
    '',
    "import requests from 'request'",
    'There is no module `request` here.',
    "import requests from 'requests'",
  ],
  [
    'a misspelt export',
    '',
    "import { HTTPErorr } from 'requests'",
    '`requests` has nothing named `HTTPErorr`.',
    "import { HTTPError } from 'requests'",
  ],
]

describe('slips', () => {
  it.each(slips)('%s', (_, before, code, text, fixed) => {
    expect(test.problems(before + code)[0]?.text).toBe(text)
    if (fixed) expect(test.fixed(before + code)).toBe(before + fixed)
  })

  it('an import is added by a fix', () => {
    expect(test.fixed(`${start}new HTTPError()`)).toBe(
      `${start.replace('requests from', 'requests, { HTTPError } from')}new HTTPError()`,
    )
    expect(test.fixed("await requests.get('https://httpbin.org/get')")).toMatch(
      /^import requests from 'requests';?\n/,
    )
  })

  it('offers each option that may be meant', () => {
    const [problem] = test.problems(`${start}await requests.post(url, { body: 'x' })`)
    expect(problem?.fixes.map(({ title }) => title)).toEqual(['Write data', 'Write json'])
    expect(problem?.hint).toBe('Try `data` or `json`.')
  })

  it('adds no await where it cannot stand', () => {
    expect(test.fixed(`${start}function f() { return requests.get(url).ok }`)).toBeNull()
  })
})

describe('what is no problem', () => {
  it.each([
    ['top-level await', `${fetched}console.log(response.json().url)`],
    ['a function without types', 'function add(a, b) { return a + b }\nconsole.log(add(1, 2))'],
    ['a caught error', 'try { JSON.parse("{") } catch (error) { console.log(error.message) }'],
    [
      'every module',
      "import { Timeout } from 'requests/exceptions'\nimport { getpass } from 'getpass'\nconsole.log(new Timeout('x'), await getpass())",
    ],
    [
      'the modules after those of Python',
      "import * as hmac from 'hmac'\nimport { sha256 } from 'hashlib'\nconsole.log(hmac.new('key', 'text', 'sha256').hexdigest(), sha256('text').hexdigest())",
    ],
    [
      'disposal',
      "import requests from 'requests'\nawait using session = new requests.Session()\nconsole.log(session)",
    ],
    ['enums and decorators of TypeScript', 'enum Tea { Assam, Sencha }\nconsole.log(Tea.Assam)'],
    ['a promise that waits', 'await new Promise((go) => setTimeout(go, 1000))'],
    ['a timer that hands values on', "setTimeout((tea: string) => console.log(tea), 10, 'assam')"],
    [
      'a response that may be missing',
      "import { Response } from 'requests'\nfunction f(r?: Response) { return r ? r.ok : null }\nconsole.log(f())",
    ],
  ])('%s', (_, code) => {
    expect(test.problems(code)).toEqual([])
  })
})

describe("TypeScript's own words", () => {
  it('are kept, with their number', () => {
    const [problem] = test.problems(`${fetched}response.status`)
    expect(problem?.original).toBe("ts2339: Property 'status' does not exist on type 'Response'.")
  })

  it('stand alone where there are no better ones', () => {
    const [problem] = test.problems('const n: number = "one"\nconsole.log(n)')
    expect(problem).toMatchObject({ text: null, hint: null, severity: 'error' })
    expect(problem?.original).toMatch(/^ts2322: /)
  })

  it.each([
    ['const a = [1, 2', 'A bracket is still open at the end. Add `]` where it belongs.'],
    [
      'const a = 1\nconst a = 2',
      '`a` exists already. Choose another name, or leave out the second `const` or `let`.',
    ],
    ['const a = 1\na = 2', 'Declare it with `let a = …` if it should change.'],
    [
      'function f() { await 1 }',
      'Write `async` before the function: `async function name() { … }`.',
    ],
    ["const a = 'x", 'A quote opens a string that no quote closes on this line.'],
  ])('have the hint of the runner for %s', (code, hint) => {
    expect(test.problems(code).map((problem) => problem.hint)).toContain(hint)
  })

  it('always have a place to be seen at', () => {
    for (const code of ['', 'const a =', 'f(', '`', 'if (', '{', 'a.', '\n\n\nconst x = {'])
      for (const { from, to } of test.problems(code)) {
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(code.length)
      }
  })
})
