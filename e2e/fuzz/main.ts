/**
 * `npm run fuzz [-- --seconds 60 --seed 7 --case 1234]`: strange requests to the built server, at its socket and
 * through its tunnel. Prints the seed, with which everything comes again; ends with 1 when something went wrong.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { freePort, untilItAnswers } from '../bench/server-process'
import { corpus } from './corpus'
import { caseOf, type FuzzTarget, fuzz } from './fuzz'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    case: { type: 'string' },
  },
})
const seconds = whole('seconds', values.seconds)
const seed = whole('seed', values.seed)
const only = values.case === undefined ? undefined : whole('case', values.case)

function whole(name: string, text: string): number {
  if (/^\d{1,12}$/.test(text)) return Number(text)
  console.error(`--${name} is a whole number, got '${text}'`)
  process.exit(1)
}

const port = await freePort()
const server = spawn(process.execPath, ['lib/server/start.js'], {
  stdio: ['ignore', 'ignore', 'pipe'],
  env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
})
process.once('exit', () => server.kill('SIGKILL'))
let log: string[] = []
server.stderr.setEncoding('utf8').on('data', (text: string) => {
  log.push(...text.split('\n').filter((line) => line !== ''))
})
await untilItAnswers(`http://127.0.0.1:${port}/healthz`)
log = []

const target: FuzzTarget = {
  port,
  takeLog: () => log.splice(0),
  memory: () => residentBytes(server.pid),
  get isAlive() {
    return server.exitCode === null && server.signalCode === null
  },
}

/** Linux says it in a file; elsewhere the check of memory says nothing. */
function residentBytes(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] =
      /VmRSS:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) * 1024
  } catch {
    // No such file: another system, or the process has ended, which `isAlive` tells.
    return 0
  }
}

if (only !== undefined) {
  const { seed: from, message, cuts } = caseOf(corpus(), seed, only)
  console.log(`case ${only} (${from.name}), cut at ${cuts.join(', ') || 'no place'}:`)
  console.log(JSON.stringify(message.toString('latin1')))
}
console.log(`fuzzing with --seed ${seed} for ${seconds} s`)
const { cases, faults, memory } = await fuzz(target, {
  seed,
  seconds,
  ...(only === undefined ? {} : { only }),
})
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
for (const fault of faults) console.log(fault)
console.log(
  `${cases} requests, ${faults.length} faults; memory ${megabytes(memory.before)} at first, ` +
    `${megabytes(memory.most)} at most, ${megabytes(memory.after)} at the end`,
)
server.kill('SIGTERM')
process.exitCode = faults.length === 0 ? 0 : 1
