import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  LARGEST_PROGRAM,
  LinkError,
  LONGEST_FRAGMENT,
  readFragment,
  writeFragment,
} from './code-fragment'

const program = `import requests from 'requests';

const response = await requests.get('https://httpbin.org/get', { params: { tea: 'sencha ☕' } });
response.statusCode;`

/** A fragment of format 1 made by something else. */
function fragmentOf(bytes: Uint8Array): string {
  return `#code=1.${deflateRawSync(bytes).toString('base64url')}`
}

async function problemOf(fragment: string): Promise<string> {
  const error = await readFragment(fragment).catch((error: unknown) => error)
  return error instanceof LinkError ? error.problem : `no problem: ${String(error)}`
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each(['the browser’s own streams', 'the library'])('with %s', (kind) => {
  const prepare = () => {
    if (kind !== 'the library') return
    vi.stubGlobal('CompressionStream', undefined)
    vi.stubGlobal('DecompressionStream', undefined)
  }

  test('any program comes back as it was', async () => {
    prepare()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const code = `// ${text.replaceAll('\r', '')}`
        const fragment = await writeFragment(code)
        expect(fragment).toMatch(/^code=1\.[\w-]+$/)
        expect(await readFragment(`#${fragment}`)).toBe(code)
      }),
      { numRuns: 50 },
    )
  })

  test('links of the first day open', async () => {
    prepare()
    expect(await readFragment(FIRST_DAY)).toBe(program)
    // Without compression inside, as a small program of ours could write it.
    expect(await readFragment('#code=1.AQcA-P9hd2FpdCAx')).toBe('await 1')
  })

  test('damaged ones are told from those that are newer, empty or large', async () => {
    prepare()
    const whole = fragmentOf(Buffer.from(program))
    expect(await problemOf(whole.slice(0, -9))).toBe('broken')
    expect(await problemOf('#code=1.%%%')).toBe('broken')
    expect(await problemOf('#code=1.A')).toBe('broken')
    expect(await problemOf('#code=nonsense')).toBe('broken')
    expect(await problemOf('#code=<script>alert(1)</script>')).toBe('broken')
    expect(await problemOf(fragmentOf(Uint8Array.of(0xff, 0xfe, 0x80)))).toBe('broken')
    expect(await problemOf('#code=2.AAAA')).toBe('newer')
    expect(await problemOf('#code=')).toBe('empty')
    expect(await problemOf(fragmentOf(Buffer.from(' \n')))).toBe('empty')
    expect(await problemOf(`#code=1.${'A'.repeat(LONGEST_FRAGMENT)}`)).toBe('large')
  })

  test('a small link that unpacks to very much is large, not opened', async () => {
    prepare()
    const bomb = fragmentOf(new Uint8Array(40_000_000))
    expect(bomb.length).toBeLessThan(LONGEST_FRAGMENT)
    expect(await problemOf(bomb)).toBe('large')
  })

  test('nothing that can be in an address is anything but a program or a LinkError', async () => {
    prepare()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const fragment = `#code=1.${Buffer.from(bytes).toString('base64url')}`
        const result = await readFragment(fragment).catch((error: unknown) => error)
        expect(typeof result === 'string' || result instanceof LinkError).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

test('another fragment is not about code', async () => {
  expect(await readFragment('')).toBeNull()
  expect(await readFragment('#a-section')).toBeNull()
})

test('line ends of other systems become those of the editor', async () => {
  expect(await readFragment(fragmentOf(Buffer.from('a\r\nb\rc')))).toBe('a\nb\nc')
})

test('a program that is too long for a link gives none', async () => {
  expect(await writeFragment('x'.repeat(LARGEST_PROGRAM + 1))).toBeNull()
  const noise = Array.from({ length: 60_000 }, (_, n) => ((n * 2654435761) >>> 7).toString(36))
  expect(await writeFragment(noise.join('').slice(0, LARGEST_PROGRAM))).toBeNull()
})

const FIRST_DAY =
  '#code=1.RYw7DsIwEAV7n-J1BgnFvS0qTrIki-PCH7wbUUQ5BhLn4yQoRUT1NNLMS7nVruj8XFhU8Og1wx5ogzFjLbIL0moRxhX0ovQvhsh6srNqE-_cvvdUhtqji6z2ghWNOmXxWKFMHla4jDPh-3lbbNjOwRzngyjpIrc6cfgB'
