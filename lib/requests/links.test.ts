import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Link, linksByRelation, parseHeaderLinks } from './links'

describe('parseHeaderLinks', () => {
  it.each<[string, Link[]]>([
    [
      '<http:/.../front.jpeg>; rel=front; type="image/jpeg",<http://.../back.jpeg>; rel=back;type="image/jpeg"',
      [
        { url: 'http:/.../front.jpeg', rel: 'front', type: 'image/jpeg' },
        { url: 'http://.../back.jpeg', rel: 'back', type: 'image/jpeg' },
      ],
    ],
    ['<http://a>; rel="next"', [{ url: 'http://a', rel: 'next' }]],
    ['<http://a>;', [{ url: 'http://a' }]],
    ['<http://a>; foo', [{ url: 'http://a', foo: '' }]],
    ['http://a', [{ url: 'http://a' }]],
    ['', []],
    [' , ', []],
    ['<>', [{ url: '' }]],
    // Where requests cuts.
    ['<a>; title="x;y"; rel=z', [{ url: 'a', title: 'x;y', rel: 'z' }]],
    ['<a>; title="x, <b>"; rel=z', [{ url: 'a', title: 'x, <b>', rel: 'z' }]],
    ['<a,b>; rel=z', [{ url: 'a,b', rel: 'z' }]],
    ['<a>; title="say \\"hi\\""', [{ url: 'a', title: 'say "hi"' }]],
    ['<a> ; REL = next ; rel=prev', [{ url: 'a', rel: 'next' }]],
  ])('%s', (value, links) => {
    expect(parseHeaderLinks(value)).toEqual(links)
  })

  it('ends on everything', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>;,="\\ \tab') }), (value) => {
        for (const link of parseHeaderLinks(value)) expect(typeof link.url).toBe('string')
      }),
    )
  })
})

describe('linksByRelation', () => {
  it('has links by rel, or by URL', () => {
    const links = linksByRelation('</2>; rel=next, </x>, </p>; rel="__proto__"')
    expect(links.next).toEqual({ url: '/2', rel: 'next' })
    expect(Object.keys(links)).toEqual(['next', '/x', '__proto__'])
  })
})
