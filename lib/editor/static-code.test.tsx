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
