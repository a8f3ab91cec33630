import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, encodingFromContentType } from './encoding'
import { textDecoder } from './encoding-decoder'

describe('encodingFromContentType', () => {
  it.each([
    ['text/html; charset=utf-8', 'utf-8'],
    ['text/html; charset="utf-8"', 'utf-8'],
    ["text/html; CHARSET='latin-1'", 'latin-1'],
    ['text/html; charset=', ''],
    ['text/html', 'ISO-8859-1'],
    ['Text/Plain', 'ISO-8859-1'],
    ['application/json', 'utf-8'],
    ['application/json; charset=utf-16', 'utf-16'],
    ['application/octet-stream', null],
    [undefined, null],
  ])('%j is %j', (type, encoding) => {
    expect(encodingFromContentType(type)).toBe(encoding)
  })
})

describe('decodeText', () => {
  it.each([
    [[0x80, 0x9f, 0xe9], 'iso-8859-1', '\x80\x9fé'],
    [[0x80, 0xe9], 'latin1', '\x80é'],
    [[0x80, 0xe9], 'cp1252', '€é'],
    [[0x41, 0xe9], 'ascii', 'A\ufffd'],
    [[0xff], 'utf8', '\ufffd'],
    [[0xef, 0xbb, 0xbf, 0x41], 'utf-8', '\ufeffA'],
    [[0xef, 0xbb, 0xbf, 0x41], 'utf-8-sig', 'A'],
    [[0xff, 0xfe, 0x41, 0], 'utf-16', 'A'],
    [[0xfe, 0xff, 0, 0x41], 'utf_16', 'A'],
    [[0, 0x41], 'utf-16-be', 'A'],
    [[0x41, 0, 0, 0], 'utf-32-le', 'A'],
    [[0, 0, 0xfe, 0xff, 0, 1, 0xf6, 0], 'utf-32', '😀'],
    [[0x83, 0x65], 'shift_jis', 'テ'],
    [[0xc3, 0xa9], 'nobody-knows-this', 'é'],
    [[0x80, 0xe9], 'iso8859_1', '\x80é'],
    [[0x80, 0xe9], 'L1', '\x80é'],
    [[0x80], 'mbcs', '€'],
    [[0x80], 'windows_1252', '€'],
    [[0xe9], 'us-ascii', '\ufffd'],
    [[0xcf], 'cp1251', 'П'],
    [[0xa4], 'iso8859-15', '€'],
    [[0xb0, 0xa1], 'euc_kr', '가'],
    [[0xc4, 0xe3], 'gb2312', '你'],
    [[0xc4, 0xe3], 'cp936', '你'],
    [[0xa7, 0x41], 'big5', '你'],
    [[0xf0], 'koi8_r', 'П'],
    [[0, 0, 0, 0x41, 0], 'utf-32-be', 'A\ufffd'],
    [[0, 0xd8, 0, 0], 'utf-32-le', '\ufffd'],
    [[0xff, 0xfe, 0, 0, 0x41, 0, 0, 0], 'utf_32', 'A'],
    [[], 'utf-16', ''],
    [[0x41], 'utf-16', '\ufffd'],
  ])('%j as %s is %j', (bytes, label, text) => {
    expect(decodeText(new Uint8Array(bytes), label)).toBe(text)
  })

  it('reads every byte as latin-1', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = decodeText(bytes, 'ISO-8859-1')
        expect(Array.from(text, (character) => character.charCodeAt(0))).toEqual([...bytes])
      }),
    )
  })
})

describe('textDecoder', () => {
  const labels = [
    'utf-8',
    'utf-8-sig',
    'utf-16',
    'utf-32',
    'utf-16-be',
    'utf-32-be',
    'shift_jis',
    'latin1',
    'cp1252',
  ]
  it.each(labels)('gives the same text however the bytes are cut, %s', (label) => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (bytes, size) => {
          const decoder = textDecoder(label)
          let text = ''
          for (let at = 0; at < bytes.length; at += size)
            text += decoder.decode(bytes.subarray(at, at + size))
          expect(text + decoder.end()).toBe(decodeText(bytes, label))
        },
      ),
    )
  })
})
