/**
 * Requests per second of `/httpbin` against a bare `node:http` server that gives the same bytes, and against
 * Python's httpbin where that is installed: side by side, in turns. On a busy machine the ratio of processor time
 * is the one to trust.
 */
import autocannon from 'autocannon'
import { type ServerProcess, startBare, startCourse, startGunicorn } from './server-process'
import { percentile, printTable } from './table'

const ROUNDS = 5
const SECONDS = 2
const CONNECTIONS = [32, 256]

interface Case {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

const cases: readonly Case[] = [
  { path: '/get', method: 'GET' },
  {
    path: '/post',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'x'.repeat(1024 - 11) }),
  },
  { path: '/bytes/102400', method: 'GET' },
  { path: '/stream/20', method: 'GET' },
]

interface Sample {
  readonly rate: number
  readonly p99: number
  /** Processor time of the server for one request, in microseconds. */
  readonly cpu: number
}

async function measure(
  server: ServerProcess,
  prefix: string,
  test: Case,
  connections: number,
): Promise<Sample> {
  const { path, ...request } = test
  const url = server.origin + prefix + path
  const before = server.cpuTime()
  const result = await autocannon({ url, connections, duration: SECONDS, ...request })
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} bad answers`)
  const used = (server.cpuTime() ?? Number.NaN) - (before ?? Number.NaN)
  const { requests, latency } = result
  return { rate: requests.average, p99: latency.p99, cpu: used / requests.total }
}

/** The answer as the bare server is to give it: a line is a chunk, all else one piece. */
async function recordedPieces(prefix: string, { path, ...request }: Case): Promise<Uint8Array[]> {
  const response = await fetch(prefix + path, request)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (!path.startsWith('/stream/')) return [bytes]
  const lines = new TextDecoder().decode(bytes).split(/(?<=\n)/)
  return lines.map((line) => new TextEncoder().encode(line))
}

/** Nothing where the other one came to no answer at all. */
function timesAs(rate: number, other: number): string {
  return other === 0 ? '' : (rate / other).toFixed(0)
}

export async function benchHttpbin(): Promise<void> {
  await using course = await startCourse()
  const ours = `${course.origin}/httpbin`
  const recorded = new Map<string, Uint8Array[]>([['/', [new Uint8Array()]]])
  for (const each of cases) recorded.set(each.path, await recordedPieces(ours, each))
  await using bare = await startBare(recorded)

  const rows: (string | number)[][] = []
  let hasPython = false
  for (const test of cases) {
    for (const connections of CONNECTIONS) {
      // Anew each time: it goes on with what the last load left in its queue.
      await using gunicorn = await startGunicorn()
      hasPython ||= gunicorn !== null
      const rounds: { bare: Sample; ours: Sample }[] = []
      const python: Sample[] = []
      for (let round = 0; round <= ROUNDS; round++) {
        const sample = {
          bare: await measure(bare, '', test, connections),
          ours: await measure(course, '/httpbin', test, connections),
        }
        if (round === 0) continue // warms both up
        rounds.push(sample)
        if (gunicorn !== null) python.push(await measure(gunicorn, '', test, connections))
      }
      const median = (values: number[]) => percentile(values, 0.5)
      const oursRate = median(rounds.map((each) => each.ours.rate))
      rows.push([
        `${test.method} ${test.path}`,
        connections,
        Math.round(median(rounds.map((each) => each.bare.rate))),
        Math.round(oursRate),
        median(rounds.map((each) => each.ours.rate / each.bare.rate)).toFixed(2),
        Math.round(median(rounds.map((each) => each.bare.cpu))),
        Math.round(median(rounds.map((each) => each.ours.cpu))),
        median(rounds.map((each) => each.bare.cpu / each.ours.cpu)).toFixed(2),
        median(rounds.map((each) => each.bare.p99)),
        median(rounds.map((each) => each.ours.p99)),
        ...(gunicorn === null
          ? ['', '']
          : [
              Math.round(median(python.map(({ rate }) => rate))),
              timesAs(oursRate, median(python.map(({ rate }) => rate))),
            ]),
      ])
    }
  }
  printTable(
    `/httpbin, requests/s, median of ${ROUNDS} rounds (aims on /get: 0.70 or more of bare node:http, ten times gunicorn)`,
    [
      'request',
      'connections',
      'bare',
      'ours',
      'ratio',
      'bare CPU µs',
      'ours CPU µs',
      'ratio',
      'bare p99 ms',
      'ours p99 ms',
      'gunicorn',
      'times',
    ],
    rows,
  )
  if (!hasPython) console.log('\ngunicorn with httpbin is not installed here.')
}
