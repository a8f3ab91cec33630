import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './encoding'
import { detectEncoding, guessUtf } from './encoding-detection'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('detectEncoding', () => {
  it.each([
    ['', null],
    ['plain', 'ascii'],
    ['é', 'utf-8'],
  ])('%j is %j', (text, encoding) => {
    expect(detectEncoding(utf8(text))).toBe(encoding)
  })

  it.each([
    [
      'windows-1251',
      'Привет, мир! Это обычный русский текст.',
      'cff0e8e2e5f22c20ece8f02120ddf2ee20eee1fbf7edfbe920f0f3f1f1eae8e920f2e5eaf1f22e',
    ],
    [
      'KOI8-R',
      'Привет, мир! Это обычный русский текст.',
      'f0d2c9d7c5d42c20cdc9d22120fcd4cf20cfc2d9deced9ca20d2d5d3d3cbc9ca20d4c5cbd3d42e',
    ],
    [
      'Shift_JIS',
      'これは日本語のテキストです。漢字とカタカナがあります。',
      '82b182ea82cd93fa967b8cea82cc8365834c8358836782c582b781428abf8e9a82c6834a835e834a836982aa82a082e882dc82b78142',
    ],
    [
      'EUC-JP',
      'これは日本語のテキストです。漢字とカタカナがあります。',
      'a4b3a4eca4cfc6fccbdcb8eca4cea5c6a5ada5b9a5c8a4c7a4b9a1a3b4c1bbfaa4c8a5aba5bfa5aba5caa4aca4a2a4eaa4dea4b9a1a3',
    ],
    [
      'EUC-KR',
      '안녕하세요. 이것은 한국어로 쓴 글입니다.',
      'bec8b3e7c7cfbcbcbfe42e20c0ccb0cdc0ba20c7d1b1b9beeeb7ce20beb420b1dbc0d4b4cfb4d92e',
    ],
    [
      'GB18030',
      '你好，世界。这是一个用中文写的句子，我们在这里。',
      'c4e3bac3a3accac0bde7a1a3d5e2cac7d2bbb8f6d3c3d6d0cec4d0b4b5c4bee4d7d3a3acced2c3c7d4dad5e2c0efa1a3',
    ],
    [
      'Big5',
      '你好，世界。這是一個用中文寫的句子，我們在這裡。',
      'a741a66ea141a540acc9a143b36fac4fa440add3a5cea4a4a4e5bc67aabaa579a46ca141a7daadcca662b36fb8cca143',
    ],
    [
      'ISO-8859-5',
      'Все люди рождаются свободными и равными',
      'b2e1d520dbeed4d820e0ded6d4d0eee2e1ef20e1d2ded1ded4ddebdcd820d820e0d0d2ddebdcd8',
    ],
    [
      'windows-1250',
      'Zażółć gęślą jaźń. Wszyscy ludzie rodzą się wolni i równi',
      '5a61bff3b3e62067ea9c6cb9206a619ff12e2057737a79736379206c75647a696520726f647ab9207369ea20776f6c6e6920692072f3776e69',
    ],
    [
      'ISO-8859-2',
      'Všichni lidé se rodí svobodní a sobě rovní co do důstojnosti',
      '56b96963686e69206c6964e920736520726f64ed2073766f626f646eed206120736f62ec20726f766eed20636f20646f2064f973746f6a6e6f737469',
    ],
    [
      'ISO-8859-7',
      'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι',
      'bcebefe920efe920dcede8f1f9f0efe920e3e5edede9effdedf4e1e920e5ebe5fde8e5f1efe920eae1e920dff3efe9',
    ],
    [
      'ISO-8859-9',
      'Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar',
      '42fc74fc6e20696e73616e6c61722068fc722c2068617973697965742076652068616b6c61722062616bfd6dfd6e64616e2065fe697420646ff061726c6172',
    ],
    [
      'ISO-8859-8',
      'כל בני האדם נולדו בני חורין ושווים בערכם',
      'ebec20e1f0e920e4e0e3ed20f0e5ece3e520e1f0e920e7e5f8e9ef20e5f9e5e5e9ed20e1f2f8ebed',
    ],
    [
      'windows-1256',
      'يولد جميع الناس أحرارا متساوين في الكرامة والحقوق',
      'ede6e1cf20cce3edda20c7e1e4c7d320c3cdd1c7d1c720e3cad3c7e6ede420dded20c7e1dfd1c7e3c920e6c7e1cddee6de',
    ],
    ['Windows-1252', '£5… or €6 — “fine”', 'a33585206f722080362097209366696e6594'],
    ['ISO-2022-JP', '日本語', '1b2442467c4b5c386c1b2842'],
    [
      'Windows-1252',
      '“Où est le café?” — naïve façade, 5 €',
      '934ff920657374206c6520636166e93f942097206e61ef7665206661e76164652c20352080',
    ],
    ['Windows-1252', 'Grüße aus Köln', '4772fcdf6520617573204bf66c6e'],
    ['Windows-1252', 'él año pasado', 'e96c2061f16f2070617361646f'],
    ['Windows-1252', 'déjà', '64e96ae0'],
    ['Windows-1252', '<p>It’s “fine”</p>', '3c703e49749273209366696e65943c2f703e'],
    ['Windows-1252', '“A”', '934194'],
  ])('finds %s in %j', (encoding, text, hex) => {
    const bytes = Buffer.from(hex, 'hex')
    expect(detectEncoding(bytes)).toBe(encoding)
    expect(decodeText(bytes, encoding)).toBe(text)
  })

  it('does not mind a character that is cut off at the end of a long text', () => {
    const bytes = Buffer.from(`${'82b1'.repeat(32_800)}82`, 'hex')
    expect(detectEncoding(bytes.subarray(0, 65_537))).toBe('Shift_JIS')
  })

  it('has an answer for every bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        expect(typeof decodeText(bytes, detectEncoding(bytes) ?? '')).toBe('string')
      }),
    )
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
