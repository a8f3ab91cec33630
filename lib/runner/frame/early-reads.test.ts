import { describe, expect, it } from 'vitest'
import { earlyReads, watchCalls } from './early-reads'

function watcher() {
  const remarks: string[] = []
  const watch = earlyReads(['statusCode', 'json', 'then', 'constructor'], ({ text, hint }) => {
    remarks.push(`${text} ${hint}`)
  })
  return { remarks, watch }
}

describe('a promise of a response', () => {
  it('says what it is when it is taken for the response', () => {
    const { remarks, watch } = watcher()
    const promise: { statusCode?: number } & Promise<object> = watch(Promise.resolve({}))
    expect(promise.statusCode).toBeUndefined()
    promise.statusCode = 1
    expect(remarks).toEqual([
      'This is a promise of a response, not the response yet. Try `await` before the call, and then `.statusCode`.',
      'This is a promise of a response, not the response yet. Try `await` before the call, and then `.statusCode`.',
    ])
  })

  it('stays a real promise, and is silent when it is awaited', async () => {
    const { remarks, watch } = watcher()
    const promise = Promise.resolve('answer')
    expect(watch(promise)).toBe(promise)
    expect(promise).toBeInstanceOf(Promise)
    expect(Object.keys(promise)).toEqual([])
    expect(await promise).toBe('answer')
    expect(await Promise.all([promise])).toEqual(['answer'])
    expect(remarks).toEqual([])
  })
})

it('watches what methods return, and keeps their names and their this', async () => {
  const { remarks, watch } = watcher()
  class Client {
    answer = 7
    async get(more: number) {
      return this.answer + more
    }
    close() {
      return 'closed'
    }
  }
  watchCalls(Client.prototype, ['get', 'close', 'absent'], watch)
  const client = new Client()
  expect(await client.get(1)).toBe(8)
  expect(client.close()).toBe('closed')
  expect(client.get.name).toBe('get')
  expect(Reflect.get(client.get(1), 'json')).toBeUndefined()
  expect(remarks).toHaveLength(1)
  expect(Object.keys(Client.prototype)).toEqual([])
})
