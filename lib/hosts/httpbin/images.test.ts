import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()

const starts: Readonly<Record<string, RegExp>> = {
  'image/png': /^\x89PNG\r\n/,
  'image/jpeg': /^\xff\xd8\xff/,
  'image/webp': /^RIFF.{4}WEBP/s,
  'image/svg+xml': /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
}

describe('pictures', () => {
  it.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['svg', 'image/svg+xml'],
  ])('/image/%s is one', async (name, type) => {
    const answer = await ask(httpbin, `/image/${name}`)
    expect(answer.header('Content-Type')).toBe(type)
    expect(Buffer.from(answer.bytes ?? []).toString('latin1')).toMatch(starts[type] ?? /^$/)
    expect(answer.bytes?.length).toBeGreaterThan(2000)
  })

  it.each([
    ['image/png', 'image/png'],
    ['image/*', 'image/png'],
    ['IMAGE/PNG', 'image/png'],
    ['image/jpeg;q=0.1', 'image/jpeg'],
    ['image/png, image/jpeg', 'image/jpeg'],
    ['image/jpeg, image/svg+xml', 'image/svg+xml'],
    ['image/svg+xml, image/webp;q=0', 'image/webp'],
    ['image/avif,image/webp,image/apng,image/*,*/*;q=0.8', 'image/webp'],
  ])('Accept: %s', async (accept, type) => {
    const answer = await ask(httpbin, '/image', { headers: [['Accept', accept]] })
    expect([answer.status, answer.header('Content-Type')]).toEqual([200, type])
  })

  it('is PNG without an Accept', async () => {
    expect((await ask(httpbin, '/image')).header('Content-Type')).toBe('image/png')
  })

  it.each(['*/*', 'text/html', ''])('Accept: %s is 406, in JSON', async (accept) => {
    const answer = await ask(httpbin, '/image', { headers: [['Accept', accept]] })
    expect([answer.status, answer.header('Content-Type')]).toEqual([406, 'application/json'])
    expect(answer.json()).toEqual({
      message: 'Client did not request a supported media type.',
      accept: ['image/webp', 'image/svg+xml', 'image/jpeg', 'image/png', 'image/*'],
    })
  })
})
