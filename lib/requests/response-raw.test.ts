import { describe, expect, it } from 'vitest'
import { StreamConsumedError } from './exceptions'
import { readAll } from './read-all'
import { type BodySource, RawMessage } from './response-raw'

const text = (bytes: Uint8Array | null | undefined) => new TextDecoder().decode(bytes ?? undefined)

/** A body of three pieces that notes what is asked of it. */
function sourced(): { raw: RawMessage; asked: string[] } {
  const pieces = ['green', 'black', 'white'].map((tea) => new TextEncoder().encode(tea))
  const asked: string[] = []
  const source: BodySource = {
    async next() {
      asked.push('next')
      return pieces.shift() ?? null
    },
    cancel: () => void asked.push('cancel'),
  }
  return {
    raw: new RawMessage({ status: 200, reason: 'OK', version: 11, headers: [], source }),
    asked,
  }
}

describe('a message with a source', () => {
  it('is read from it, and asks for nothing before it is wanted', async () => {
    const { raw, asked } = sourced()
    expect(raw.hasBody).toBe(true)
    expect(asked).toEqual([])
    expect(text(await raw.read(7))).toBe('greenbl')
    expect(asked).toEqual(['next', 'next'])
    expect(text(await raw.read())).toBe('ackwhite')
    expect(await raw.next()).toBeNull()
  })

  it('has a body as any other, which is the same stream each time', async () => {
    const { raw, asked } = sourced()
    expect(raw.body).toBe(raw.body)
    expect(asked).toEqual([])
    expect(text(await readAll(raw.body as ReadableStream<Uint8Array>))).toBe('greenblackwhite')
  })

  it('goes on by the stream once there is one, where reading stood', async () => {
    const { raw } = sourced()
    expect(text(await raw.next())).toBe('green')
    expect(raw.body?.locked).toBe(true)
    expect(text(await raw.read())).toBe('blackwhite')
  })

  it('cannot be read beside somebody who reads its body', async () => {
    const { raw, asked } = sourced()
    const reader = raw.body?.getReader()
    await expect(raw.read()).rejects.toThrow(StreamConsumedError)
    await raw.cancel()
    expect(asked).not.toContain('cancel')
    expect(text((await reader?.read())?.value)).toBe('green')
  })

  it.each([
    ['before anything is read', async () => {}],
    ['in the middle', async (raw: RawMessage) => void (await raw.next())],
    ['with a stream', async (raw: RawMessage) => void raw.body],
  ])('lets go of the rest: %s', async (_when, prepare) => {
    const { raw, asked } = sourced()
    await prepare(raw)
    await raw.cancel()
    expect(asked.filter((what) => what === 'cancel')).toHaveLength(1)
    expect(await raw.next()).toBeNull()
  })

  it('gives its body to a copy that changes something else', async () => {
    const { raw } = sourced()
    const copy = new RawMessage({ ...raw, reason: 'Fine' })
    expect(copy.reason).toBe('Fine')
    expect(text(await copy.read())).toBe('greenblackwhite')
  })
})

it('without a source or a stream there is no body', async () => {
  const head = { status: 204, reason: 'No Content', version: 11, headers: [] } as const
  for (const raw of [
    new RawMessage({ ...head, source: null }),
    new RawMessage({ ...head, body: null }),
  ]) {
    expect(raw.hasBody).toBe(false)
    expect(raw.body).toBeNull()
    expect(await raw.next()).toBeNull()
  }
})
