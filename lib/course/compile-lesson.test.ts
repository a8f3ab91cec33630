import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { compileLesson } from './compile-lesson'
import { LessonError } from './lesson-error'

function Rule({ children }: { children?: ReactNode }) {
  return createElement('aside', null, children)
}

const frontmatter = '---\ntitle: Fixture\n---\n\n'

function compile(body: string) {
  return compileLesson({
    slug: 'fixture',
    file: 'lessons/00-fixture.mdx',
    source: frontmatter + body,
  })
}

async function problem(body: string): Promise<LessonError> {
  const error = await compile(body).catch((reason: unknown) => reason)
  if (error instanceof LessonError) return error
  throw new Error('It compiled.')
}

async function html(body: string): Promise<string> {
  const { Content } = await compile(body)
  const show = (name: string) => (props: object) =>
    createElement('pre', { title: name }, JSON.stringify(props))
  return renderToStaticMarkup(
    createElement(Content, {
      components: {
        Snippet: show('Snippet'),
        CodeBlock: show('CodeBlock'),
        WireTable: show('WireTable'),
        Rule,
      },
    }),
  )
}

test('headings become stops with anchors, twins apart', async () => {
  const { sections } = await compile('## On the `wire`\n\n### Not a stop\n\n## On the wire\n')
  expect(sections).toEqual([
    { id: 'on-the-wire', title: 'On the wire', line: 5 },
    { id: 'on-the-wire-1', title: 'On the wire', line: 9 },
  ])
})

test('a runnable fence becomes an editor with its code as written', async () => {
  const code = 'const a = `back$quotes`;\n\nconsole.log(\'<b> "&amp;" \\\\ é\');'
  const body = `\`\`\`ts run name=a.ts\n${code}\n\`\`\`\n\nThen:\n\n\`\`\`ts run id=last\n1\n\`\`\`\n`
  const { snippets } = await compile(body)
  expect(snippets).toMatchObject([
    { id: 'fixture/1', name: 'a.ts', code, line: 6 },
    { id: 'fixture/last', name: 'snippet-2.ts', code: '1', line: 14 },
  ])
  const shown = await html(body)
  expect(shown).toContain('title="Snippet"')
  expect(shown).toContain('fixture/last')
  // The code went through MDX unharmed: what is rendered is what was written.
  const props = JSON.parse(
    unescapeMarkup(/<pre title="Snippet">(.*?)<\/pre>/s.exec(shown)?.[1] ?? ''),
  )
  expect(props.code).toBe(code)
})

test('frontmatter is not shown; tables, elements and comments are', async () => {
  const shown = await html('| a |\n| - |\n| b |\n\n<Rule>\n\nText\n\n</Rule>\n\n{/* to do */}\n')
  expect(shown).toContain('<table data-columns="1">')
  expect(shown).toContain('<aside><p>Text</p></aside>')
  expect(shown).not.toContain('Fixture')
  expect(shown).not.toContain('to do')
})

test('a fence with an unknown word is an error with its line', async () => {
  const error = await problem('Text.\n\n```ts runs\n1\n```\n')
  expect(error.message).toContain('lessons/00-fixture.mdx:7: ')
  expect(error.message).toContain('Did you mean `run`?')
})

test('MDX that does not parse is an error with its line', async () => {
  const error = await problem('Text.\n\n<Rule>\n\nNever closed.\n')
  expect(error.line).toBeGreaterThanOrEqual(5)
  expect(error.what).toContain('not valid MDX')
})

test('an unknown element suggests the nearest', async () => {
  expect((await problem('<Rulle>\n\nText\n\n</Rulle>\n')).fix).toContain('Did you mean `Rule`?')
})

test('imports and code in braces are refused', async () => {
  expect((await problem("import fs from 'node:fs'\n")).what).toContain('no import')
  expect((await problem('Send it to {host} now.\n')).what).toContain('Braces hold code')
})

test('two editors cannot share an id', async () => {
  const fence = '```ts run id=same\n1\n```\n'
  expect((await problem(`${fence}\n${fence}`)).what).toContain('taken in line 6')
})

function unescapeMarkup(markup: string): string {
  return markup
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
