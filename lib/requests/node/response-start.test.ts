import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { ask } from './ask.fixture'
import { type Loopback, rawServer } from './loopback.fixture'
import { NodeTransport } from './node-transport'
import { ResponseStart } from './response-start'

const servers: Loopback[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

/** What undici would get of these pieces. */
function passed(pieces: readonly Buffer[]): { text: string; version: 10 | 11 } {
  const start = new ResponseStart()
  const waiting = [...pieces]
  const socket = Object.assign(new Duplex(), { read: () => waiting.shift() ?? null })
  // Only `read` is used of it.
  start.attach(socket as unknown as Socket)
  start.expect()
  let text = ''
  for (let left = pieces.length; left > 0; left -= 1)
    text += socket.read()?.toString('latin1') ?? ''
  return { text, version: start.version }
}

test('wherever the pieces end, a 100 Continue is left out and the version is told', () => {
  const message = fc.record({
    interim: fc.array(fc.constantFrom('', 'X-A: 1\r\n'), { maxLength: 3 }),
    minor: fc.constantFrom('0', '1'),
    cuts: fc.array(fc.nat(200), { maxLength: 20 }),
  })
  fc.assert(
    fc.property(message, ({ interim, minor, cuts }) => {
      const final = `HTTP/1.${minor} 200 OK\r\nContent-Length: 25\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n`
      const all = interim.map((fields) => `HTTP/1.1 100 Continue\r\n${fields}\r\n`).join('') + final
      const at = [0, ...cuts.map((cut) => cut % all.length).sort((a, b) => a - b), all.length]
      const pieces = at.slice(1).map((end, i) => Buffer.from(all.slice(at[i], end), 'latin1'))
      const { text, version } = passed(pieces)
      expect(text).toBe(final)
      expect(version).toBe(minor === '0' ? 10 : 11)
    }),
  )
})

test('what is no HTTP passes at once', () => {
  expect(passed([Buffer.from('SSH-2.0')]).text).toBe('SSH-2.0')
})

test('the version is of each response', async () => {
  let count = 0
  const server = await rawServer((socket) => {
    const answer = () => {
      count += 1
      socket.write(
        `HTTP/1.${count % 2} 200 OK\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n`,
      )
    }
    socket.on('data', answer)
    answer()
  })
  servers.push(server)
  const transport = new NodeTransport()
  const versions: number[] = []
  for (let i = 0; i < 3; i += 1) {
    const { response } = await ask(transport, `http://127.0.0.1:${server.port}/`)
    versions.push(response.version)
  }
  expect(versions).toEqual([11, 10, 11])
  expect(server.connections()).toBe(1)
  await transport.close()
})
