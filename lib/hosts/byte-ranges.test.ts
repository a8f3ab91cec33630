import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from './ask.fixture'
import { parseRanges, rangedAnswer } from './byte-ranges'

const bytes = new TextEncoder().encode('abcdefghij')
const content = { bytes, contentType: 'text/plain', validators: { tag: '"v1"' } }
const fetch = (...headers: [string, string][]) =>
  ask((request) => rangedAnswer(request, content), '/', { headers })

describe('ranges of ten bytes', () => {
  it.each([
    ['bytes=2-4', [{ first: 2, last: 4 }]],
    ['bytes=8-', [{ first: 8, last: 9 }]],
    ['bytes=-3', [{ first: 7, last: 9 }]],
    ['bytes=-30', [{ first: 0, last: 9 }]],
    ['bytes=5-99', [{ first: 5, last: 9 }]],
    [
      'Bytes = 0-0 , 9-9',
      [
        { first: 0, last: 0 },
        { first: 9, last: 9 },
      ],
    ],
    ['bytes=20-30,1-2', [{ first: 1, last: 2 }]],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=4-2', 'whole'],
    ['bytes=a-b', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=', 'whole'],
    ['lines=1-2', 'whole'],
    [`bytes=${'0-1,'.repeat(20)}`, 'whole'],
  ] as const)('%s', (field, ranges) => {
    expect(parseRanges(field, 10)).toEqual(ranges)
  })

  it('never lie outside, whatever the field', () => {
    const spec = fc.tuple(fc.nat(99), fc.nat(99)).map(([left, right]) => `${left}-${right}`)
    const field = fc.oneof(
      fc.string(),
      fc.array(spec).map((specs) => `bytes=${specs.join(',')}`),
    )
    fc.assert(
      fc.property(field, fc.nat(50), (text, size) => {
        const ranges = parseRanges(text, size)
        if (typeof ranges === 'string') return
        for (const { first, last } of ranges) {
          expect(0 <= first && first <= last && last < size).toBe(true)
        }
      }),
    )
  })
})

describe('answers to ranges', () => {
  it('are the whole, or the part with its place', async () => {
    const whole = await fetch()
    expect([whole.status, whole.text]).toEqual([200, 'abcdefghij'])
    expect(whole.header('Accept-Ranges')).toBe('bytes')
    const part = await fetch(['Range', 'bytes=2-4'])
    expect([part.status, part.text]).toEqual([206, 'cde'])
    expect(part.header('Content-Range')).toBe('bytes 2-4/10')
    expect(part.header('ETag')).toBe('"v1"')
  })

  it('are 416 with the size beyond the end', async () => {
    const beyond = await fetch(['Range', 'bytes=10-12'])
    expect([beyond.status, beyond.header('Content-Range')]).toEqual([416, 'bytes */10'])
  })

  it('are several parts when several are asked for', async () => {
    const parts = await fetch(['Range', 'bytes=0-1,-1'])
    expect(parts.header('Content-Type')).toBe('multipart/byteranges; boundary=part')
    expect(parts.text).toBe(
      '--part\r\nContent-Type: text/plain\r\nContent-Range: bytes 0-1/10\r\n\r\nab\r\n' +
        '--part\r\nContent-Type: text/plain\r\nContent-Range: bytes 9-9/10\r\n\r\nj\r\n--part--\r\n',
    )
  })

  it('take a boundary that the bytes do not hold', async () => {
    const tricky = { ...content, bytes: new TextEncoder().encode('x--part--part-part') }
    const answer = await ask((request) => rangedAnswer(request, tricky), '/', {
      headers: [['Range', 'bytes=0-1,3-5']],
    })
    expect(answer.header('Content-Type')).toMatch(/boundary=part-part-part$/)
  })

  it('are the whole when If-Range means another version, and 304 when nothing changed', async () => {
    const range = ['Range', 'bytes=0-1'] as [string, string]
    expect((await fetch(range, ['If-Range', '"v1"'])).status).toBe(206)
    expect((await fetch(range, ['If-Range', '"v0"'])).status).toBe(200)
    expect((await fetch(range, ['If-None-Match', '"v1"'])).status).toBe(304)
  })

  it('know no ranges for HEAD', async () => {
    const headers = [['Range', 'bytes=0-1']] as const
    const head = await ask((request) => rangedAnswer(request, content), '/', {
      method: 'HEAD',
      headers,
    })
    expect(head.status).toBe(200)
  })

  it('put together again, any cut gives the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (cut) => {
        const [left, right] = [
          await fetch(['Range', `bytes=0-${cut - 1}`]),
          await fetch(['Range', `bytes=${cut}-`]),
        ]
        expect(left.text + right.text).toBe('abcdefghij')
      }),
    )
  })
})
