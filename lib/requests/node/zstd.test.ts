import { describe, expect, test } from 'vitest'
import { joinBytes } from '../read-all'
import { byFzstd, decodeZstd } from './zstd'
import { hello, samples, wide } from './zstd.fixture'

async function* cut(bytes: Uint8Array, size = bytes.length) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

// From Node 22.15 on, the first is Node's own.
const decoders = [
  ['the decoder of this Node', undefined],
  ['fzstd', byFzstd],
] as const

describe.each(decoders)('%s', (_name, decoder) => {
  async function decode(bytes: Uint8Array, size?: number): Promise<Uint8Array> {
    const decoded: Uint8Array[] = []
    for await (const piece of decodeZstd(cut(bytes, size), decoder)) decoded.push(piece)
    return joinBytes(decoded)
  }

  test.each(samples)('decodes $about, wherever the pieces end', async ({ frame, content }) => {
    for (const size of [1, 7, 1000, frame.length]) {
      expect(Buffer.compare(await decode(frame, size), content)).toBe(0)
    }
  })

  test('decodes frame after frame, and passes over those that are no content', async () => {
    const skippable = new Uint8Array([0x5f, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3])
    const parts = samples.flatMap(({ frame }) => [frame, skippable])
    const content = joinBytes(samples.map((sample) => sample.content))
    for (const size of [5, undefined]) {
      expect(Buffer.compare(await decode(joinBytes(parts), size), content)).toBe(0)
    }
  })

  test('gives what is there before the rest has come', async () => {
    let more = () => {}
    const late = new Promise<void>((resolve) => {
      more = resolve
    })
    async function* slowly() {
      yield hello.frame
      await late
      yield hello.frame
    }
    const decoded = decodeZstd(slowly(), decoder)
    const first = await decoded.next()
    expect(new TextDecoder().decode(first.value ?? undefined)).toBe('hello, zstd')
    more()
    expect((await decoded.next()).done).toBe(false)
    expect((await decoded.next()).done).toBe(true)
  })

  test.each(samples)('fails for a part of: $about', async ({ frame }) => {
    const step = Math.ceil(frame.length / 40)
    for (let length = 1; length < frame.length; length += step) {
      await expect(decode(frame.subarray(0, length)), `${length} bytes`).rejects.toThrow()
    }
    await expect(decode(frame.subarray(0, -1))).rejects.toThrow()
  })

  test('fails for a part of a second frame', async () => {
    const cutOff = joinBytes([hello.frame, hello.frame.subarray(0, 3)])
    await expect(decode(cutOff)).rejects.toThrow('ends too early')
  })

  test.each(['plain text', 'x', '\u0000'.repeat(40)])('fails for no zstd: %j', async (text) => {
    await expect(decode(new TextEncoder().encode(text))).rejects.toThrow()
    const after = joinBytes([hello.frame, new TextEncoder().encode(text)])
    await expect(decode(after)).rejects.toThrow()
  })

  test('fails for a byte that was changed, in a frame with a checksum', async () => {
    // Those before tell the size of the window, which changes nothing.
    for (let at = 6; at < hello.frame.length; at += 1) {
      const changed = hello.frame.map((byte, i) => (i === at ? byte ^ 0x41 : byte))
      await expect(decode(changed), `byte ${at}`).rejects.toThrow()
    }
  })

  test('never gives other bytes for a compressed frame that was changed', async () => {
    const { frame, content } = samples[2] ?? hello
    for (let at = 5; at < frame.length; at += 13) {
      const changed = frame.map((byte, i) => (i === at ? byte ^ 0xff : byte))
      const decoded = await decode(changed).catch(() => content)
      expect(Buffer.compare(decoded, content)).toBe(0)
    }
  })

  test('refuses to remember more than 8 MiB', async () => {
    await expect(decode(wide.frame)).rejects.toThrow('a window of 134217728 bytes')
  })

  test('refuses a dictionary, which it does not have', async () => {
    const frame = joinBytes([
      hello.frame.subarray(0, 4),
      new Uint8Array([0x01, 0x58, 7]),
      hello.frame.subarray(6),
    ])
    await expect(decode(frame)).rejects.toThrow('dictionary')
  })
})
