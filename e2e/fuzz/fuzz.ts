/** Sends strange requests to a running server, many at a time, and collects what it does wrong. */
import { seededRandom } from '../../lib/hosts/seeded-random'
import { corpus, type Seed } from './corpus'
import { exchange } from './exchange'
import { wrongOf } from './judge'
import { type Chance, mutated, pick } from './mutate'

export interface FuzzTarget {
  readonly port: number
  /** Lines that the server has logged since the last call. */
  takeLog(): string[]
  /** Bytes of memory that it holds now. */
  memory(): number
  readonly isAlive: boolean
}

export interface FuzzOptions {
  readonly seed: number
  /** How long it goes on. */
  readonly seconds: number
  /** Only this one. */
  readonly only?: number
}

export interface FuzzReport {
  readonly cases: number
  readonly faults: readonly string[]
  /** Bytes after the warm-up, at most, and at the end. */
  readonly memory: { readonly before: number; readonly most: number; readonly after: number }
}

const AT_A_TIME = 24
/** A burst of messages of the longest kind, held by all slots, is below it. */
const MOST_MEMORY = 1024 * 1024 * 1024
const MOST_FAULTS = 20

/** What the case with this number sends: the same for the same seed. */
export function caseOf(
  seeds: readonly Seed[],
  seed: number,
  number: number,
): { readonly seed: Seed; readonly message: Buffer; readonly cuts: readonly number[] } {
  const chance = seededRandom('fuzz', seed, number)
  const chosen = pick(seeds, chance)
  const others = seeds.map(({ message }) => message)
  const inner = chance() < 0.02 ? chosen.message : mutated(chosen.message, others, chance)
  const message = chosen.carrier === 'socket' ? inner : tunnelled(inner, others, chance)
  const cuts = Array.from({ length: Math.floor(chance() * 4) }, () =>
    Math.floor(chance() * message.length),
  )
  return { seed: chosen, message, cuts: cuts.sort((a, b) => a - b) }
}

/** Mostly in a right envelope, else nothing would come as far as the tunnel's own parser. */
function tunnelled(inner: Buffer, others: readonly Buffer[], chance: Chance): Buffer {
  const learner = chance() < 0.5 ? '' : `Roundtrip-Learner: fuzz-${Math.floor(chance() * 5)}\r\n`
  const head = `POST /tunnel HTTP/1.1\r\nHost: a\r\nContent-Type: message/http\r\n${learner}`
  const whole = Buffer.concat([
    Buffer.from(`${head}Content-Length: ${inner.length}\r\n\r\n`),
    inner,
  ])
  return chance() < 0.1 ? mutated(whole, others, chance) : whole
}

export async function fuzz(target: FuzzTarget, options: FuzzOptions): Promise<FuzzReport> {
  const { seed, seconds, only } = options
  const seeds = corpus()
  const faults: string[] = []
  const end = Date.now() + seconds * 1000
  let next = only ?? 0
  let cases = 0
  let before = 0
  let most = 0
  const one = async (number: number) => {
    const { seed: from, message, cuts } = caseOf(seeds, seed, number)
    const received = await exchange(target.port, message, cuts)
    cases += 1
    // A mutated request of either kind may have become one for the tunnel.
    const mayBreakOff = from.carrier === 'tunnel' || message.includes('/tunnel')
    const wrong = target.isAlive ? wrongOf(received, mayBreakOff) : 'the server has ended'
    if (wrong !== undefined) faults.push(`case ${number} (${from.name}): ${wrong}`)
    for (const line of target.takeLog()) faults.push(`around case ${number}: it logged ${line}`)
    if (cases % 500 !== 0) return
    if (!(await isWell(target.port))) faults.push(`after case ${number}: /healthz does not answer`)
    const memory = target.memory()
    before ||= memory
    most = Math.max(most, memory)
    if (memory > MOST_MEMORY) faults.push(`after case ${number}: it holds ${memory} bytes`)
  }
  const run = async () => {
    do await one(next++)
    while (only === undefined && Date.now() < end && faults.length < MOST_FAULTS && target.isAlive)
  }
  await Promise.all(Array.from({ length: only === undefined ? AT_A_TIME : 1 }, run))
  if (!(await isWell(target.port))) faults.push('at the end: /healthz does not answer')
  const after = target.memory()
  return { cases, faults, memory: { before: before || after, most: Math.max(most, after), after } }
}

async function isWell(port: number): Promise<boolean> {
  const ask = Buffer.from('GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
  const { bytes } = await exchange(port, ask, [])
  return bytes.toString('latin1').startsWith('HTTP/1.1 200 ')
}
