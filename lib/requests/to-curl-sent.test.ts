/** The commands of `toCurl`, run by a real shell with the real curl against a server on loopback. */
import { execFile, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { httpServer, type Loopback } from './node/loopback.fixture'
import type { RequestOptions } from './options'
import type { PreparedRequest } from './prepared-request'
import { Request } from './request'
import { wireBody } from './request-body-stream'
import { Session } from './session'

interface Arrived {
  readonly method: string
  readonly target: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

let server: Loopback
let arrived: Arrived[] = []

beforeAll(async () => {
  server = await httpServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const { method = '', url: target = '', rawHeaders } = request
    const headers = rawHeaders.flatMap((name, i) =>
      i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? ''] as const] : [],
    )
    arrived.push({ method, target, headers, body: Buffer.concat(pieces).toString('hex') })
    response.end()
  })
})
afterAll(() => server.close())

/** What came out at the server when a shell ran the command. */
async function run(command: string): Promise<Arrived | undefined> {
  arrived = []
  await new Promise<void>((resolve, reject) => {
    // From its input, as a terminal would: an argument could not be as long.
    const shell = execFile('sh', (error) => (error ? reject(error) : resolve()))
    shell.stdin?.end(`${command}\n`)
  })
  expect(arrived).toHaveLength(1)
  return arrived[0]
}

/** What the request itself says, as the server would see it. */
async function said(request: PreparedRequest): Promise<Arrived> {
  const body = await new Response(wireBody(request.body) as BodyInit | null).arrayBuffer()
  const host = new URL(request.url).host
  return {
    method: request.method,
    target: request.pathUrl,
    headers: [['Host', host], ...request.headers.items()],
    body: Buffer.from(body).toString('hex'),
  }
}

const sorted = ({ headers, ...rest }: Arrived) => {
  // A recipient takes the blanks around a value away.
  const fields = headers.map(([name, value]) => `${name}: ${value.trim()}`)
  return { ...rest, headers: fields.sort() }
}

async function expectEqual(request: PreparedRequest): Promise<void> {
  const got = await run(request.toCurl())
  expect(sorted(got ?? ({} as Arrived))).toEqual(sorted(await said(request)))
}

const at = (path = '/') => `http://127.0.0.1:${server.port}${path}`

const hasCurl = spawnSync('curl', ['--version']).status === 0
beforeEach((test) => test.skip(!hasCurl, 'There is no curl on this machine.'))

describe('curl sends what toCurl says', () => {
  const rows: readonly [string, string, RequestOptions][] = [
    ['GET', '/a?b=c', {}],
    ['GET', '/', { data: 'a body on GET' }],
    ['HEAD', '/', {}],
    ['DELETE', '/', {}],
    ['PATCH', '/ü?ß=[1]{2}', { json: { name: 'it\'s "quoted" $HOME `id`' } }],
    ['POST', '/', { data: { a: '1 2', b: ['ü', '&'] } }],
    ['POST', '/', { data: '@/etc/hostname' }],
    ['POST', '/', { data: 'two\nlines\r\n' }],
    ['POST', '/', { data: new Uint8Array([0, 255, 10, 39, 128]) }],
    ['POST', '/', { data: new TextEncoder().encode('\ufeffmark') }],
    ['POST', '/', { files: { f: ["it's.txt", 'text', 'text/plain'] }, data: { k: 'v' } }],
    ['POST', '/', { data: 'ü'.repeat(200_000) }],
    ['POST', '/', { data: 'x'.repeat(1_200_000) }],
    ['PUT', '/', { auth: ['user', 'p@ss'], cookies: { c: '1' }, data: 'x' }],
    [
      'GET',
      '/',
      { headers: { 'X-Empty': '', 'X-Odd': '100% \'a\' \\ "b" $x `y` !', Accept: 'x/y' } },
    ],
    ['GET', '/', { headers: { 'X-Latin': "naïve 50% \\n 'café'" } }],
  ]

  it.each(rows)('%s %s, row %#', async (method, path, options) => {
    await expectEqual(await new Request(method, at(path), options).prepare())
    await expectEqual(await new Session().prepareRequest(new Request(method, at(path), options)))
  })

  it('with credentials in the URL, and a fragment', async () => {
    const url = at('/x#part').replace('//', '//us%20er:p%40ss@')
    await expectEqual(await new Request('GET', url).prepare())
  })

  it('with dots and brackets that somebody put into the prepared URL', async () => {
    const request = await new Request('GET', at('/')).prepare()
    request.url = at('/a/../b/./c?[1]{2,3}')
    await expectEqual(request)
  })

  it('whatever stands in headers and bodies', async () => {
    const latin = fc.string({
      unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
      maxLength: 30,
    })
    const value = latin.map((text) => text.replace(/[\x7f-\x9f]/g, '').trim())
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom("'", '"', '\n', '\r', '@', '\\', '$', '`', '%', 'é', '\0'),
      }),
    )
    const data = fc.oneof(text, fc.uint8Array({ maxLength: 40 }))
    await fc.assert(
      fc.asyncProperty(value, data, async (header, body) => {
        const options = { data: body, headers: { 'X-Any': header } }
        await expectEqual(await new Request('POST', at('/any'), options).prepare())
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
