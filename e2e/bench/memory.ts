/** Resident memory of the server over a million requests of many kinds: flat, once it is warm. */
import { execFileSync } from 'node:child_process'
import autocannon from 'autocannon'
import { startCourse } from './server-process'
import { printTable } from './table'

const REQUESTS = 1_000_000
const BLOCKS = 10
const CONNECTIONS = 32

/** Kinds of requests in turn; `[n]` is another number each time, so that nothing can be remembered for good. */
const kinds: readonly autocannon.Request[] = [
  { path: '/httpbin/get?n=[n]' },
  { path: '/httpbin/anything/[n]', headers: { 'x-request-[n]': '[n]' } },
  { method: 'POST', path: '/httpbin/post', body: '{"key-[n]": [n]}' },
  { path: '/httpbin/cookies', headers: { cookie: 'name-[n]=[n]' } },
  { path: '/httpbin/bytes/512' },
  { path: '/httpbin/stream/3' },
  { path: '/httpbin/gzip' },
  { path: '/httpbin/nowhere/[n]' },
]

let count = 0
function numbered({ method = 'GET', path = '/', body, headers = {} }: autocannon.Request) {
  count += 1
  const fill = (text: string) => text.replaceAll('[n]', String(count))
  return {
    method,
    path: fill(path),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [fill(name), fill(String(value))]),
    ),
    ...(body === undefined ? {} : { body: fill(String(body)) }),
  }
}

async function load(origin: string, amount: number): Promise<void> {
  const requests = kinds.map((kind) => ({ setupRequest: () => numbered(kind) }))
  const result = await autocannon({ url: origin, connections: CONNECTIONS, amount, requests })
  if (result.errors > 0 || result['5xx'] > 0) {
    throw new Error(`${result.errors} errors and ${result['5xx']} answers of 5xx under load`)
  }
}

/** Megabytes, as `ps` counts them. */
function residentMemory(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}

export async function benchMemory(): Promise<void> {
  await using course = await startCourse()
  await load(course.origin, REQUESTS / BLOCKS)
  const samples: number[] = []
  for (let block = 0; block < BLOCKS; block++) {
    await load(course.origin, REQUESTS / BLOCKS)
    samples.push(residentMemory(course.pid))
  }
  const mean = (some: readonly number[]) => some.reduce((sum, each) => sum + each, 0) / some.length
  // A sample falls anywhere between two collections of garbage, so that halves are compared.
  const growth = mean(samples.slice(BLOCKS / 2)) / mean(samples.slice(0, BLOCKS / 2))
  printTable(
    `Resident memory of the server, warm, over ${REQUESTS.toLocaleString('en')} requests (second half to first: ${growth.toFixed(2)}; aim: 1.10 or less)`,
    ['requests', 'MB'],
    samples.map((size, block) => [
      (((block + 1) * REQUESTS) / BLOCKS).toLocaleString('en'),
      Math.round(size),
    ]),
  )
}
