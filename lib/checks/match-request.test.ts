import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mismatch } from './match-request'
import { ran } from './run.fixture'

const pair = fc.tuple(
  fc.constantFrom('q', 'tag', 'toString', 'a b', 'ä'),
  fc.string({ unit: 'grapheme' }),
)
const pairs = fc.array(pair, { maxLength: 6 })

function request(sends: string, body = '') {
  const headers = [['Content-Type', 'application/x-www-form-urlencoded']] as const
  const [facts] = ran({ calls: [{ sends, headers, body }] }).requests
  if (!facts) throw new Error('A run with a call has a request.')
  return facts
}

/** The values by their names, in order. */
function byName(all: readonly (readonly [string, string])[]): Record<string, string[]> {
  const lists = new Map<string, string[]>()
  for (const [name, value] of all) lists.set(name, [...(lists.get(name) ?? []), value])
  return Object.fromEntries(lists)
}

describe('parameters', () => {
  test('are found decoded, by name and in order, whatever they hold', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const query = new URLSearchParams(all.map(([name, value]) => [name, value])).toString()
        expect(mismatch({ query: byName(all) }, request(`GET https://a.test/?${query}`))).toBeNull()
        const asForm = request('POST https://a.test/', query)
        expect(mismatch({ form: byName(all) }, asForm)).toBeNull()
      }),
    )
  })

  test('of another number are not taken', () => {
    fc.assert(
      fc.property(pairs, pair, (all, more) => {
        const query = new URLSearchParams([...all, more]).toString()
        const sent = request(`GET https://a.test/?${query}`)
        const [name] = more
        const wanted = byName(all)[name] ?? []
        expect(
          mismatch({ query: { [name]: wanted.length === 0 ? null : wanted } }, sent)?.got,
        ).toBeDefined()
      }),
    )
  })
})

test('addresses keep the path that was sent', () => {
  const sent = request('GET https://anna:secret@shop.test:8443/a/../%7Eb?x#y')
  expect(sent).toMatchObject({ host: 'shop.test:8443', path: '/a/../%7Eb', target: '/a/../%7Eb?x' })
})

test('bytes that are no multipart body have no fields, and raise no error', () => {
  const headers = [['Content-Type', 'multipart/form-data; boundary=x']] as const
  fc.assert(
    fc.property(fc.string(), (body) => {
      const { requests } = ran({ calls: [{ sends: 'POST https://a.test/', headers, body }] })
      expect(requests).toHaveLength(1)
    }),
  )
})
