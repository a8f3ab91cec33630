import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RequestOptions } from './options'
import { Request } from './request'
import { Session } from './session'

const prepare = (method: string, options: RequestOptions = {}) =>
  new Request(method, 'https://ex.com/a?b=c', options).prepare()
/** What curl would add is switched off. */
const quiet = '-H User-Agent: -H Accept:'

/** The arguments that a shell makes of the command, or what `curl` would read. */
function run(command: string, curl = `printf '%s\\0' "$@"`): Buffer {
  return execFileSync('sh', ['-c', `curl() { ${curl}; }; ${command}`])
}
const words = (command: string) => run(command).toString().split('\0').slice(0, -1)

describe('toCurl', () => {
  it.each<[string, RequestOptions, string]>([
    ['GET', {}, `curl 'https://ex.com/a?b=c' ${quiet}`],
    ['HEAD', {}, `curl --head 'https://ex.com/a?b=c' ${quiet}`],
    ['DELETE', {}, `curl -X DELETE 'https://ex.com/a?b=c' -H 'Content-Length: 0' ${quiet}`],
    [
      'POST',
      { json: { a: "it's" }, auth: ['user', 'pass'] },
      `curl -X POST 'https://ex.com/a?b=c' -H 'Content-Length: 12' -H 'Content-Type: application/json' -H 'Authorization: Basic dXNlcjpwYXNz' ${quiet} --data-raw '{"a":"it'\\''s"}'`,
    ],
    [
      'GET',
      { data: 'x', headers: { Accept: '*/*', 'X-Empty': '' } },
      `curl -X GET 'https://ex.com/a?b=c' -H 'Accept: */*' -H 'X-Empty;' -H 'Content-Length: 1' -H User-Agent: -H Content-Type: --data-raw x`,
    ],
    [
      'PUT',
      { data: new Set(['x']) },
      `curl -X PUT 'https://ex.com/a?b=c' -H 'Transfer-Encoding: chunked' ${quiet} -H Content-Type: --data-binary @-`,
    ],
  ])('%s, row %#', async (method, options, command) => {
    expect((await prepare(method, options)).toCurl()).toBe(command)
  })

  it('asks curl to decode what the session advertises', async () => {
    const request = new Request('GET', 'https://ex.com/')
    const command = (await new Session().prepareRequest(request)).toCurl()
    expect(command).toMatch(/ -H 'Accept-Encoding: gzip, deflate'.* --compressed$/)
  })

  it.each([[new Uint8Array([0, 255, 10, 39])], [new TextEncoder().encode('a\0b')]])(
    'pipes bytes that are no text, row %#',
    async (data) => {
      const command = (await prepare('POST', { data })).toCurl()
      expect(new Uint8Array(run(command, 'cat'))).toEqual(data)
    },
  )

  it('comes out of a shell as it went in', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((s) => s !== '' && !s.includes('\0'))
    await fc.assert(
      fc.asyncProperty(text, async (data) => {
        const command = (await prepare('POST', { data, headers: { 'X-Q': "'$(id)`id`" } })).toCurl()
        const args = words(command)
        expect(args.at(-1)).toBe(new TextDecoder().decode(new TextEncoder().encode(data)))
        expect(args).toContain("X-Q: '$(id)`id`")
      }),
      { numRuns: 30 },
    )
  })
})
