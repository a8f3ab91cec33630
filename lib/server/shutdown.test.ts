import { expect, test } from 'vitest'
import { listen, RawClient } from '../tunnel/raw-client.fixture'
import { closeServer } from './shutdown'

const request = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'

test('a request in flight is finished, and its connection closed then', async () => {
  let finish: () => void = () => {}
  const { port, server } = await listen((_req, res) => {
    res.write('begin ')
    finish = () => res.end('end')
  })
  const client = await RawClient.open(port)
  client.send(request)
  await client.until(/begin/)
  const closed = closeServer(server, 60_000)
  await expect(RawClient.open(port)).rejects.toThrow('ECONNREFUSED')
  finish()
  await closed
  expect(await client.end()).toContain('end')
})

test('one that does not end is cut', async () => {
  const { port, server } = await listen((_req, res) => {
    res.write('begin ')
  })
  const client = await RawClient.open(port)
  client.send(request)
  await client.until(/begin/)
  await closeServer(server, 1)
  expect(await client.end()).toContain('begin')
})
