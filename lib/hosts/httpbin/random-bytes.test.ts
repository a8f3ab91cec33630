import { describe, expect, it } from 'vitest'
import { ask, questionTo } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()
const bytesOf = async (target: string) => (await ask(httpbin, target)).bytes ?? new Uint8Array()

describe('/bytes', () => {
  it.each([
    ['0', 0],
    ['1', 1],
    ['1021', 1021],
    ['007', 7],
    ['102400', 102_400],
    ['102401', 102_400],
    ['9'.repeat(400), 102_400],
  ])('%s: %i bytes', async (n, length) => {
    const answer = await ask(httpbin, `/bytes/${n}`)
    expect([answer.bytes?.length, answer.isStream]).toEqual([length, false])
    expect(answer.header('Content-Length')).toBe(String(length))
    expect(answer.header('Content-Type')).toBe('application/octet-stream')
  })

  it('are the same for one seed, others for another', async () => {
    const [one, again, other, negative] = [
      await bytesOf('/bytes/100?seed=7'),
      await bytesOf('/bytes/100?SEED=%2007'),
      await bytesOf('/bytes/100?seed=8'),
      await bytesOf('/bytes/100?seed=-7'),
    ]
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
    expect(negative).not.toEqual(one)
    // A shorter one is a part of a longer one.
    expect(await bytesOf('/bytes/10?seed=7')).toEqual(one.slice(0, 10))
    // Lessons may show them, so they stay what they are.
    expect([...(await bytesOf('/bytes/4?seed=7'))]).toEqual([221, 104, 45, 114])
  })

  it('are others each time without a seed, and spread over all values', async () => {
    const [one, other] = [await bytesOf('/bytes/102400'), await bytesOf('/bytes/102400')]
    expect(one).not.toEqual(other)
    expect(new Set(one).size).toBe(256)
    const mean = one.reduce((sum, byte) => sum + byte, 0) / one.length
    expect(Math.abs(mean - 127.5)).toBeLessThan(3)
  })

  it.each(['x', '1.5', '', '%FF'])('refuses the seed "%s"', async (seed) => {
    expect((await ask(httpbin, `/bytes/3?seed=${seed}`)).status).toBe(400)
  })

  it.each(['/bytes/-1', '/bytes/x', '/bytes/', '/stream-bytes/1.5'])(
    '%s is 404',
    async (target) => {
      expect((await ask(httpbin, target)).status).toBe(404)
    },
  )
})

describe('/stream-bytes', () => {
  const chunksOf = async (target: string) => {
    const { body } = await httpbin(questionTo(target))
    const sizes: number[] = []
    for await (const chunk of body as AsyncIterable<Uint8Array>) sizes.push(chunk.length)
    return sizes
  }

  it('come in chunks of a size', async () => {
    expect(await chunksOf('/stream-bytes/25?chunk_size=10')).toEqual([10, 10, 5])
    expect(await chunksOf('/stream-bytes/3?chunk_size=-4')).toEqual([1, 1, 1])
    expect(await chunksOf('/stream-bytes/25000')).toEqual([10_240, 10_240, 4520])
    expect(await chunksOf('/stream-bytes/0')).toEqual([])
  })

  it('are those of /bytes, without a length', async () => {
    const answer = await ask(httpbin, '/stream-bytes/999?seed=3&chunk_size=7')
    expect(answer.bytes).toEqual(await bytesOf('/bytes/999?seed=3'))
    expect(answer.header('Content-Length')).toBeUndefined()
  })

  it('refuse a size that is no number', async () => {
    expect((await ask(httpbin, '/stream-bytes/9?chunk_size=big')).status).toBe(400)
  })
})
