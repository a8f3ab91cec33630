import { beforeAll, describe, expect, it } from 'vitest'
import { testLanguage } from '../language.fixture'

let test: Awaited<ReturnType<typeof testLanguage>>
beforeAll(async () => {
  test = await testLanguage()
}, 60_000)

const start = "import requests from 'requests'\nconst url = 'https://httpbin.org/get'\n"
const fetched = `${start}const response = await requests.get(url)\n`
const labels = (code: string) => test.ask('completions', code)?.items.map(({ label }) => label)

describe('completions', () => {
  it('are the options of a call inside its last argument', () => {
    const options = labels(`${start}await requests.get(url, { pa|`)
    expect(options).toContain('params')
    expect(options).toContain('timeout')
    expect(options).not.toContain('console')
  })

  it('are members after a dot', () => {
    expect(labels(`${fetched}response.|`)).toEqual(
      expect.arrayContaining(['statusCode', 'json', 'headers', 'raiseForStatus']),
    )
  })

  it('are the modules in an import', () => {
    const modules = labels("import { HTTPError } from 'requests/|'")
    expect(modules).toContain('exceptions')
    expect(modules).not.toContain('package.json')
    expect(labels("import { getpass } from '|'")).toEqual(
      expect.arrayContaining(['requests', 'getpass']),
    )
  })

  it('have what the sandbox has, and nothing of a web page', () => {
    const names = labels(`${start}|`)
    expect(names).toEqual(expect.arrayContaining(['console', 'setTimeout', 'URL', 'requests']))
    expect(names).not.toContain('document')
    expect(names).not.toContain('fetch')
  })

  it('import what they need', () => {
    const code = `${start}\nHTTPErr`
    const found = test.ask('completions', `${code}|`)
    const item = found?.items.find(({ label }) => label === 'HTTPError')
    expect(item?.source).toBe('requests')
    if (!item) return
    const detail = test.language.ask('/test.ts', { about: 'completion', at: code.length, item })
    expect(detail?.edits).toEqual([{ from: 15, to: 15, insert: ', { HTTPError }' }])
    expect(detail?.doc.text).toMatch(/400 to 599/)
  })

  it('do not offer what another editor has', () => {
    test.language.update('/other.ts', 'export const somethingElse = 1')
    expect(labels('something|')).not.toContain('somethingElse')
    test.language.delete('/other.ts')
  })
})

describe('hover', () => {
  it('has the comment of an option, with its unit and its default', () => {
    const hover = test.ask('hover', `${start}await requests.get(url, { time|out: 5 })`)
    expect(hover?.signature).toContain('timeout')
    expect(hover?.doc.text).toMatch(/SECONDS/)
    expect(hover?.doc.tags).toContainEqual({ name: 'default', text: "null (or the session's)" })
  })

  it('has the comment of a function of the default import', () => {
    expect(test.ask('hover', `${start}await requests.ge|t(url)`)?.doc.text).toMatch(
      /^Asks for a resource/,
    )
  })

  it('is nothing beside names', () => {
    expect(test.ask('hover', `${start}\n|\n`)).toBeNull()
  })
})

describe('signature', () => {
  it('names the parameter that the cursor is in', () => {
    const help = test.ask('signature', `${start}await requests.get(url, |)`)
    expect(help?.parameters.map(({ label }) => label)).toEqual([
      'url: string | URL',
      'options?: RequestOptions',
    ])
    expect(help?.active).toBe(1)
  })

  it('is nothing outside of calls', () => {
    expect(test.ask('signature', `${start}await requests.get(url)|`)).toBeNull()
  })
})

describe('programs', () => {
  it('of several editors do not see each other', () => {
    test.language.update('/other.ts', 'const url = 1\nconst response = 2')
    expect(test.problems(`${fetched}console.log(response.text)`)).toEqual([])
    test.language.delete('/other.ts')
  })

  it('are read anew after any edit', () => {
    expect(test.problems(`${fetched}response.tex`)).toHaveLength(1)
    expect(test.problems(`${fetched}response.text`)).toEqual([])
    expect(test.problems('')).toEqual([])
    expect(test.problems(`// first\n${fetched}response.nothing`)).toHaveLength(1)
  })
})
