/** Requests per second of `/httpbin/get` against a bare `node:http` server with a fixed JSON, side by side. */
import autocannon from 'autocannon'
import { startBare, startCourse } from './server-process'
import { percentile, printTable } from './table'

const ROUNDS = 5
const SECONDS = 3
const CONNECTIONS = 32

async function requestsPerSecond(url: string): Promise<{ rate: number; p99: number }> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`)
  return { rate: result.requests.average, p99: result.latency.p99 }
}

export async function benchHttpbin(): Promise<void> {
  await using course = await startCourse()
  const body = await (await fetch(`${course.origin}/httpbin/get`)).text()
  await using bare = await startBare(body)

  const rounds: { bare: { rate: number; p99: number }; httpbin: { rate: number; p99: number } }[] =
    []
  for (let round = 0; round < ROUNDS + 1; round++) {
    const sample = {
      bare: await requestsPerSecond(`${bare.origin}/`),
      httpbin: await requestsPerSecond(`${course.origin}/httpbin/get`),
    }
    if (round > 0) rounds.push(sample) // the first one warms both up
  }
  const median = (values: number[]) => percentile(values, 0.5)
  const bareRate = median(rounds.map(({ bare }) => bare.rate))
  const httpbinRate = median(rounds.map(({ httpbin }) => httpbin.rate))
  const ratio = median(rounds.map(({ bare, httpbin }) => httpbin.rate / bare.rate))
  printTable(
    `GET /httpbin/get, ${CONNECTIONS} connections, median of ${ROUNDS} rounds (aim: ratio 0.60 or more)`,
    ['server', 'requests/s', 'p99 ms', 'ratio'],
    [
      ['bare node:http', Math.round(bareRate), median(rounds.map(({ bare }) => bare.p99)), '1.00'],
      [
        '/httpbin/get',
        Math.round(httpbinRate),
        median(rounds.map(({ httpbin }) => httpbin.p99)),
        ratio.toFixed(2),
      ],
    ],
  )
}
