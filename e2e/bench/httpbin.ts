/**
 * Requests per second of `/httpbin` against a bare `node:http` server that gives the same bytes, and against
 * Python's httpbin where that is installed: side by side, in turns.
 */
import autocannon from 'autocannon'
import { startBare, startCourse, startGunicorn } from './server-process'
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
}

async function measure(prefix: string, test: Case, connections: number): Promise<Sample> {
  const { path, ...request } = test
  const url = prefix + path
  const result = await autocannon({ url, connections, duration: SECONDS, ...request })
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} bad answers`)
  return { rate: result.requests.average, p99: result.latency.p99 }
}

/** The answer as the bare server is to give it: a line is a chunk, all else one piece. */
async function recordedPieces(prefix: string, { path, ...request }: Case): Promise<Uint8Array[]> {
  const response = await fetch(prefix + path, request)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (!path.startsWith('/stream/')) return [bytes]
  const lines = new TextDecoder().decode(bytes).split(/(?<=\n)/)
  return lines.map((line) => new TextEncoder().encode(line))
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
          bare: await measure(bare.origin, test, connections),
          ours: await measure(ours, test, connections),
        }
        if (round === 0) continue // warms both up
        rounds.push(sample)
        if (gunicorn !== null) python.push(await measure(gunicorn.origin, test, connections))
      }
      const median = (values: number[]) => percentile(values, 0.5)
      const oursRate = median(rounds.map((each) => each.ours.rate))
      rows.push([
        `${test.method} ${test.path}`,
        connections,
        Math.round(median(rounds.map((each) => each.bare.rate))),
        Math.round(oursRate),
        median(rounds.map((each) => each.ours.rate / each.bare.rate)).toFixed(2),
        median(rounds.map((each) => each.bare.p99)),
        median(rounds.map((each) => each.ours.p99)),
        ...(gunicorn === null
          ? ['', '']
          : [
              Math.round(median(python.map(({ rate }) => rate))),
              (oursRate / median(python.map(({ rate }) => rate))).toFixed(0),
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
      'bare p99 ms',
      'ours p99 ms',
      'gunicorn',
      'times',
    ],
    rows,
  )
  if (!hasPython) console.log('\ngunicorn with httpbin is not installed here.')
}
