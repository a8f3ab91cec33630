import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { StaticCode } from './static-code'

it('renders numbered, coloured lines that read without scripts', () => {
  const html = renderToStaticMarkup(<StaticCode code={"if (a < b) {\n  f('x')\n\n}"} />)
  expect(html.match(/class="code-row"/g)).toHaveLength(4)
  expect(html).toContain('<span class="tok-keyword">if</span>')
  expect(html).toContain('a &lt; b')
  expect(html).toContain('--hang:4ch')
  expect(html).toContain('<br/>')
})

it('has what a line gave right under it', () => {
  const under = new Map([[1, <i key={1}>gave</i>]])
  const html = renderToStaticMarkup(<StaticCode code={'1\n2'} under={under} />)
  expect(html.replace(/<(?!i|\/i)[^>]*>/g, '')).toBe('11<i>gave</i>22')
})
