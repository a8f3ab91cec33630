import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { compileLesson } from './compile-lesson'

async function html(table: string): Promise<string> {
  const source = `---\ntitle: Fixture\n---\n\n${table}`
  const { Content } = await compileLesson({
    slug: 'fixture',
    file: 'lessons/00-fixture.mdx',
    source,
  })
  return renderToStaticMarkup(createElement(Content))
}

test('cells behind the first column know their heading, without its markup', async () => {
  const shown = await html('| Method | Is `safe` |\n| --- | --- |\n| GET | yes |\n| POST | no |\n')
  expect(shown).toContain('<table data-columns="2">')
  expect(shown).toContain('<td>GET</td>')
  expect(shown).toContain('<td data-label="Is safe">yes</td>')
  expect(shown).toContain('<td data-label="Is safe">no</td>')
})

test('each table has headings of its own, and an empty one labels nothing', async () => {
  const first = '| A | B |\n| --- | --- |\n| 1 | 2 |\n'
  const second = '| C | D | |\n| --- | --- | --- |\n| 3 | 4 | 5 |\n'
  const shown = await html(`${first}\nThen:\n\n${second}`)
  expect(shown).toContain('<td data-label="B">2</td>')
  expect(shown).toContain('<table data-columns="3">')
  expect(shown).toContain('<td data-label="D">4</td><td>5</td>')
})
