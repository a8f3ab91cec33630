import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { ask } from '../hosts/ask.fixture'
import { connectionTo } from '../hosts/connection.fixture'
import { createInternet } from '../hosts/internet'
import { systemServices } from '../hosts/services'
import { HTTPAdapter } from '../requests/adapters'
import * as requests from '../requests/index'
import { InProcessTransport } from '../tunnel/in-process'
import { bundleHostFiles } from './bundle-host-files'
import { openInternet } from './open-internet'

const fixtures = join(import.meta.dirname, '../../e2e/lessons')

describe('the host files of a course', () => {
  const opened = bundleHostFiles(fixtures).then((bundles) => openInternet(bundles))
  const handleOf = async (name: string) => {
    const { internet } = await opened
    return (await internet.connect(connectionTo(name))).handle
  }

  it('become machines beside the others, and tests and data are no hosts', async () => {
    const { internet, broken, files } = await opened
    expect(broken).toEqual([])
    const own = createInternet().hosts.map(({ names }) => names[0])
    const brought = ['bodies.test', 'cafe.test', 'echo.test', 'greeter.test']
    expect(internet.hosts.map(({ names }) => names[0])).toEqual([...own, ...brought])
    expect(files.get('echo.test')).toMatch(/e2e\/lessons\/hosts\/echo\.js$/)
  })

  it('may be made of endpoints, with all that routed hosts have', async () => {
    const cafe = await handleOf('cafe.test')
    expect((await ask(cafe, '/teas')).json()).toEqual(['sencha', 'assam'])
    expect((await ask(cafe, '/teas/assam')).json()).toEqual({ name: 'assam', minutes: 4 })
    const missing = await ask(cafe, '/teas/cola')
    expect(missing.status).toBe(404)
    expect(missing.json()).toMatchObject({ message: 'No tea is called cola.' })
    expect((await ask(cafe, '/teas', { method: 'PUT' })).status).toBe(405)
  })

  it('may be Fetch-style handlers', async () => {
    const answer = await ask(await handleOf('greeter.test'), '/?name=Mara')
    expect(answer).toMatchObject({ status: 200, text: 'Hello, Mara!' })
  })

  it('may answer messages, with the clock of the internet', async () => {
    const clock = { ...systemServices.clock, now: () => 1234 }
    const bundles = await bundleHostFiles(fixtures)
    const { internet } = openInternet(bundles, { ...systemServices, clock })
    const { handle } = await internet.connect(connectionTo('mirror.test'))
    const answer = await ask(handle, '/', { method: 'GET', body: 'abc' })
    expect([answer.text, answer.header('X-Method'), answer.header('X-Time')]).toEqual([
      'cba',
      'GET',
      '1234',
    ])
  })

  it('are reached by the program of a lesson', async () => {
    const { internet } = await opened
    const session = new requests.Session()
    const adapter = new HTTPAdapter({ transport: new InProcessTransport(internet) })
    session.mount('https://', adapter)
    session.mount('http://', adapter)
    const tea = await session.get('https://cafe.test/teas/sencha')
    expect(tea.json()).toEqual({ name: 'sencha', minutes: 2 })
    const hello = await session.get('http://greeter.test/', { params: { name: 'you & me' } })
    expect(hello.text).toBe('Hello, you & me!')
  })

  it('are in the register: a misspelt name finds them', async () => {
    const { internet } = await opened
    await expect(internet.connect(connectionTo('greter.test'))).rejects.toThrow(
      'the closest is `greeter.test`',
    )
  })
})

describe('a host file with a mistake', () => {
  let folder: string
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'courses-')), 'course')
    await mkdir(folder)
  })
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  const open = async () => openInternet(await bundleHostFiles(folder))
  const good = (name: string) =>
    `export default { names: ['${name}'], summary: 'S.', fetch: () => new Response('hi') }`

  it.each([
    ['const = 1', /a\.ts:1: .+; mend it and save\.$/],
    ["import x from './gone'\nexport default x", /a\.ts:1: Could not resolve "\.\/gone"/],
    ["throw new Error('no power')", 'It fails as it is loaded, with Error: no power'],
    ['export const cafe = {}', 'It exports `cafe`; export the host as the default, or as `host`.'],
    ['1 + 1', 'It exports nothing;'],
    ['export default []', 'The host is a list; it must be an object'],
    ['export default () => undefined', 'The host is missing;'],
    ["export default { name: 'a.test' }", 'A host has no `name`; did you mean `names`?'],
    ["export default { names: 'a.test' }", '`names` must be a list of host names'],
    ["export default { names: ['A.test'] }", '`A.test` in `names` is not a lower-case host name'],
    ["export default { names: ['10.0.0.1'] }", '`10.0.0.1` in `names` is not'],
    ["export default { names: ['a.test'] }", '`summary` is missing; it must be one sentence'],
    [
      "export default { names: ['a.test'], summary: 'S.' }",
      'Nothing answers: give the host `handle(request)`',
    ],
    [
      "export default { names: ['a.test'], summary: 'S.', handle: {} }",
      '`handle` is an object; it must be a function',
    ],
    [
      "export default { names: ['a.test'], summary: 'S.', handle() {}, fetch() {} }",
      'both `handle` and `fetch`',
    ],
    [
      "export default { names: ['a.test'], summary: 'S.', handle() {}, ports: [0] }",
      '`ports` must be a list of whole numbers',
    ],
    [
      "export default { names: ['a.test'], summary: 'S.', families: [{ title: 'T', endpoints: [{ path: '/x' }] }] }",
      'Nothing answers /x: give the endpoint `answer(call)`',
    ],
    [
      "export default { names: ['a.test'], summary: 'S.', handle() {}, families: [{ title: 'T', endpoints: [{ path: '/x', methods: ['GET'], summary: 'S.' }] }] }",
      "/x needs an `example`, such as '/x'.",
    ],
    [
      "const at = { path: '/x', methods: ['GET'], summary: 'S.', example: '/x', answer() {} }\nexport default { names: ['a.test'], summary: 'S.', families: [{ title: 'T', endpoints: [at, at] }] }",
      'Two endpoints claim GET /x.',
    ],
    [good('httpbin.org'), 'The name `httpbin.org` is taken by a host of the course; choose'],
    [good("a.test', 'a.test"), 'The name `a.test` is taken by this very host'],
  ])('%s is one line, and the others are there', async (text, sentence) => {
    await write('hosts/a.ts', text)
    await write('hosts/b.ts', good('fine.test'))
    const { internet, broken } = await open()
    expect(broken).toHaveLength(1)
    expect(broken[0]?.message).toMatch(sentence)
    expect(broken[0]?.message).toMatch(/hosts\/a\.ts(:\d+)?: /)
    expect(broken[0]?.message).not.toContain('\n')
    expect(internet.hosts.at(-1)?.names).toEqual(['fine.test'])
  })

  it('may not import from outside of the course folder, where a build would not see it change', async () => {
    await write('../outside.ts', 'export const name = 1')
    await write('hosts/a.ts', "import { name } from '../../outside'\nconsole.log(name)")
    expect((await open()).broken[0]?.message).toContain('outside of the course folder')
  })

  it('names the file that the mistake is in, where that is another one', async () => {
    await write('hosts/a.ts', "import './data/b'")
    await write('hosts/data/b.ts', 'const = 1')
    expect((await open()).broken[0]?.message).toContain('(in hosts/data/b.ts)')
  })

  it('does not take a name of another file', async () => {
    await write('hosts/a.ts', good('a.test'))
    await write('hosts/b.ts', good('a.test'))
    expect((await open()).broken.map(({ message }) => message)).toEqual([
      expect.stringMatching(/b\.ts: The name `a\.test` is taken by .*hosts\/a\.ts;/),
    ])
  })

  it('is named when its answer is no message', async () => {
    await write('hosts/a.ts', "export default { names: ['a.test'], summary: 'S.', handle() {} }")
    const { internet } = await open()
    const { handle } = await internet.connect(connectionTo('a.test'))
    await expect(ask(handle, '/x')).rejects.toThrow(
      /hosts\/a\.ts: the answer to GET \/x is no \{ status/,
    )
  })

  it('is none in a course without hosts', async () => {
    expect(await bundleHostFiles(folder)).toEqual([])
  })
})
