import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, detectEncoding, encodingFromContentType, guessUtf } from './encoding'

const utf8 = (text: string) => new TextEncoder().encode(text)

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

describe('detectEncoding', () => {
  it.each([
    ['', null],
    ['plain', 'ascii'],
    ['é', 'utf-8'],
  ])('%j is %j', (text, encoding) => {
    expect(detectEncoding(utf8(text))).toBe(encoding)
  })

  it('takes other bytes for Windows-1252', () => {
    expect(detectEncoding(new Uint8Array([0x93, 0x41, 0x94]))).toBe('Windows-1252')
  })
})

describe('guessUtf', () => {
  it.each([
    [[0xef, 0xbb, 0xbf, 0x7b], 'utf-8-sig'],
    [[0xff, 0xfe, 0x7b, 0], 'utf-16'],
    [[0xff, 0xfe, 0, 0], 'utf-32'],
    [[0x7b, 0, 0x22, 0], 'utf-16-le'],
    [[0, 0x7b, 0, 0x22], 'utf-16-be'],
    [[0x7b, 0, 0, 0], 'utf-32-le'],
    [[0, 0, 0, 0x7b], 'utf-32-be'],
    [[0x7b, 0x22, 0x61, 0x22], 'utf-8'],
  ])('%j is %s', (bytes, encoding) => {
    expect(guessUtf(new Uint8Array(bytes))).toBe(encoding)
  })
})
