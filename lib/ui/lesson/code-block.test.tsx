import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CodeBlock } from './code-block'
import { codeLines } from './code-pieces'

const code = "with session:\n    get(\n        'a',\n    )\n\ntext = '''b\n  c'''\n"

test('the lines joined are the text', () => {
  const lines = codeLines('python', code).map((pieces) => pieces.map(([text]) => text).join(''))
  expect(lines).toEqual(code.split(/(?<=\n)/))
  expect(codeLines('text', '').flat()).toEqual([])
})

test('a line that is broken goes on two columns behind its own beginning', () => {
  const html = renderToStaticMarkup(<CodeBlock language="python" code={code} />)
  expect([...html.matchAll(/--hang:(\d+)ch/g)].map(([, columns]) => Number(columns))).toEqual([
    2, 6, 10, 6, 2, 2, 4,
  ])
  // Whoever copies it has the text.
  expect(html.replace(/<p.*?<\/p>|<[^>]*>/g, '').replaceAll('&#x27;', "'")).toBe(code)
})
