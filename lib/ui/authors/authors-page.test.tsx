import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { assertionKinds, checkSchema } from '../../checks/check'
import { authorElementNames, authorElements } from '../../course/author-elements'
import { compileLesson } from '../../course/compile-lesson'
import { fenceLanguages } from '../../course/fence-words'
import { frontmatterSchema, readFrontmatter } from '../../course/frontmatter'
import { diagramNames } from '../../sentences/diagrams'
import { AuthorsPage } from './authors-page'
import { exampleFile } from './example-file'

// What an example looks like is the page's matter; what it says is tested below.
vi.mock('./live-example', () => ({
  LiveExample: ({ name }: { name: string }) => <i data-example={name} />,
}))

const page = renderToStaticMarkup(<AuthorsPage />)
const text = page
  .replace(/<[^>]*>/g, '')
  .replaceAll('&lt;', '<')
  .replaceAll('&gt;', '>')
const entries = new Set(
  [...page.matchAll(/<dt><code[^>]*>(.*?)<\/code>/g)].map((match) => match[1]?.split('=')[0]),
)

describe('the authors’ page', () => {
  test.each(authorElementNames)('has <%s>, its attributes and an example', (name) => {
    expect(text).toContain(`<${name}>`)
    for (const attribute of Object.keys(authorElements[name].attributes.shape))
      expect(entries).toContain(attribute)
    expect(page).toContain(`data-example="${name}"`)
  })

  test.each(Object.entries(fenceLanguages))(
    'has %s fences with their words',
    (language, { words }) => {
      expect(page).toContain(`<code>${language}</code></h3>`)
      for (const word of Object.keys(words)) expect(entries).toContain(word)
    },
  )

  test.each(Object.keys(frontmatterSchema.shape))('has the key %s', (key) => {
    expect(entries).toContain(key)
  })

  test.each([...assertionKinds, ...Object.keys(checkSchema.shape)])('has %s of checks', (key) => {
    expect(entries).toContain(key)
  })

  test('describes everything', () => {
    expect(page).not.toContain('</dt><dd class="max-w-[63ch]"></dd>')
  })
})

describe('examples', () => {
  test('show each diagram', () => {
    const source = readFileSync(exampleFile('Diagram'), 'utf8')
    for (const name of diagramNames) expect(source).toContain(`<Diagram name="${name}" />`)
  })

  test.each([...authorElementNames, 'fences'] as const)(
    '%s is a lesson that can be read',
    async (name) => {
      const file = exampleFile(name)
      const source = readFileSync(file, 'utf8')
      const compiled = await compileLesson({ slug: 'authors', file, source })
      if (name !== 'fences') expect(source).toContain(`<${name}`)
      else expect(compiled.snippets).toHaveLength(2)
    },
  )

  test('the clinic is one once it has three such cases', async () => {
    const file = exampleFile('clinic')
    const [, head = '', one = ''] = /^(---.*?---)(.*)$/s.exec(readFileSync(file, 'utf8')) ?? []
    const others = ['second', 'third'].map((name) => one.replaceAll('sign', name))
    const source = [head, one, ...others].join('\n')
    expect(readFrontmatter(source, file).frontmatter.kind).toBe('clinic')
    const { activities } = await compileLesson({ slug: 'authors', kind: 'clinic', file, source })
    expect(activities).toHaveLength(6)
    expect(text).toContain('The room that is not there')
  })
})
