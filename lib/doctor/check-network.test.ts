import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createHealthz } from '../server/healthz'
import { checkAddresses, checkPort } from './check-network'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function portOf(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  closers.push(
    () => server.close(),
    () => server.closeAllConnections(),
  )
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const here = { host: '127.0.0.1', basePath: '' }

test('a port that can be had, and is free again after', async () => {
  const port = await portOf((_req, res) => res.end())
  for (const close of closers.splice(0)) close()
  const found = { state: 'good', says: `${port} can be had.` }
  expect(await checkPort({ ...here, port })).toMatchObject(found)
  expect(await checkPort({ ...here, port })).toMatchObject(found)
})

test('a port where the course answers already', async () => {
  const port = await portOf(createHealthz('1.2.3'))
  expect(await checkPort({ ...here, port })).toEqual({
    state: 'good',
    subject: 'port',
    says: `The course answers on ${port} already (version 1.2.3).`,
    fix: null,
  })
})

test.each([
  ['no such page', 'text/plain'],
  ['[]', 'application/json'],
  ['{"status":"down","version":"9"}', 'application/json'],
])('a port where something else says %s', async (body, type) => {
  const port = await portOf((_req, res) => res.setHeader('Content-Type', type).end(body))
  const { state, says } = await checkPort({ ...here, port })
  expect([state, says]).toEqual(['bad', expect.stringMatching(/^Port \d+ is already in use; /)])
})

test('an address that this machine does not have', async () => {
  const { state, says } = await checkPort({ ...here, host: '192.0.2.1', port: 0 })
  expect([state, says]).toEqual(['bad', expect.stringContaining("HOST '192.0.2.1'")])
})

test.each([
  ['0.0.0.0', ['192.168.1.5', '10.0.0.2'], 'good', 'http://192.168.1.5:3000/http or http://10.0'],
  ['::', ['192.168.1.5'], 'good', 'http://192.168.1.5:3000/http;'],
  ['192.168.1.5', ['192.168.1.5', '10.0.0.2'], 'good', 'Give out http://192.168.1.5:3000/http;'],
  ['127.0.0.1', ['192.168.1.5'], 'bad', 'only this machine'],
  ['localhost', ['192.168.1.5'], 'bad', 'only this machine'],
  ['0.0.0.0', [], 'bad', 'no address in any network'],
])('HOST %s on a machine with %j', (host, addresses, state, says) => {
  const found = checkAddresses({ host, port: 3000, basePath: '/http' }, addresses)
  expect(found).toMatchObject({ state, says: expect.stringContaining(says) })
  expect(found.fix === null).toBe(state === 'good')
})
