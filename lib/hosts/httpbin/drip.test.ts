import { describe, expect, it } from 'vitest'
import { ask, passingClock, questionTo, stillClock } from '../ask.fixture'
import { createHttpbin } from './index'

describe('/drip', () => {
  it('sends ten stars in two seconds, announced', async () => {
    const clock = passingClock()
    const answer = await ask(createHttpbin({ clock }), '/drip')
    expect([answer.status, answer.text, answer.isStream]).toEqual([200, '**********', true])
    expect(answer.header('Content-Length')).toBe('10')
    expect(answer.header('Content-Type')).toBe('application/octet-stream')
    expect(clock.slept).toEqual(Array(9).fill(200))
  })

  it('waits before the status line, then between the bytes', async () => {
    const clock = passingClock()
    const httpbin = createHttpbin({ clock })
    const answer = await httpbin(questionTo('/drip?delay=1.5&duration=1&numbytes=4'))
    expect(clock.slept).toEqual([1500])
    const stars = answer.body as AsyncGenerator<Uint8Array>
    expect(await stars.next()).toEqual({ done: false, value: Uint8Array.of(42) })
    expect(clock.slept).toEqual([1500])
    await stars.next()
    expect(clock.slept).toEqual([1500, 250])
    await stars.return(undefined)
  })

  it('takes names in any letter case, and any status that ends an exchange', async () => {
    const answer = await ask(
      createHttpbin({ clock: passingClock() }),
      '/drip?NumBytes=3&CODE=503&Duration=.1',
    )
    expect([answer.status, answer.reason, answer.text]).toEqual([503, 'SERVICE UNAVAILABLE', '***'])
    const empty = await ask(createHttpbin({ clock: passingClock() }), '/drip?code=204')
    expect([empty.bytes, empty.header('Content-Length')]).toEqual([null, undefined])
  })

  it('gives 10 MiB at most, in pieces that fit', async () => {
    const clock = passingClock()
    const httpbin = createHttpbin({ clock })
    const answer = await httpbin(questionTo('/drip?numbytes=99999999999&duration=10'))
    let size = 0
    let largest = 0
    for await (const piece of answer.body as AsyncIterable<Uint8Array>) {
      size += piece.length
      largest = Math.max(largest, piece.length)
    }
    expect([size, largest]).toEqual([10 * 1024 * 1024, 10_486])
    expect(answer.headers).toContainEqual(['Content-Length', String(10 * 1024 * 1024)])
  })

  it.each([
    ['numbytes=0', 'number of bytes must be positive'],
    ['numbytes=-5', 'number of bytes must be positive'],
    ['numbytes=many', 'The `numbytes` must be a whole number such as 10.'],
    ['numbytes=1.5', 'The `numbytes` must be a whole number such as 10.'],
    ['duration=-1', 'The `duration` must be a number of seconds such as 2 or 0.5.'],
    ['duration=nan', 'The `duration` must be a number of seconds such as 2 or 0.5.'],
    ['delay=inf', 'The `delay` must be a number of seconds such as 2 or 0.5.'],
    ['code=99', 'The `code` must be from 200 to 599.'],
    ['code=101', 'The `code` must be from 200 to 599.'],
    ['code=600', 'The `code` must be from 200 to 599.'],
    ['duration=11', 'One answer may take 10 seconds, all delays added up; ask for less.'],
    ['duration=9&delay=2', 'One answer may take 10 seconds, all delays added up; ask for less.'],
    ['duration=1e999', 'One answer may take 10 seconds, all delays added up; ask for less.'],
  ])('refuses %s at once', async (query, sentence) => {
    const clock = stillClock()
    const answer = await ask(createHttpbin({ clock }), `/drip?${query}`)
    expect([answer.status, answer.text, clock.slept]).toEqual([400, sentence, []])
  })
})
