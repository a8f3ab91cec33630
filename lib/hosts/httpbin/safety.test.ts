/**
 * What no request can make httpbin do. Every attack goes into every place of every endpoint where input is
 * taken; what an answer may be is checked on its bytes, read back by our own parser.
 */
import { describe, expect, it } from 'vitest'
import { firstValue } from '../../http/headers'
import type { HeaderList } from '../../http/message'
import { passingClock, type Question, questionTo } from '../ask.fixture'
import { type EndpointDescription, exampleOf } from '../endpoint'
import { overTheWire, type ReadAnswer } from '../over-the-wire.fixture'
import { createHttpbin, httpbinFamilies } from './index'

const services = { clock: passingClock(), random: () => 0.5 }
const mounted = createHttpbin({ ...services, prefix: '/httpbin' })
const inside = createHttpbin({
  ...services,
  browserSafe: false,
  redirects: 'any',
  broken: true,
})
const endpoints = httpbinFamilies.flatMap((family) => family.endpoints)

/** Strings that would do harm somewhere, if they reached it as they are. */
const attacks = {
  'a script': '<script>alert(1)</script>',
  'a script in base64': 'PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'an attribute': `"><img src=x onerror=alert(1)>`,
  'a single-quoted attribute': `' onmouseover='alert(1)`,
  'a drawing': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'a document type': '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  'a header': 'a\r\nX-Injected: 1',
  'a header by a line feed': 'a\nX-Injected: 1',
  'a header by a carriage return': 'a\rX-Injected: 1',
  'a header, encoded twice': 'a%0d%0aX-Injected: 1',
  'a header by a wide character': 'a\u010d\u010aX-Injected: 1',
  'a body': 'a\r\n\r\n<script>alert(1)</script>',
  'a second answer': 'a\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\nX-Injected: 1\r\n\r\n',
  'a null': 'a\0b',
  'a character beyond latin-1': '\u{1f375}',
  'another host': '//evil.test/',
  'another host by a backslash': '/\\evil.test/',
  'another host in full': 'https://evil.test/',
  'another host behind a name': 'https://host.test@evil.test/',
  'a script as an address': 'javascript:alert(1)',
  'a script behind a tab': 'java\tscript:alert(1)',
  'a document as an address': 'data:text/html,<script>alert(1)</script>',
  'HTML as a type': 'text/html',
  'a drawing as a type': 'image/svg+xml',
  'a length': 'Content-Length: 0',
  'a transfer coding': 'Transfer-Encoding: chunked',
  'a cookie for everywhere': 'a=b; Path=/; Domain=test',
  'a prototype': '__proto__',
  'a constructor': 'constructor',
  'a parent folder': '../../../etc/passwd',
  'a pattern': `${'a'.repeat(200)}!`,
  'many parentheses': '('.repeat(300),
  'much nesting': '['.repeat(1000),
  'a long text': 'x'.repeat(5000),
  'a number too large': '99999999999999999999999',
  'a number that is none': 'NaN',
  'a number below 0': '-1',
  'an infinite number': '1e999',
  nothing: '',
} as const

interface Attempt extends Question {
  readonly where: string
  readonly target: string
}

const namesIn = (endpoint: EndpointDescription, place: string) =>
  (endpoint.parameters ?? [])
    .filter((parameter) => parameter.in === place)
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('<'))

/** The attack in every part of the path, in every parameter, as a name of one, in headers and bodies. */
function attemptsOf(endpoint: EndpointDescription, attack: string): Attempt[] {
  const { method = 'GET', target: example } = exampleOf(endpoint)
  const encoded = encodeURIComponent(attack)
  const filled = endpoint.path.replaceAll(/\{[^}]*\}/g, () => encoded)
  // What no carrier delivers in a header.
  const text = attack.replace(/[\0\r\n]|[^\0-\xff]/g, '?')
  const more = example.includes('?') ? '&' : '?'
  const query = (name: string) =>
    `${example.replace(/\?.*/, '')}?${encodeURIComponent(name)}=${encoded}`
  const headers = ['Content-Type', 'Cookie', 'Authorization', 'Origin', 'X-Forwarded-Proto', 'Host']
  return [
    { where: 'path', method, target: filled },
    { where: 'raw path', method, target: endpoint.path.replaceAll(/\{[^}]*\}/g, () => text) },
    { where: 'a name in the query', method, target: `${example}${more}${encoded}=1` },
    ...['anything', 'Content-Type', 'Location', 'Set-Cookie', ...namesIn(endpoint, 'query')].map(
      (name) => ({ where: `query ${name}`, method, target: query(name) }),
    ),
    ...['header', 'cookie'].map((name) => ({
      where: `${name} X: in the query`,
      method,
      target: `${example.replace(/\?.*/, '')}?${name}=X:${encoded}&${name}=X=${encoded}`,
    })),
    ...(text === attack ? [...headers, ...namesIn(endpoint, 'header')] : []).map((name) => ({
      where: `header ${name}`,
      method,
      target: example,
      headers: [[name, text]] as HeaderList,
    })),
    ...(endpoint.methods.includes('POST') ? bodiesOf(example, attack, text) : []),
  ]
}

function bodiesOf(target: string, attack: string, text: string): Attempt[] {
  const encoded = encodeURIComponent(attack)
  const post = { method: 'POST', target }
  return [
    { ...post, where: 'body', body: attack },
    {
      ...post,
      where: 'form',
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      body: `url=${encoded}&custname=${encoded}&${encoded}=1`,
    },
    {
      ...post,
      where: 'file',
      headers: [['Content-Type', 'multipart/form-data; boundary=B']],
      body: `--B\r\nContent-Disposition: form-data; name="${text}"; filename="${text}"\r\nContent-Type: ${text}\r\n\r\n${text}\r\n--B--\r\n`,
    },
  ]
}

/** Types in which a browser runs nothing. */
const inert =
  /^(text\/(plain|csv|event-stream)|application\/(json|problem\+json|octet-stream|x-ndjson)|image\/(png|jpeg|webp))\b/
/** Types that it would draw, or worse; only documents of ours have them. */
const active = /^(text\/html; charset=utf-8|application\/xml|image\/svg\+xml)$/
/** The attacks as markup; no document of ours has any of it. */
const hostile = /<script|<img src=x|<!entity|\son[a-z]+=.?alert/i
const sealed =
  /^sandbox( allow-forms)?; default-src 'none'; style-src 'unsafe-inline'(; form-action 'self')?$/

/** What a browser could be made to do by the answer. Sentences, so that thousands of answers are checked fast. */
function dangersOf({ headers, body }: ReadAnswer): string[] {
  const dangers: string[] = []
  const must = (isSafe: boolean, danger: string) => {
    if (!isSafe) dangers.push(danger)
  }
  const value = (name: string) => firstValue(headers, name) ?? ''
  must(value('X-Content-Type-Options') === 'nosniff', 'its type may be guessed')
  must(sealed.test(value('Content-Security-Policy')), 'its policy is another one')
  must(value('Cross-Origin-Resource-Policy') === 'cross-origin', 'its resource policy is another')
  const type = value('Content-Type')
  if (type !== '' && !inert.test(type)) {
    must(active.test(type), `its type is ${type}`)
    // What came in stands escaped, if at all.
    must(!hostile.test(body.toString('latin1')), 'it holds the attack as it is')
  }
  const location = value('Location')
  if (location !== '' && URL.canParse(location, 'http://host.test')) {
    const { host } = new URL(location, 'http://host.test')
    must(host === 'host.test', `it leads to ${host}`)
  }
  for (const [name, text] of headers) {
    if (name.toLowerCase() !== 'set-cookie') continue
    must(!/;\s*path=\/(?!httpbin(\/|;|$))/i.test(text), `its cookie goes further: ${text}`)
    must(!/;\s*domain=(?!host\.test)/i.test(text), `its cookie goes further: ${text}`)
  }
  return dangers
}

const once = ['content-length', 'transfer-encoding', 'date', 'server', 'content-type']

/** Where the attack got at the frame of the message. */
function breaksOf({ headers }: ReadAnswer): string[] {
  const names = headers.map(([name]) => name.toLowerCase())
  return [
    ...once.filter((name) => names.indexOf(name) !== names.lastIndexOf(name)),
    ...names.filter((name) => name === 'connection' || name === 'x-injected'),
  ]
}

/** Failures that are the business of these endpoints. */
const fails = /^\/(fail|rate-limit|unstable|mix|problem|status)\b/

/** Long documents of ours that take no input but the address; one in five attacks is enough for them. */
const longDocuments = new Set(['/', '/openapi.json', '/spec.json', '/legacy'])

/** Everything that the attacks achieve at the endpoint of that host. */
async function achieved(
  host: typeof mounted,
  endpoint: EndpointDescription,
  prefix: string,
): Promise<string[]> {
  const faults: string[] = []
  const chosen = Object.entries(attacks).filter(
    // Inside the virtual internet nothing is at stake but the message.
    ([, attack]) => prefix !== '' || /[\r\n\0%]|[^\0-\xff]|:/.test(attack),
  )
  for (const [what, attack] of chosen.filter(
    (_, index) => !longDocuments.has(endpoint.path) || index % 5 === 0,
  )) {
    for (const attempt of attemptsOf(endpoint, attack)) {
      const { method = 'GET', where } = attempt
      const question = questionTo(prefix + attempt.target, attempt)
      const found: string[] = []
      try {
        const message = await overTheWire(host, question)
        if (message === null) {
          if (prefix !== '' || !endpoint.path.startsWith('/broken/')) found.push('it broke off')
        } else {
          found.push(...breaksOf(message))
          if (prefix !== '') found.push(...dangersOf(message))
          if (message.status >= 500 && !fails.test(endpoint.path)) found.push(`${message.status}`)
        }
      } catch (error) {
        found.push(String(error))
      }
      for (const fault of found) {
        faults.push(`${fault}: ${what} in ${where}, ${method} ${question.target.slice(0, 200)}`)
      }
    }
  }
  return faults
}

describe.each(endpoints.map((endpoint) => [endpoint.path, endpoint] as const))(
  'attacks on %s',
  (_, endpoint) => {
    it('change neither the message nor what a browser makes of it', async () => {
      expect(await achieved(mounted, endpoint, '/httpbin')).toEqual([])
    }, 60_000)

    it('leave the message whole inside the virtual internet, too', async () => {
      expect(await achieved(inside, endpoint, '')).toEqual([])
    }, 60_000)
  },
)

describe('what a browser would run', () => {
  const get = async (target: string) => {
    const answer = await overTheWire(mounted, questionTo(`/httpbin${target}`))
    if (answer === null) throw new Error('The connection broke.')
    return answer
  }

  it.each([404, 405, 400, 413])('is sealed off on a %i, too', async (status) => {
    const target = { 404: '/<script>', 405: '/post', 400: '/status/x', 413: '/mix' }[status] ?? ''
    const many = status === 413 ? `?${'a=1&'.repeat(200)}` : ''
    const answer = await get(target + many)
    expect(answer.status).toBe(status)
    expect(dangersOf(answer)).toEqual([])
  })

  it('is never a script, a style, a manifest or a page by a type of the client', async () => {
    const types = [
      ...['text/javascript', 'application/javascript', 'module', 'text/css', 'text/html'],
      ...['application/xhtml+xml', 'text/xml', 'application/rss+xml', 'application/mathml+xml'],
      ...['image/svg+xml', 'application/manifest+json', 'application/pdf', 'text/x-component'],
      ...['multipart/x-mixed-replace; boundary=a', 'text/cache-manifest', 'application/wasm'],
      ...['text/html;charset=utf-7', ' text/html', 'text/plain, text/html', 'TEXT/HTML', '*/*'],
    ]
    for (const type of types) {
      const value = encodeURIComponent(type)
      for (const target of [
        `/mix?body=x&type=${value}`,
        `/mix?body=x&header=Content-Type:${value}`,
        `/mix/type=${value}/body=x`,
        `/response-headers?Content-Type=${value}`,
      ]) {
        expect((await get(target)).status, target).toBe(400)
      }
    }
  })
})
