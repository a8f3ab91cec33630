import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLatin1 } from '../http/latin1'
import type { Files } from './multipart'
import type { RequestOptions } from './options'
import { Request } from './request'

async function multipart(options: RequestOptions) {
  const prepared = await new Request('POST', 'http://ex.com/', options).prepare()
  const type = prepared.headers.get('Content-Type', '')
  const boundary = /^multipart\/form-data; boundary=([0-9a-f]{32})$/.exec(type)?.[1] ?? ''
  const body = prepared.body as Uint8Array
  return {
    boundary,
    body,
    length: prepared.headers['Content-Length'],
    parts: parse(body, boundary),
  }
}

interface Part {
  readonly head: string
  readonly content: Uint8Array
}

/** A parser that is as plain as can be, so that it can be trusted. */
function parse(body: Uint8Array, boundary: string): Part[] {
  const pieces = `\r\n${decodeLatin1(body)}`.split(`\r\n--${boundary}`)
  expect(pieces[0]).toBe('')
  expect(pieces.at(-1)).toBe('--\r\n')
  return pieces.slice(1, -1).map((piece) => {
    const end = piece.indexOf('\r\n\r\n')
    const head = new TextDecoder().decode(Uint8Array.from(piece.slice(2, end), code))
    return { head, content: Uint8Array.from(piece.slice(end + 4), code) }
  })
}
const code = (character: string) => character.charCodeAt(0)
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const form = 'Content-Disposition: form-data; name='

describe('files', () => {
  const csv = new File(['a,b'], 'dir/data.csv', { type: 'text/csv' })
  it.each<[Files, string[]]>([
    [{ f: 'text' }, [`${form}"f"; filename="f"\r\n\r\ntext`]],
    [{ f: new Uint8Array([65]) }, [`${form}"f"; filename="f"\r\n\r\nA`]],
    [{ f: new Blob(['x']) }, [`${form}"f"; filename="f"\r\n\r\nx`]],
    [{ f: csv }, [`${form}"f"; filename="data.csv"\r\nContent-Type: text/csv\r\n\r\na,b`]],
    [{ f: ['n.txt', 'x'] }, [`${form}"f"; filename="n.txt"\r\n\r\nx`]],
    [{ f: ['n', csv, null] }, [`${form}"f"; filename="n"\r\n\r\na,b`]],
    [{ f: [null, 'x'] }, [`${form}"f"\r\n\r\nx`]],
    [
      { f: ['n', 'x', 'text/plain', { 'X-A': '1', Expires: '0' }] },
      [`${form}"f"; filename="n"\r\nContent-Type: text/plain\r\nX-A: 1\r\nExpires: 0\r\n\r\nx`],
    ],
    [
      { f: ['n', 'x', null, { 'content-type': 'a/b', 'Content-Disposition': 'inline' }] },
      [`${form}"f"; filename="n"\r\nContent-Type: a/b\r\n\r\nx`],
    ],
    [{ f: null, g: 'x' }, [`${form}"g"; filename="g"\r\n\r\nx`]],
    [
      [
        ['f', 'one'],
        ['f', ['2', 'two']],
      ],
      [`${form}"f"; filename="f"\r\n\r\none`, `${form}"f"; filename="2"\r\n\r\ntwo`],
    ],
    [{ 'a"\n\r': ['fü"n', 'x'] }, [`${form}"a%22%0A%0D"; filename="fü%22n"\r\n\r\nx`]],
  ])('row %#', async (files, parts) => {
    const sent = await multipart({ files })
    expect(sent.parts.map(({ head, content }) => `${head}\r\n\r\n${text(content)}`)).toEqual(parts)
    expect(sent.length).toBe(String(sent.body.length))
  })

  it('come after the fields of data, which repeat and leave null out', async () => {
    const { parts } = await multipart({
      data: { k: ['v', null, 1], b: true },
      files: { f: 'x' },
      json: { ignored: true },
    })
    expect(parts.map(({ head, content }) => [head.slice(form.length), text(content)])).toEqual([
      ['"k"', 'v'],
      ['"k"', '1'],
      ['"b"', 'true'],
      ['"f"; filename="f"', 'x'],
    ])
  })

  it('can be FormData that is ready', async () => {
    const data = new FormData()
    data.append('k', 'v')
    data.append('f', new File(['x'], 'a.bin'))
    const { parts } = await multipart({ data, files: { g: 'y' } })
    expect(parts.map(({ head }) => head.slice(form.length))).toEqual([
      '"k"',
      '"f"; filename="a.bin"',
      '"g"; filename="g"',
    ])
  })

  it('have another boundary each time', async () => {
    const [one, two] = [
      await multipart({ files: { f: 'x' } }),
      await multipart({ files: { f: 'x' } }),
    ]
    expect(one.boundary).not.toBe(two.boundary)
  })

  it("leave the caller's Content-Type", async () => {
    const headers = { 'content-type': 'multipart/mixed' }
    const prepared = await new Request('POST', 'http://ex.com/', {
      files: { f: 'x' },
      headers,
    }).prepare()
    expect(prepared.headers['Content-Type']).toBe('multipart/mixed')
  })

  it('cannot smuggle headers into a part', async () => {
    const files: Files = { f: ['n', 'x', 'text/plain\r\nX-Evil: 1'] }
    await expect(multipart({ files })).rejects.toMatchObject({ name: 'InvalidHeader' })
  })

  it('arrive as they were, whatever they are', async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 })
    const file = fc.record({ field: name, filename: name, content: fc.uint8Array() })
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (given) => {
        const { parts } = await multipart({
          files: given.map((f) => [f.field, [f.filename, f.content]] as const),
        })
        const received = parts.map(({ head, content }) => {
          const [, field = '', filename = ''] = /name="(.*)"; filename="(.*)"$/s.exec(head) ?? []
          return { field, filename, content }
        })
        const percent = (s: string) => s.replace(/["\r\n]/g, (c) => encodeURIComponent(c))
        expect(received).toEqual(
          given.map(({ field, filename, content }) => ({
            field: percent(field),
            filename: percent(filename),
            content: new Uint8Array(content),
          })),
        )
      }),
    )
  })
})
