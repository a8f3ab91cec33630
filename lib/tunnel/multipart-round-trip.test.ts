/** What the client writes as multipart, read by the parser of the hosts. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { multipartBoundary, parseMultipart } from '../hosts/multipart'
import type { FileSpec } from '../requests/multipart'
import { Request } from '../requests/request'

const text = fc.string({ unit: 'grapheme', maxLength: 20 })
/** A backslash goes as it is, as in requests; before another or at the end, servers take it for an escape. */
const isClear = (name: string) => !/\\(?:\\|$)/.test(name)
const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('"', '\r', '\n', '%', '\\', ';', '=', ' ', 'ü', 'a'),
      minLength: 1,
    }),
  )
  .filter(isClear)
/** Bytes among which are those of which delimiters are made. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 80 }),
  fc
    .string({ unit: fc.constantFrom('--', '\r\n', '\n', 'f0', '') })
    .map((s) => new TextEncoder().encode(s)),
)
const file = fc.record({
  name,
  filename: name,
  content,
  contentType: fc.constantFrom(null, 'text/plain', 'image/svg+xml; charset="utf-8"'),
})
const field = fc.record({ name, values: fc.array(text, { maxLength: 3 }) })

it('fields and files arrive as they were, in their order, whatever they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(field, { maxLength: 4, selector: (one) => one.name }),
      fc.array(file, { minLength: 1, maxLength: 4 }),
      async (fields, files) => {
        const { body, headers } = await new Request('POST', 'http://ex.com/', {
          data: fields.map(({ name, values }) => [name, values] as const),
          files: files.map((f): [string, FileSpec] => [
            f.name,
            [f.filename, f.content, f.contentType],
          ]),
        }).prepare()
        const boundary = multipartBoundary(headers.get('Content-Type', ''))
        const parts = parseMultipart(body as Uint8Array, boundary ?? '', 100)
        expect(parts).toEqual([
          ...fields.flatMap(({ name, values }) =>
            values.map((value) => ({
              name: escaped(name),
              filename: undefined,
              contentType: undefined,
              content: new TextEncoder().encode(value),
            })),
          ),
          ...files.map(({ name, filename, content, contentType }) => ({
            name: escaped(name),
            filename: escaped(filename),
            contentType: contentType ?? undefined,
            content: new Uint8Array(content),
          })),
        ])
      },
    ),
  )
})

/** What would end a name goes as an escape, and stays one, as browsers do it (WHATWG HTML, section 4.10.21.8). */
function escaped(name: string): string {
  return name.replace(/["\r\n]/g, (character) => encodeURIComponent(character))
}
