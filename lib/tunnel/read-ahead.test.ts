import { expect, it } from 'vitest'
import { readAhead } from './read-ahead'

const bytes = (text: string) => new TextEncoder().encode(text)
const turns = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
}

/** A body by hand. */
function source() {
  let controller!: ReadableStreamDefaultController<Uint8Array>
  let cancelled: unknown
  let pulls = 0
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given
      },
      pull() {
        pulls += 1
      },
      cancel(reason) {
        cancelled = reason
      },
    },
    { highWaterMark: 0 },
  )
  return { body, controller, pulls: () => pulls, cancelled: () => cancelled }
}

it('gives what came before a break to a reader who comes after it', async () => {
  const { body, controller } = source()
  const reader = readAhead(body).getReader()
  controller.enqueue(bytes('head'))
  await turns()
  controller.enqueue(bytes('half'))
  await turns()
  controller.error(new Error('reset'))
  await turns()
  expect(await reader.read()).toEqual({ done: false, value: bytes('head') })
  expect(await reader.read()).toEqual({ done: false, value: bytes('half') })
  await expect(reader.read()).rejects.toThrow('reset')
})

it('waits for what is not there yet, and ends where the body ends', async () => {
  const { body, controller } = source()
  const reader = readAhead(body).getReader()
  const first = reader.read()
  await turns()
  controller.enqueue(bytes('a'))
  expect((await first).value).toEqual(bytes('a'))
  const last = reader.read()
  controller.close()
  expect((await last).done).toBe(true)
})

it('holds a bounded amount, and goes on when some of it is taken', async () => {
  const { body, controller, pulls } = source()
  const reader = readAhead(body, 10).getReader()
  await turns()
  controller.enqueue(bytes('12345678'))
  await turns()
  controller.enqueue(bytes('12345678'))
  await turns()
  expect(pulls()).toBe(2)
  await reader.read()
  await turns()
  expect(pulls()).toBe(3)
})

it('cancels the body with the reader’s reason', async () => {
  const { body, cancelled } = source()
  await readAhead(body).cancel('enough')
  expect(cancelled()).toBe('enough')
})
