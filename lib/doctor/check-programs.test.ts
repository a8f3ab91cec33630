/** Programs of a lesson with a server on loopback, in real time. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileLesson } from '../course/compile-lesson'
import { openInternet } from '../plugins/open-internet'
import { Rehearsal } from '../proof/rehearsal'
import { createTunnel } from '../tunnel/server'
import { checkPrograms } from './check-programs'

let server: Server
let rehearsal: Rehearsal
let messages = 0
beforeAll(async () => {
  const tunnel = createTunnel({ internet: openInternet([]).internet })
  server = createServer((req, res) => {
    messages += 1
    tunnel(req, res)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  rehearsal = new Rehearsal({ tunnel: `http://127.0.0.1:${port}/`, processes: 1 })
})
afterAll(async () => {
  await rehearsal[Symbol.asyncDispose]()
  server.close()
  server.closeAllConnections()
})

const client = "import requests from 'requests'"

async function check(...fences: readonly string[]) {
  const source = fences.map((fence) => `\`\`\`ts ${fence}\n\`\`\`\n`).join('\n')
  const file = 'lessons/00-one.mdx'
  return checkPrograms(await compileLesson({ slug: 'one', file, source }), rehearsal, file)
}

test('programs that run as the lesson says, each answered by the server', async () => {
  const before = messages
  const found = await check(
    `run id=ask\n${client}\nconst home = await requests.get('https://library.test/')`,
    "run after=ask fails=HTTPError\nconst lost = await requests.get('https://library.test/lost')\nlost.raiseForStatus()",
  )
  expect(found).toMatchObject({ state: 'good', subject: 'programs' })
  // The second program begins with the first.
  expect(found.says).toMatch(/^2 programs of lessons\/00-one\.mdx ran and got 3 answers in /)
  expect(messages - before).toBe(3)
}, 60_000)

test('a program that ends otherwise', async () => {
  const found = await check(`run\n${client}\nawait requests.get('https://nowhere.test/')`)
  expect(found.state).toBe('bad')
  expect(found.says).toMatch(
    /^lessons\/00-one\.mdx:3 The program ends with ConnectionError\. ConnectionError: /,
  )
}, 60_000)

test('programs that ask nobody prove nothing', async () => {
  expect(await check('run\n1 + 1')).toMatchObject({
    state: 'bad',
    says: 'The programs of lessons/00-one.mdx got no answer from any host.',
  })
}, 60_000)
