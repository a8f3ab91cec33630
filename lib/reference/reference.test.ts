import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { VirtualHost } from '../hosts/virtual-host'
import { parseRequest } from '../http/parse-request'
import { describeHosts } from './describe-hosts'
import { loadReference } from './load-reference'
import type { HostReference } from './reference-data'

const course = join(import.meta.dirname, '../../e2e/lessons')
const endpointsOf = ({ families }: HostReference) => families.flatMap((each) => each.endpoints)

/** What a shell hands to curl: its arguments one a line, then what comes on standard input. */
function throughShell(command: string): { args: string[]; input: string } {
  const curl = 'curl() { for word; do printf "%s\\n" "$word"; done; echo ---; cat; }'
  const script = `${curl}\n${command}`
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
  const [args = '', input = ''] = execFileSync('sh', ['-c', script], { encoding: 'latin1', stdio })
    .split(/^---\n/m)
    .map(String)
  return { args: args.trim().split('\n'), input }
}

describe('the reference', () => {
  it('has every host and endpoint, each with an id of its own', async () => {
    const { hosts, broken } = await loadReference(course)
    expect(broken).toEqual([])
    const names = hosts.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['httpbin.org', 'api.github.com', 'cafe.test']))
    const ids = hosts.flatMap((host) => [
      host.name,
      ...host.families.map(({ id }) => id),
      ...endpointsOf(host).map(({ id }) => id),
    ])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('httpbin.org/status/codes')
    // White space would not be a fragment.
    expect(ids.filter((id) => /[\s{}#]/.test(id))).toEqual([])
  })

  it('can be plain data: nothing is lost on the way to a page', async () => {
    const reference = await loadReference(course)
    expect(JSON.parse(JSON.stringify(reference))).toEqual(reference)
  })

  it('tells the limits of httpbin, and who brings a host', async () => {
    const { hosts } = await loadReference(course)
    const httpbin = hosts.find(({ name }) => name === 'httpbin.org')
    expect(httpbin?.mount).toBe('/httpbin')
    expect(httpbin?.limits).toContainEqual({
      what: 'Body of a request',
      most: 10 * 1024 * 1024,
      unit: 'bytes',
    })
    const cafe = hosts.find(({ name }) => name === 'cafe.test')
    expect(cafe?.file).toMatch(/hosts\/cafe\.ts$/)
    expect(cafe?.limits).toEqual([{ what: 'Cups of one order', most: 12, unit: null }])
    // A host that tells of no endpoints has a first request all the same.
    const greeter = hosts.find(({ name }) => name === 'greeter.test')
    const [first] = greeter ? endpointsOf(greeter) : []
    expect(first?.example.title).toBe('GET https://greeter.test/')
  })

  it('writes messages for the tunnel that are valid, whatever the example', async () => {
    const { hosts } = await loadReference(course)
    const tunnelled = hosts.filter(({ mount }) => mount === null).flatMap(endpointsOf)
    expect(tunnelled.length).toBeGreaterThan(20)
    for (const { example, id } of tunnelled) {
      const [, format = ''] = /^printf '(.*)' \| curl /s.exec(example.curl) ?? []
      // As `printf` in a shell will: octal numbers, doubled signs, quoted quotes.
      const text = format
        .replaceAll("'\\''", "'")
        .replaceAll('\\r\\n', '\r\n')
        .replace(/\\(\\|[0-7]{3})/g, (_, code: string) =>
          code === '\\' ? code : String.fromCharCode(Number.parseInt(code, 8)),
        )
        .replaceAll('%%', '%')
      const message = parseRequest(Buffer.from(text, 'latin1'))
      expect(
        `${message.method} ${message.scheme}://${message.authority}${message.target}`,
        id,
      ).toBe(example.title)
    }
  })
})

const host: VirtualHost = {
  names: ['tea.test', 'www.tea.test'],
  summary: 'Tea.',
  ports: [8443, 443],
  certificate: { names: ['tea.test'], issuer: 'course' },
  handle: () => ({ status: 204, reason: 'No Content', headers: [], body: null }),
  families: [
    {
      title: 'Cups & pots',
      endpoints: [
        {
          path: '/cups/{size:int}',
          methods: ['PUT'],
          summary: 'A cup.',
          parameters: [
            { name: 'size', in: 'path', summary: 'S.', type: 'integer', minimum: 1, maximum: 9 },
            { name: 'milk', in: 'query', summary: 'M.', type: 'boolean', default: false },
            { name: 'kind', in: 'json', summary: 'K.', oneOf: ['green', 'black'], required: true },
            { name: 'hot', in: 'header', summary: 'H.', type: 'number', maximum: 100 },
          ],
          answers: [
            { status: 404, summary: 'No.' },
            { status: 200, summary: 'Yes.' },
          ],
          example: {
            target: "/cups/3?milk='%20",
            headers: { 'X-Tea': 'caf\u00e9' },
            json: { kind: 'green', note: `it's 100% "hot" \\ \u00e9`, cups: [1, null, true] },
          },
        },
        { path: '/cups/{size:int}', methods: ['DELETE'], summary: 'None.', example: '/cups/3' },
      ],
    },
  ],
}

describe('one host', () => {
  const [tea] = describeHosts([host], { now: 0 })
  const [put, remove] = tea ? endpointsOf(tea) : []

  it('says where it is, and what its certificate is worth', () => {
    expect(tea).toMatchObject({
      name: 'tea.test',
      aliases: ['www.tea.test'],
      address: 'https://tea.test',
      mount: null,
      facts: [
        { term: 'Ports', text: '8443, 443' },
        { term: 'Certificate', text: expect.stringContaining("verify: 'playground-ca.pem'") },
      ],
    })
  })

  it('has rows with plain names and ids that stay', () => {
    expect([put?.id, put?.path]).toEqual(['tea.test/cups/size', '/cups/{size}'])
    expect(remove?.id).toBe('tea.test/cups/size-delete')
    expect(tea?.families[0]?.id).toBe('tea.test:cups-pots')
    expect(put?.answers.map(({ status }) => status)).toEqual([200, 404])
  })

  it('says in words what a parameter may be', () => {
    expect(put?.parameters.map(({ place, type, isRequired }) => [place, type, isRequired])).toEqual(
      [
        ['path', 'integer from 1 to 9', true],
        ['query', 'boolean, else false', false],
        ['JSON member', 'one of green, black', true],
        ['header', 'number up to 100', false],
      ],
    )
  })

  it('has a program that trusts its certificate', () => {
    expect(put?.example.typescript).toBe(`import requests from 'requests';

const response = await requests.put('https://tea.test/cups/3?milk=\\'%20', {
  headers: { 'X-Tea': 'caf\u00e9' },
  json: {
    kind: 'green',
    note: 'it\\'s 100% "hot" \\\\ \u00e9',
    cups: [1, null, true],
  },
  verify: 'playground-ca.pem',
});
response.statusCode;
`)
  })

  it('has a command that a shell takes apart into the very message', () => {
    const { args, input } = throughShell(put?.example.curl ?? '')
    expect(args).toContain('Roundtrip-Terms: bundle=playground-ca.pem')
    expect(args.at(-1)).toBe('http://127.0.0.1:3000/tunnel')
    const message = parseRequest(Buffer.from(input, 'latin1'))
    expect(message.target).toBe("/cups/3?milk='%20")
    expect(JSON.parse(Buffer.from(message.body).toString('utf8'))).toEqual({
      kind: 'green',
      note: `it's 100% "hot" \\ \u00e9`,
      cups: [1, null, true],
    })
  })

  it('that is mounted on the server has commands that need no tunnel', () => {
    const mounts = new Map([['tea.test', '/tea']])
    const [direct] = describeHosts([host], { now: 0, mounts })
    const [first] = direct ? endpointsOf(direct) : []
    const { args } = throughShell(`${first?.example.curl} </dev/null`)
    expect(args.slice(0, 4)).toEqual([
      '-i',
      '-X',
      'PUT',
      "http://127.0.0.1:3000/tea/cups/3?milk='%20",
    ])
    expect(first?.example.python).toContain('requests.put(')
    expect(first?.example.python).toContain('"cups": [1, None, True]')
  })

  it.each([
    [{ names: ['other.test'] }, 'It is good for `other.test`, and not for `tea.test`.'],
    [{ names: ['tea.test'], validTo: -1 }, 'It ended on 1969-12-31.'],
    [{ names: ['tea.test'], issuer: 'self' as const }, 'Signed by nobody but itself'],
  ])('with the certificate %j warns', (certificate, sentence) => {
    const [described] = describeHosts([{ ...host, certificate }], { now: 0 })
    expect(described?.facts.at(-1)?.text).toContain(sentence)
  })

  it('with a certificate that all trust says nothing of it', () => {
    const [described] = describeHosts([{ ...host, certificate: { names: ['*.test'] } }], { now: 0 })
    expect(described?.facts.map(({ term }) => term)).toEqual(['Ports'])
  })
})
