/** Editors show what is written at an option: each says what it does, its default, and the unit of a number. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const FOLDER = 'lib/requests'
/** Interfaces that programs fill in. */
const FILLED_IN = /(Options|Defaults|Filter)$/
const COUNTED_IN: readonly [name: RegExp, unit: RegExp][] = [
  [/^(timeout|backoff\w+|retryAfterMax)$/, /\bSECONDS\b/],
  [/^(signal|now)$/, /\bMILLISECONDS\b/],
  [/^(chunkSize|on\w+Progress)$/, /\bBYTES\b/],
]

interface Option {
  readonly name: string
  readonly doc: string
}

function optionsIn(file: string): [of: string, option: Option][] {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return source.statements
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => FILLED_IN.test(name.text))
    .flatMap(({ name, members }) =>
      members.map((member): [string, Option] => [
        `${file}: ${name.text}.${member.name?.getText()}`,
        {
          name: member.name?.getText() ?? '',
          doc: ts
            .getJSDocCommentsAndTags(member)
            .map((comment) => comment.getText())
            .join('\n'),
        },
      ]),
    )
}

const options = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file))
  .flatMap(optionsIn)

describe('the comment at', () => {
  it('is looked for where options are', () => {
    const found = options.map(([of]) => of)
    for (const known of [
      'options.ts: SendOptions.timeout',
      'options.ts: RequestOptions.params',
      'session-settings.ts: SessionDefaults.baseUrl',
      'adapters.ts: HTTPAdapterOptions.poolBlock',
      'retry.ts: RetryOptions.backoffMax',
      'response.ts: IterLinesOptions.delimiter',
    ]) {
      expect(found).toContain(known)
    }
  })

  it.each(options)('%s says what it does and its default', (_of, { doc, name }) => {
    expect(doc).toMatch(/^\/\*\*\s+(\*\s+)?[A-Z`[]/)
    expect(doc).toMatch(/@default \S/)
    const [, unit = /./] = COUNTED_IN.find(([which]) => which.test(name)) ?? []
    expect(doc).toMatch(unit)
  })
})
