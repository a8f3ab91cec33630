import { ChangeSet, Text } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { curlCode } from './curl-code'

const IMPORT = "import requests from 'requests';\n"
const GET = "await requests.get('https://httpbin.org/get')"

/** The program after the command between the marks was replaced. */
function replaced(marked: string): string {
  const from = marked.indexOf('«')
  const to = marked.indexOf('»') - 1
  const program = marked.replace(/[«»]/g, '')
  const code = curlCode(program, { from, to })
  if ('reason' in code) throw new Error(code.reason)
  const doc = Text.of(program.split('\n'))
  return ChangeSet.of([...code.changes], doc.length)
    .apply(doc)
    .toString()
}

describe('a curl command in a program', () => {
  test('becomes a statement and brings the import', () => {
    expect(replaced('«$ curl -L https://httpbin.org/get»')).toBe(
      `${IMPORT}\nconst response = ${GET};\nresponse.statusCode;`,
    )
  })

  test('uses the import that is there, and a name that is free', () => {
    const before = "import requests from 'requests'\nconst response = await requests.get('x')\n"
    expect(replaced(`${before}«curl -L https://httpbin.org/get»\n`)).toBe(
      `${before}const response2 = ${GET};\nresponse2.statusCode;\n`,
    )
  })

  test('puts the import beside the others', () => {
    expect(
      replaced(
        "// A note.\nimport { ReadTimeout } from 'requests/exceptions'\n«curl -L https://httpbin.org/get»",
      ),
    ).toBe(
      `// A note.\n${IMPORT}import { ReadTimeout } from 'requests/exceptions'\nconst response = ${GET};\nresponse.statusCode;`,
    )
  })

  test('keeps the indentation of its line', () => {
    const got = replaced(
      `${IMPORT}if (true) {\n  «curl https://httpbin.org/post \\\n  -H 'A: ${'a'.repeat(60)}'»\n}`,
    )
    expect(got).toBe(
      `${IMPORT}if (true) {\n  const response = await requests.get('https://httpbin.org/post', {\n    headers: {\n      A: '${'a'.repeat(60)}',\n    },\n    allowRedirects: false,\n  });\n}`,
    )
  })

  test('beside other code is an expression', () => {
    expect(replaced(`${IMPORT}const mine = «curl -L https://httpbin.org/get»;`)).toBe(
      `${IMPORT}const mine = ${GET};`,
    )
  })

  test('that cannot be read says why', () => {
    expect(curlCode('curl -s', { from: 0, to: 7 })).toEqual({
      reason: expect.stringContaining('has no address'),
    })
  })
})
