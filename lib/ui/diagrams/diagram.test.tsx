import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { diagramNames, diagrams } from '../../sentences/diagrams'
import { Diagram } from './diagram'

describe.each(diagramNames)('the diagram %s', (name) => {
  const markup = renderToStaticMarkup(<Diagram name={name} />)
  const images = [
    ...markup.matchAll(
      /<svg class="picture".*?<\/desc>(.*?)(?=<svg class="picture"|<figcaption)/gs,
    ),
  ]

  test('draws each of its pictures', () => {
    expect(images).toHaveLength(diagrams[name].pictures.length)
    for (const [, drawn] of images) expect(drawn).toMatch(/<(line|path|rect)/)
  })

  test('tells in words what it shows', () => {
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { title, says } of diagrams[name].pictures) {
      const [, id] = new RegExp(`<title id="([^"]+)">${title}</title>`).exec(markup) ?? []
      expect(markup).toContain(`aria-labelledby="${id}"`)
      expect(says.split(' ').length).toBeGreaterThan(15)
    }
    const described = [...markup.matchAll(/aria-describedby="([^"]+)"/g)].map(([, id]) => id)
    for (const id of described) expect(markup).toContain(`<desc id="${id}">`)
  })

  test('says in words all codes and names of machines that it draws', () => {
    const said = diagrams[name].pictures.map(({ says }) => says).join(' ')
    const drawn = images.flatMap(([, image = '']) =>
      [...image.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text),
    )
    for (const text of drawn)
      for (const [fact] of text.matchAll(/\b(?:\d{3}(?: [A-Z][a-z]+)+|\w+\.test|[A-Z]\w+Error)\b/g))
        expect(said).toContain(fact)
  })
})
