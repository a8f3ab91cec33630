import { describe, expect, test } from 'vitest'
import { type Check, checkSchema } from './check'
import { judge } from './judge'
import { ran } from './run.fixture'
import type { RunFacts } from './run-facts'
import type { CheckMessage, SolutionFacts } from './verdict'

type Assertion = Omit<Check, 'check' | 'that'>

/** A check as an author writes it. */
function check(assertion: Assertion, name = 'it'): Check {
  return checkSchema.parse({ check: name, that: 'It holds', ...assertion })
}

const solution: SolutionFacts = { printed: ['Oolong', '4.50'], values: ["'Oolong'", '4.5'] }

function messageOf(assertion: Assertion, run: RunFacts): CheckMessage | null {
  const facts = { 0: solution, 2: solution }
  return judge([check(assertion)], { runs: { 0: run }, facts }).failed?.message ?? null
}

const json = [['content-type', 'application/json']] as const
const form = [['Content-Type', 'application/x-www-form-urlencoded']] as const
const upload = [['Content-Type', 'multipart/form-data; boundary=x']] as const
const twoFiles = [
  '--x\r\nContent-Disposition: form-data; name="caption"\r\n\r\nMine\r\n',
  '--x\r\nContent-Disposition: form-data; name="notes"; filename="notes.txt"\r\n',
  'Content-Type: text/plain\r\n\r\nHello\r\n--x--\r\n',
].join('')
const get = (url: string, more = {}) => ({ sends: `GET https://${url}`, ...more })
const post = (url: string, headers: readonly (readonly [string, string])[], body: string) => ({
  sends: `POST https://${url}`,
  headers,
  body,
})
const order = (body: string) => ran({ calls: [post('shop.test/orders', json, body)] })
const shop = ran({ calls: [get('shop.test/teas?sort=price&tag=a&tag=b', { line: 3 })] })

type Four = readonly [what: string, got: string | null, wanted: string | null, line: number | null]

/** Each: the assertion, a run that passes, a run that fails, and the message except for what to try. */
const table: readonly (readonly [string, Assertion, RunFacts, RunFacts, Four])[] = [
  [
    'sent, without any request',
    { sent: { host: 'shop.test', method: 'GET', path: '/teas' } },
    shop,
    ran({}),
    ['The program sent no request.', 'no request', 'a `GET /teas` request to `shop.test`', null],
  ],
  [
    'sent to a host',
    { sent: { host: 'shop.test' } },
    shop,
    ran({ calls: [get('library.test/teas', { line: 2 })] }),
    ['The request went to another machine.', '`library.test`', '`shop.test`', 2],
  ],
  [
    'sent with a method',
    { sent: { method: 'POST' } },
    order('{}'),
    shop,
    ['The method is another one.', '`GET`', '`POST`', 3],
  ],
  [
    'sent with a path',
    { sent: { path: { startsWith: '/teas' } } },
    shop,
    ran({ calls: [get('shop.test')] }),
    ['The path is another one.', '`/`', '`/teas` at its start', 1],
  ],
  [
    'sent with a target',
    { sent: { target: '/teas?sort=price&tag=a&tag=b' } },
    shop,
    ran({ calls: [get('shop.test/teas')] }),
    ['Path and query are others.', '`/teas`', '`/teas?sort=price&tag=a&tag=b`', 1],
  ],
  [
    'sent with a parameter',
    { sent: { query: { sort: 'price' } } },
    shop,
    ran({ calls: [get('shop.test/teas')] }),
    ['The server did not find `sort` in the query.', '`GET /teas`', '`sort=price`', 1],
  ],
  [
    'sent with a parameter of some value',
    { sent: { query: { sort: { any: true } } } },
    shop,
    ran({ calls: [get('shop.test/teas')] }),
    ['The server did not find `sort` in the query.', '`GET /teas`', '`sort`, with any value', 1],
  ],
  [
    'sent with a repeated parameter',
    { sent: { query: { tag: ['a', 'b'] } } },
    shop,
    ran({ calls: [get('shop.test/teas?tag=b&tag=a')] }),
    ['The server read other values for `tag`.', '`tag=b`, `tag=a`', '`tag=a`, `tag=b`', 1],
  ],
  [
    'sent with a decoded value',
    { sent: { query: { q: 'C++' } } },
    ran({ calls: [get('shop.test/?q=C%2B%2B')] }),
    ran({ calls: [get('shop.test/?q=C++')] }),
    ['The server read another value for `q`.', '`q=C  `', '`q=C++`', 1],
  ],
  [
    'sent without a parameter',
    { sent: { query: { debug: null } } },
    shop,
    ran({ calls: [get('shop.test/?debug=1')] }),
    [
      'The server found `debug` in the query, and it should not be there.',
      '`GET /?debug=1`',
      'no `debug`',
      1,
    ],
  ],
  [
    'sent with a header, in any case',
    { sent: { header: { 'Content-Type': { contains: 'json' } } } },
    order('{}'),
    shop,
    ['The request has no header `Content-Type`.', 'none', '`Content-Type` with `json` in it', 3],
  ],
  [
    'sent with the value of a header',
    { sent: { header: { accept: 'text/csv' } } },
    ran({ calls: [get('a.test', { headers: [['Accept', 'text/csv']] })] }),
    ran({ calls: [get('a.test', { headers: [['Accept', '*/*']] })] }),
    ['The header `accept` says something else.', '`accept: */*`', '`accept: text/csv`', 1],
  ],
  [
    'sent without a header',
    { sent: { header: { Authorization: null } } },
    shop,
    ran({ calls: [get('a.test', { headers: [['authorization', 'Basic x']] })] }),
    [
      'The header `Authorization` should not be sent.',
      '`Authorization: Basic x`',
      'no `Authorization`',
      1,
    ],
  ],
  [
    'sent with a cookie',
    { sent: { cookies: { id: { any: true } } } },
    ran({ calls: [get('a.test', { headers: [['Cookie', 'a=b; id=7']] })] }),
    ran({ calls: [get('a.test', { headers: [['Cookie', 'a=b']] })] }),
    ['The server did not find `id` in the cookies.', '`a=b`', '`id`, with any value', 1],
  ],
  [
    'sent with a text',
    { sent: { text: { not: '' } } },
    order('{}'),
    shop,
    ['The body says something else.', 'an empty text', 'anything but an empty text', 3],
  ],
  [
    'sent with JSON',
    { sent: { json: { tea: { name: 'Oolong' }, count: 2 } } },
    order('{"count": 2, "tea": {"name": "Oolong"}}'),
    order('{"tea": {"name": "Sencha"}, "count": 2}'),
    ['The JSON in the body has another value in `tea.name`.', '`"Sencha"`', '`"Oolong"`', 1],
  ],
  [
    'sent with JSON that lacks a name',
    { sent: { json: { teas: [{ 'per-cup': 2 }] } } },
    order('{"teas": [{"per-cup": 2}]}'),
    order('{"teas": [{}]}'),
    ['The JSON in the body has no `teas[0]["per-cup"]`.', 'nothing', '`2`', 1],
  ],
  [
    'sent with JSON that has one name too many',
    { sent: { json: {} } },
    order('{}'),
    order('{"constructor": null}'),
    ['The JSON in the body has `constructor`, which was not asked for.', '`null`', 'nothing', 1],
  ],
  [
    'sent with JSON in a text',
    { sent: { json: { a: 1 } } },
    order('{"a":1}'),
    order('"{\\"a\\":1}"'),
    ['The body is a JSON text that holds JSON.', '`"{\\"a\\":1}"`', '`{"a":1}`', 1],
  ],
  [
    'sent with a form where JSON is wanted',
    { sent: { json: { a: 1 } } },
    order('{"a":1}'),
    ran({ calls: [post('shop.test/orders', form, 'a=1')] }),
    ['The body is not JSON.', '`a=1`', '`{"a":1}`', 1],
  ],
  [
    'sent with JSON and no header that says so',
    { sent: { json: { a: 1 } } },
    order('{"a":1}'),
    ran({ calls: [post('shop.test/orders', [['Content-Type', 'text/plain']], '{"a":1}')] }),
    [
      'The body is JSON, and no header says so.',
      '`Content-Type: text/plain`',
      '`Content-Type: application/json`',
      1,
    ],
  ],
  [
    'sent with a form',
    { sent: { form: { topping: ['milk', 'honey'] } } },
    ran({ calls: [post('shop.test/', form, 'topping=milk&topping=honey')] }),
    ran({ calls: [post('shop.test/', form, 'topping=milk')] }),
    [
      'The server read other values for `topping`.',
      '`topping=milk`',
      '`topping=milk`, `topping=honey`',
      1,
    ],
  ],
  [
    'sent with JSON where a form is wanted',
    { sent: { form: { a: '1' } } },
    ran({
      calls: [
        post(
          'shop.test/',
          upload,
          '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
        ),
      ],
    }),
    order('{"a":1}'),
    ['The body is not a form.', '`application/json`', '`a=1`', 1],
  ],
  [
    'sent with a file',
    { sent: { files: { notes: { filename: 'notes.txt', type: 'text/plain' } } } },
    ran({ calls: [post('shop.test/', upload, twoFiles)] }),
    ran({ calls: [post('shop.test/', form, 'notes=Hello')] }),
    ['No file came in the field `notes`.', 'no file', 'a file in `notes`', 1],
  ],
  [
    'sent with the content of a file',
    { sent: { files: { notes: { content: 'Hello' } } } },
    ran({ calls: [post('shop.test/', upload, twoFiles)] }),
    ran({ calls: [post('shop.test/', upload, twoFiles.replace('Hello', 'Bye'))] }),
    ['The file in `notes` holds something else.', '`Bye`', '`Hello`', 1],
  ],
  [
    'sent over a checked connection',
    { sent: { verified: true } },
    ran({ calls: [get('vault.test', { isVerified: true })] }),
    ran({ calls: [get('vault.test', { isVerified: false })] }),
    [
      'The certificate of the server was not checked.',
      'an unchecked certificate',
      'a checked certificate',
      1,
    ],
  ],
  [
    'sent, and the status',
    { sent: { status: 201 } },
    ran({ calls: [get('a.test', { answer: [201, 'Created'] })] }),
    ran({ calls: [get('a.test', { answer: [415, 'Unsupported Media Type'] })] }),
    ['The server answered with another status.', '`415 Unsupported Media Type`', '`201`', 1],
  ],
  [
    'sent, and no answer',
    { sent: { status: 200 } },
    shop,
    ran({ calls: [get('a.test', { answer: null })] }),
    ['The server gave no answer.', 'No machine has this name.', '`200`', 1],
  ],
  [
    'sent as the last one',
    { sent: { nth: 'last', path: '/b' } },
    ran({ calls: [get('a.test/a'), get('a.test/b')] }),
    ran({ calls: [get('a.test/b'), get('a.test/a', { line: 2 })] }),
    ['The path is another one.', '`/a`', '`/b`', 2],
  ],
  [
    'sent as the second one among some',
    { sent: { nth: 2, among: { host: 'a.test' }, path: '/b' } },
    ran({ calls: [get('a.test/a'), get('b.test/'), get('a.test/b')] }),
    ran({ calls: [get('a.test/a'), get('b.test/b')] }),
    ['The program sent 1 request to `a.test`.', '1 request', 'at least 2 requests', null],
  ],
  [
    'sent every time',
    { sent: { nth: 'every', header: { 'X-Key': { any: true } } } },
    ran({ calls: [get('a.test', { headers: [['x-key', '1']] })] }),
    ran({ calls: [get('a.test', { headers: [['x-key', '1']] }), get('a.test', { line: 4 })] }),
    ['The request has no header `X-Key`.', 'none', '`X-Key`, with any value', 4],
  ],
  [
    'sent: the one that came furthest is told of',
    { sent: { host: 'shop.test', query: { sort: 'price' } } },
    shop,
    ran({ calls: [get('shop.test/teas?sort=name', { line: 2 }), get('b.test/?sort=price')] }),
    ['The server read another value for `sort`.', '`sort=name`', '`sort=price`', 2],
  ],
  [
    'never',
    { never: { method: 'GET', host: { contains: 'shop' } } },
    order('{}'),
    shop,
    [
      'A request was sent that should not be.',
      '`GET /teas?sort=price&tag=a&tag=b` to `shop.test`',
      'no such request',
      3,
    ],
  ],
  [
    'count, too many',
    { count: { is: 1 } },
    shop,
    ran({ calls: [get('a.test/'), get('a.test/', { line: 2 })] }),
    ['The program sent 2 requests.', '2 requests', '1 request', 2],
  ],
  [
    'count, too few',
    { count: { method: 'GET', path: '/teas', is: { least: 1 } } },
    shop,
    order('{}'),
    ['The program sent no `GET /teas` request.', 'no request', 'at least 1 request', null],
  ],
  [
    'order',
    { order: [{ method: 'POST' }, { method: 'GET', path: '/teas' }] },
    ran({ calls: [post('shop.test/', [], ''), get('b.test/'), get('shop.test/teas')] }),
    ran({ calls: [get('shop.test/teas'), post('shop.test/orders', [], '')] }),
    [
      'After a `POST` request came no `GET /teas` request.',
      '`GET /teas`, `POST /orders`',
      'a `POST` request, a `GET /teas` request',
      null,
    ],
  ],
  [
    'printed, in order',
    { printed: ['a', { contains: 'b' }] },
    ran({ prints: ['a', 'x', 'abc'] }),
    ran({ prints: ['b', 'a'] }),
    ['A line is missing from the output.', '`b`, `a`', '`b` in it', 2],
  ],
  [
    'printed, in one call with several lines',
    { printed: { matches: '^\\d+ teas$' } },
    ran({ prints: ['first\n12 teas'] }),
    ran({}),
    ['The program printed nothing.', 'no line', 'a text like `^\\d+ teas$`', null],
  ],
  [
    'printed as the solution, with another line',
    { printed: 'as the solution' },
    ran({ prints: ['Oolong  ', '4.50'] }),
    ran({ prints: ['Oolong', '4.5'] }),
    ['Line 2 of the output is another one.', '`4.5`', '`4.50`', 2],
  ],
  [
    'printed as the solution, with a line less',
    { printed: 'as the solution' },
    ran({ prints: ['Oolong', '4.50'] }),
    ran({ prints: ['Oolong'] }),
    ['Line 2 of the output is missing.', '1 line', '`4.50`', 1],
  ],
  [
    'printed as the solution, with a line more',
    { printed: 'as the solution' },
    ran({ prints: ['Oolong', '4.50'] }),
    ran({ prints: ['Oolong', '4.50', 'done'] }),
    ['The program prints more than was asked for.', '`done`', '2 lines', 3],
  ],
  [
    'not printed',
    { notPrinted: { contains: 'token' } },
    ran({ prints: ['hidden'] }),
    ran({ prints: ['the token is x'] }),
    [
      'The output has a line that should not be there.',
      '`the token is x`',
      'no line with `token` in it',
      1,
    ],
  ],
  [
    'value of a line',
    { value: { line: 2, is: 200 } },
    ran({ shows: ['1', '200'] }),
    ran({ shows: ['200', '404'] }),
    ['The value at line 2 is another one.', '`404`', '`200`', 2],
  ],
  [
    'value that is a text',
    { value: { is: { startsWith: 'Oo' } } },
    ran({ shows: ["'Oolong'"] }),
    ran({}),
    ['No value is shown.', 'none', '`Oo` at its start', null],
  ],
  [
    'value as the solution',
    { value: 'as the solution' },
    ran({ shows: ["'Oolong'", '1', '4.5'] }),
    ran({ shows: ["'Oolong'", '4'] }),
    ['The value is another one.', '`4`', '`4.5`', 2],
  ],
  [
    'threw',
    { threw: 'HTTPError' },
    ran({ error: { name: 'HTTPError' } }),
    ran({}),
    ['The program ended without an error.', 'no error', '`HTTPError`', null],
  ],
  [
    'threw another one',
    { threw: 'HTTPError' },
    ran({ error: { name: 'HTTPError' } }),
    ran({ error: { name: 'TypeError', position: { line: 4, column: 1 } } }),
    ['The program ended with another error.', '`TypeError`', '`HTTPError`', 4],
  ],
  [
    'threw nothing',
    { threw: null },
    ran({}),
    ran({ error: { name: 'HTTPError', message: '404', position: { line: 2, column: 1 } } }),
    ['The program ended early, with an `HTTPError`.', '`HTTPError: 404`', 'a run to the end', 2],
  ],
  [
    'threw nothing, and was stopped',
    { threw: null },
    ran({}),
    ran({ stopped: 'learner' }),
    ['The program did not come to its end.', 'a run that was stopped', 'a run to the end', null],
  ],
  [
    'stopped',
    { stopped: 'learner' },
    ran({ stopped: 'learner' }),
    ran({ stopped: 'watchdog', error: { name: 'Stopped' } }),
    ['The run was not ended with the Stop button.', 'another end', 'a press on Stop', null],
  ],
  [
    'within',
    { within: 2 },
    ran({ seconds: 2 }),
    ran({ seconds: 2.5 }),
    ['The program took too long.', '2.5 s', 'at most 2 s', null],
  ],
  [
    'gaps',
    { gaps: { seconds: [1, { least: 2 }] } },
    ran({
      calls: [get('a.test/'), get('a.test/', { sent: 1100 }), get('a.test/', { sent: 4000 })],
    }),
    ran({ calls: [get('a.test/'), get('a.test/', { sent: 200, line: 7 })] }),
    ['The wait before request 2 has another length.', '0.2 s', '1 s', 7],
  ],
  [
    'gaps of half a second',
    { gaps: { seconds: [0.5] } },
    ran({ calls: [get('a.test/'), get('a.test/', { sent: 510 })] }),
    ran({ calls: [get('a.test/'), get('a.test/', { sent: 1000, line: 7 })] }),
    ['The wait before request 2 has another length.', '1 s', '0.5 s', 7],
  ],
  [
    'gaps, with a request less',
    { gaps: { of: { host: 'a.test' }, seconds: [1] } },
    ran({ calls: [get('a.test/'), get('b.test/', { sent: 5 }), get('a.test/', { sent: 1000 })] }),
    ran({ calls: [get('a.test/'), get('b.test/', { sent: 1000 })] }),
    ['Request 2 did not come.', '1 request', '2 requests', 1],
  ],
  [
    'growing gaps',
    { gaps: { of: { host: 'a.test' }, growing: true } },
    ran({
      calls: [get('a.test/'), get('a.test/', { sent: 1000 }), get('a.test/', { sent: 2500 })],
    }),
    ran({
      calls: [
        get('a.test/'),
        get('a.test/', { sent: 1000 }),
        get('a.test/', { sent: 2050, line: 7 }),
      ],
    }),
    [
      'The wait before request 3 is no longer than the one before it.',
      '1.05 s',
      'more than 1 s',
      7,
    ],
  ],
  [
    'growing gaps, of which there is only one',
    { gaps: { growing: true } },
    ran({ calls: [get('a.test/'), get('a.test/', { sent: 1000 })] }),
    ran({
      calls: [get('a.test/'), get('a.test/', { sent: 9000 }), get('a.test/', { sent: 9010 })],
    }),
    [
      'The wait before request 3 is no longer than the one before it.',
      '0.01 s',
      'more than 9 s',
      1,
    ],
  ],
  [
    'at once, too many',
    { atOnce: { is: { most: 1 } } },
    ran({ calls: [get('a.test/', { end: 5 }), get('a.test/', { sent: 5 })] }),
    ran({ calls: [get('a.test/', { end: 9 }), get('a.test/', { sent: 5 })] }),
    ['2 requests were on the way at the same time.', '2 requests', 'at most 1 request', null],
  ],
  [
    'at once, too few',
    { atOnce: { is: 2 } },
    ran({ calls: [get('a.test/', { end: 9 }), get('a.test/', { sent: 5 })] }),
    ran({ calls: [get('a.test/', { end: 5 }), get('a.test/', { sent: 5 })] }),
    ['1 request was on the way at the same time.', '1 request', '2 requests', null],
  ],
  [
    'connections',
    { connections: { host: 'a.test', is: 1 } },
    ran({ calls: [get('a.test/'), get('a.test/', { isReused: true }), get('b.test/')] }),
    ran({ calls: [get('a.test/'), get('a.test/', { line: 2 })] }),
    ['The program opened 2 connections.', '2 connections', '1 connection', 2],
  ],
  [
    'followed',
    { followed: { event: 'first', before: '/alerts' } },
    ran({ calls: [get('a.test/alerts')], printsEarly: ['first'] }),
    ran({ calls: [get('a.test/alerts')], prints: ['first'] }),
    [
      'The line was printed when the whole body had arrived.',
      '`first`',
      'the line while the body is still on its way',
      1,
    ],
  ],
]

describe.each(table)('%s', (_, assertion, passing, failing, [what, got, wanted, line]) => {
  test('passes', () => {
    expect(messageOf(assertion, passing)).toBeNull()
  })

  test('fails with its message', () => {
    const message = messageOf(assertion, failing)
    expect(message).toEqual({ what, got, wanted, line, try: message?.try })
  })

  test('never addresses the person, nor calls anything easy', () => {
    const { what: said = '', try: next = '' } = messageOf(assertion, failing) ?? {}
    expect(`${said} ${next}`).not.toMatch(/\b(you|your|just|simply|easy|easily|obviously)\b/i)
    expect(said).toMatch(/^[A-Z0-9].*\.$/)
    expect(next ?? 'Try.').toMatch(/^[A-Z].*\.$/)
  })
})

describe('the words of an author', () => {
  test('stand in the place of the default', () => {
    const words = { else: 'The shop was not asked.', try: 'Look at the address.' }
    expect(messageOf({ sent: { host: 'shop.test' }, ...words }, ran({}))).toEqual({
      what: 'The shop was not asked.',
      got: 'no request',
      wanted: 'a request to `shop.test`',
      line: null,
      try: 'Look at the address.',
    })
  })
})

describe('a run that ended early', () => {
  const error = {
    name: 'HTTPError',
    message: '404 Client Error',
    position: { line: 2, column: 1 },
    hint: 'Look at the status first.',
  }

  test('explains what is missing, with the hint of the error', () => {
    const words = { else: 'Nothing was printed.', try: 'Print it.' }
    expect(messageOf({ printed: 'a', ...words }, ran({ error }))).toEqual({
      what: 'The program ended early, with an `HTTPError`.',
      got: '`HTTPError: 404 Client Error`',
      wanted: null,
      line: 2,
      try: 'Look at the status first.',
    })
  })

  test('does not explain what is there', () => {
    const run = ran({ calls: [get('shop.test/', { line: 5 })], error })
    expect(messageOf({ sent: { header: { 'X-Key': 'a' } } }, run)).toMatchObject({ line: 5 })
    expect(messageOf({ never: { host: 'shop.test' } }, run)).toMatchObject({ line: 5 })
    expect(messageOf({ sent: { host: 'vault.test' } }, run)).toMatchObject({ line: 2 })
  })

  test.each([
    ['SyntaxError', 'compile', 'The program did not start, because of a `SyntaxError`.'],
    ['URLRequired', 'run', 'The program ended early, with a `URLRequired`.'],
    ['SSLError', 'run', 'The program ended early, with an `SSLError`.'],
    ['InvalidURL', 'unhandled', 'A promise that nothing awaits failed with an `InvalidURL`.'],
    ['UnfinishedRequest', 'unhandled', 'A request was still on its way when the script ended.'],
  ] as const)('by %s is told in words', (name, phase, what) => {
    const message = 'A request was still on its way when the script ended.'
    const run = ran({ error: { name, phase, message } })
    expect(messageOf({ printed: 'a' }, run)).toMatchObject({ what })
  })

  test('by the learner is told', () => {
    expect(messageOf({ printed: 'a' }, ran({ stopped: 'learner' }))).toMatchObject({
      what: 'The run was stopped before that.',
    })
  })

  test('without a record of the solution nobody is blamed', () => {
    const checks = [check({ printed: 'as the solution' })]
    const { failed } = judge(checks, { runs: { 0: ran({ prints: ['a'] }) }, facts: null })
    expect(failed?.message.what).toBe(
      'This check compares with the solution, and that was not recorded.',
    )
  })
})

describe('the order of checks', () => {
  const checks = [
    check({ sent: { host: 'shop.test' } }, 'asked'),
    check({ printed: 'as the solution', seed: 2 }, 'other-data'),
    check({ threw: null }, 'to-the-end'),
  ]
  const facts = { 0: solution, 2: { printed: ['Assam', '2.00'], values: [] } }
  const right = ran({ calls: [get('shop.test/')], prints: ['Oolong', '4.50'] })

  test('shows the first failure, and lets the later ones wait', () => {
    expect(judge(checks, { runs: { 0: ran({}) }, facts })).toMatchObject({
      states: ['failed', 'waiting', 'waiting'],
      failed: { check: 'asked', seed: 0 },
    })
  })

  test('lets what only the second run can show wait for it', () => {
    expect(judge(checks, { runs: { 0: right }, facts })).toEqual({
      states: ['passed', 'waiting', 'passed'],
      failed: null,
    })
    const stopped = ran({ calls: [get('shop.test/')], stopped: 'learner' })
    expect(judge(checks, { runs: { 0: stopped }, facts }).states).toEqual([
      'passed',
      'waiting',
      'failed',
    ])
  })

  test('finds a program that copied what the first world says', () => {
    expect(judge(checks, { runs: { 0: right, 2: right }, facts })).toMatchObject({
      states: ['passed', 'failed', 'waiting'],
      failed: { check: 'other-data', seed: 2, message: { got: '`Oolong`', wanted: '`Assam`' } },
    })
  })

  test.each(['before', 'after'])('lets a check of one world speak %s its general twin', (place) => {
    const general = check({ printed: ['Oolong', { contains: '.' }] }, 'printed')
    const special = check(
      { printed: ['Oolong', { contains: '.' }], seed: 2, else: 'Copied.' },
      'other',
    )
    const both = place === 'before' ? [special, general] : [general, special]
    const other = ran({ calls: [get('shop.test/')], prints: ['Assam', '4.50'] })
    expect(judge(both, { runs: { 0: right, 2: other }, facts }).failed).toMatchObject({
      check: 'other',
      message: { what: 'Copied.' },
    })
    expect(judge(both, { runs: { 0: other }, facts }).failed?.check).toBe('printed')
    expect(judge(both, { runs: { 0: right, 2: right }, facts })).toEqual({
      states: ['passed', 'passed'],
      failed: null,
    })
  })

  test('passes all with both runs', () => {
    const other = ran({ calls: [get('shop.test/')], prints: ['Assam', '2.00'] })
    expect(judge(checks, { runs: { 0: right, 2: other }, facts })).toEqual({
      states: ['passed', 'passed', 'passed'],
      failed: null,
    })
  })
})
