import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { isSentence, readCatalog } from './catalog'

const root = join(import.meta.dirname, '../..')
const catalog = readCatalog()
const sentences = catalog.filter(({ text }) => isSentence(text))

/** As a list of what is wrong, with where it stands. */
const shown = (texts: typeof catalog) =>
  texts.map(({ subject, name, text }) => `${subject}, ${name}: ${text}`)

describe('the catalog', () => {
  test('lists sentences with their parameters', () => {
    expect(sentences.length).toBeGreaterThan(200)
    expect(catalog).toContainEqual({
      subject: 'imports',
      name: 'noExport(specifier, name)',
      text: '`{specifier}` has nothing named `{name}`.',
    })
    expect(catalog).toContainEqual(
      expect.objectContaining({ name: 'outputWaits', text: expect.stringMatching(/^Output/) }),
    )
  })

  test('blames nobody, and calls nothing easy', () => {
    const wrong =
      /\b(just|simply|easy|easily|obvious(ly)?|of course|you forgot|oops|please)\b|!(?=\s|$)/i
    // What stands between backticks is code.
    expect(
      shown(catalog.filter(({ text }) => wrong.test(text.replaceAll(/`[^`]*`/g, '')))),
    ).toEqual([])
  })

  test('begins each sentence with a capital, a name or a parameter', () => {
    const begins = /^(\p{Lu}|\d|[`{“]|json\(\)|the first \{|is (not )?here|gets )/u
    expect(shown(sentences.filter(({ text }) => !begins.test(text.trim())))).toEqual([])
  })

  test('ends what is a sentence with a full stop', () => {
    // A second sentence shows that the first one is no label.
    const isCut = (text: string) => /[.?] \p{Lu}/u.test(text) && !/[.?:]`*$/.test(text.trim())
    expect(shown(catalog.filter(({ text }) => isCut(text)))).toEqual([])
  })

  test('writes plain quotes of code in backticks, and has one blank between words', () => {
    expect(shown(catalog.filter(({ text }) => /\S {2,}\S/.test(text)))).toEqual([])
  })
})

/** Files and folders that may hold sentences of their own, each for a reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'lib/ui/authors/': 'a reference for who writes lessons, not for learners',
  'lib/ui/differences/ledger.ts': 'a document of its own, proved row by row',
  'lib/ui/differences/differences-page.tsx': 'the head of that document',
  'lib/ui/share/code-fragment.ts': 'an error for programmers, never shown',
  'lib/ui/search/use-search.ts': 'an error for programmers, never shown',
  'lib/ui/site/use-preference.ts': 'an error for programmers, never shown',
}

test.each(['lib/ui', 'lib/editor', 'lib/runner', 'lib/language'])(
  '%s holds no sentences of its own',
  (part) => {
    const found = sourcesIn(part)
      .filter((file) => !Object.keys(EXCEPTIONS).some((exception) => file.startsWith(exception)))
      .flatMap((file) => sentencesOf(file).map((text) => `${file}: ${text}`))
    expect(found).toEqual([])
  },
  // Hundreds of files are parsed, perhaps on a machine with much else to do.
  60_000,
)

test('every exception is one still', () => {
  const files = sourcesIn('lib/ui')
  const isEmpty = (exception: string) =>
    files
      .filter((file) => file.startsWith(exception))
      .every((file) => sentencesOf(file).length === 0)
  expect(Object.keys(EXCEPTIONS).filter(isEmpty)).toEqual([])
})

function sourcesIn(part: string): string[] {
  return readdirSync(join(root, part), { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.tsx?$/.test(name) && !/\.(test|fixture|d)\./.test(name))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
}

/** Literals and texts of elements that read as sentences of more than three words. */
function sentencesOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
  )
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
      : ts.isStringLiteralLike(node) || ts.isJsxText(node)
        ? node.text.trim()
        : ''
    if (/^[\p{Lu}`“…]/u.test(text) && isSentence(text)) found.push(text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
