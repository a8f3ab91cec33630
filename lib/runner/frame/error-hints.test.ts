import { expect, it } from 'vitest'
import { RequestException } from '../../requests/exceptions'
import { type FakeAnswer, FakeTransport } from '../../requests/fake-transport.fixture'
import requests from '../../requests/index'
import { errorHint } from './error-hints'

function sessionWith(answer: (url: string) => FakeAnswer) {
  const session = new requests.Session()
  const transport = new FakeTransport(({ url }) => answer(url))
  session.mount('https://', new requests.adapters.HTTPAdapter({ transport }))
  return session
}

async function hintFor(fails: () => unknown): Promise<string | undefined> {
  try {
    await fails()
  } catch (error) {
    if (error instanceof RequestException) return errorHint(error)
  }
  throw new Error('It did not fail in the way that it should.')
}

const json = (status: number, type: string | null, body: string) =>
  hintFor(async () => {
    const headers = type === null ? [] : [['Content-Type', type] as const]
    const response = await sessionWith(() => ({ status, headers, body })).get('https://ex.com/')
    response.json()
  })

it.each<[number, string | null, string, string]>([
  [
    404,
    'text/html; charset=utf-8',
    '<!doctype html><title>Not here</title>',
    'The body starts with `<!doctype` and is labelled `text/html`; it is not JSON. Check `response.statusCode` first; here it is 404.',
  ],
  [200, null, 'no `json`', 'The body starts with `no` and has no label; it is not JSON.'],
  [500, null, '`oops`', "The body starts with `'oops'` and has no label"],
  [200, 'text/plain', 'x'.repeat(90), `The body starts with \`${'x'.repeat(24)}…\` and is`],
  [204, null, '', 'The body is empty, and an empty body is not JSON.'],
  [
    200,
    'application/problem+json',
    '{"a": 1,\n}',
    'The body is labelled `application/problem+json` and is not valid JSON. Look at `response.text` in line 1, column 8.',
  ],
])('says what came instead of JSON: %i %s', async (status, type, body, hint) => {
  expect(await json(status, type, body)).toContain(hint)
})

it('shows the hops of a loop of two, of one, and of none', async () => {
  const to = (location: string): FakeAnswer => ({ status: 302, headers: [['Location', location]] })
  const two = sessionWith((url) => to(url.endsWith('/a') ? '/b' : '/a'))
  expect(await hintFor(() => two.get('https://ex.com/a'))).toBe(
    '30 hops; the last two repeat: `https://ex.com/a` → `https://ex.com/b` → `https://ex.com/a`. Take them one by one with `allowRedirects: false`.',
  )
  const one = sessionWith(() => to('/a'))
  expect(await hintFor(() => one.get('https://ex.com/a'))).toContain('the last one repeats: `')
  let n = 0
  const none = sessionWith(() => to(`/${n++}`))
  none.maxRedirects = 3
  expect(await hintFor(() => none.get('https://ex.com/a'))).toBe(
    '3 hops; the last are `https://ex.com/0` → `https://ex.com/1` → `https://ex.com/2`. Take them one by one with `allowRedirects: false`.',
  )
})

it('leaves other errors to their text', async () => {
  const failing = sessionWith(() => ({ status: 404 }))
  const raise = async () => (await failing.get('https://ex.com/')).raiseForStatus()
  expect(await hintFor(raise)).toBeUndefined()
  expect(await hintFor(() => failing.get('ex.com'))).toBeUndefined()
})
