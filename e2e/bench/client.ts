/**
 * CPU time of one GET with a small JSON answer on loopback: our client with its Node transport beside its
 * peers. Client and server share no process; only the client's own CPU is counted.
 */
import axios from 'axios'
import got from 'got'
import ky from 'ky'
import { request as undiciRequest } from 'undici'
import requests from '../../lib/requests/index'
import '../../lib/requests/node'
import { startBare } from './server-process'
import { percentile, printTable } from './table'

const ROUNDS = 15
const WARM_UP = 2
const REQUESTS = 1500
const AT_ONCE = 16

type Get = (url: string) => Promise<unknown>

const clients: Readonly<Record<string, Get>> = {
  'undici.request': async (url) => (await undiciRequest(url)).body.json(),
  requests: (url) => session.get(url).then((response) => response.json()),
  fetch: async (url) => (await fetch(url)).json(),
  ky: (url) => ky.get(url).json(),
  axios: async (url) => (await axios.get(url)).data,
  got: (url) => got(url, { agent: undefined }).json(),
}
// As the peers do by default: connections are kept and used again.
const session = new requests.Session()

/** Microseconds of CPU per request. */
async function cost(get: Get, url: string): Promise<number> {
  const before = process.cpuUsage()
  let left = REQUESTS
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await get(url)
    }),
  )
  const { user, system } = process.cpuUsage(before)
  return (user + system) / REQUESTS
}

export async function benchClient(): Promise<void> {
  await using server = await startBare(
    new Map([['/', [Buffer.from(JSON.stringify({ tea: 'sencha', cups: 2 }))]]]),
  )
  const costs = new Map(Object.keys(clients).map((name) => [name, [] as number[]]))
  const entries = Object.entries(clients)
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    // In each round another one begins, so that nobody always pays for the garbage of the same predecessor.
    const first = (round + WARM_UP) % entries.length
    for (const [name, get] of [...entries.slice(first), ...entries.slice(0, first)]) {
      const sample = await cost(get, `${server.origin}/`)
      if (round >= 0) costs.get(name)?.push(sample)
    }
  }
  await session.close()
  const median = (name: string) => percentile(costs.get(name) ?? [], 0.5)
  // Within a round, because how loaded the machine is changes from one to the next.
  const base = costs.get('undici.request') ?? []
  const ratios = (name: string) =>
    (costs.get(name) ?? []).map((sample, round) => sample / (base[round] ?? Number.NaN))
  const ratio = (name: string, rank: number) => percentile(ratios(name), rank).toFixed(2)
  printTable(
    `CPU per GET, ${AT_ONCE} at once, median of ${ROUNDS} rounds (aim: requests at most 1.5, and below axios and got)`,
    ['client', 'µs', 'ratio', 'quartiles'],
    Object.keys(clients)
      .sort((a, b) => median(a) - median(b))
      .map((name) => [
        name,
        Math.round(median(name)),
        ratio(name, 0.5),
        `${ratio(name, 0.25)} to ${ratio(name, 0.75)}`,
      ]),
  )
}
