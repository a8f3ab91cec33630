/** Runs programs of lessons in processes of their own, as many at a time as there are cores. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism, constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { HostBundle } from '../plugins/bundle-host-files'
import { nodeBundle } from '../plugins/node-bundle'
import { endlessLoop, showsEndlessLoop } from '../runner/endless-loop'
import type { RunEvent } from '../runner/run-event'
import { bundlePrelude } from './bundle-prelude'
import type { FromRehearsal, ToRehearsal } from './rehearse.child'
import type { ProgramRun } from './run-program'

export interface RehearsalOptions {
  /** The machines that the course brings. @default none */
  readonly hosts?: readonly HostBundle[]
  /**
   * The tunnel of a running server, such as `http://127.0.0.1:3000/tunnel`: programs ask its hosts, and time is the
   * machine's own. @default none: hosts in the process of the program, and virtual time
   */
  readonly tunnel?: string | null
  /** Processes. @default one for each core */
  readonly processes?: number
  /** Whether they leave the machine to others who need it. @default false */
  readonly isBackground?: boolean
}

export interface Program {
  readonly code: string
  /** Of the worlds that the hosts begin with. @default 0 */
  readonly seed?: number
  /** What `getpass()` gives. @default the password that the lessons tell */
  readonly password?: string
}

/** Milliseconds of real time after which a program is taken never to pause; much, as other work may slow this down. */
const PATIENCE = 60_000
/** The same where the code itself shows the loop. */
const SHORT_PATIENCE = 500

type Servers = Required<Pick<RehearsalOptions, 'hosts' | 'tunnel'>>

interface Script {
  /** Of the bundled child, which starts faster than its many files. */
  readonly file: string
  readonly prelude: string
}

async function bundleScript(): Promise<Script> {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/roundtrip/', import.meta.url))
  await mkdir(folder, { recursive: true })
  const file = join(folder, `rehearse-${process.pid}.mjs`)
  const bundled = build({
    ...nodeBundle,
    entryPoints: [fileURLToPath(new URL('./rehearse.child.ts', import.meta.url))],
    outfile: file,
    external: ['esbuild'],
  })
  const [prelude] = await Promise.all([bundlePrelude(), bundled])
  return { file, prelude }
}

interface Job {
  readonly program: Program
  readonly resolve: (run: ProgramRun) => void
  readonly reject: (error: unknown) => void
}

export class Rehearsal implements AsyncDisposable {
  readonly #servers: Servers
  readonly #priority: number | null
  readonly #jobs: Job[] = []
  readonly #idle: Performer[] = []
  readonly #all = new Set<Performer>()
  readonly #most: number
  readonly #script = bundleScript()

  constructor({
    hosts = [],
    tunnel = null,
    processes = availableParallelism(),
    isBackground = false,
  }: RehearsalOptions = {}) {
    this.#priority = isBackground ? constants.priority.PRIORITY_BELOW_NORMAL : null
    this.#servers = { hosts, tunnel }
    this.#most = Math.max(1, processes)
  }

  /** Runs one program. */
  run(program: Program): Promise<ProgramRun> {
    return new Promise((resolve, reject) => {
      this.#jobs.push({ program, resolve, reject })
      this.#next()
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const performer of this.#all) performer.end()
    this.#all.clear()
    await rm((await this.#script).file, { force: true })
  }

  #next(): void {
    if (this.#jobs.length === 0) return
    let performer = this.#idle.pop()
    if (!performer && this.#all.size < this.#most) {
      performer = new Performer(this.#script, this.#servers, this.#priority)
      this.#all.add(performer)
    }
    const job = performer && this.#jobs.shift()
    if (performer && job) void this.#perform(performer, job)
  }

  async #perform(performer: Performer, job: Job): Promise<void> {
    try {
      job.resolve(await performer.run(job.program))
      this.#idle.push(performer)
    } catch (error) {
      this.#all.delete(performer)
      performer.end()
      if (error instanceof NeverPaused) job.resolve(stuckRun(job.program.code))
      else job.reject(error)
    }
    this.#next()
  }
}

class NeverPaused extends Error {}

/** One process. */
class Performer {
  readonly #process: Promise<ChildProcess>
  #lastId = 0

  /** @param priority of the process, null for the one of this process */
  constructor(script: Promise<Script>, servers: Servers, priority: number | null) {
    this.#process = script.then((ready) => startProcess(ready, servers, priority))
    // Whoever runs a program learns of it.
    this.#process.catch(() => {})
  }

  async run({ code, seed = 0, password }: Program): Promise<ProgramRun> {
    const child = await this.#process
    this.#lastId += 1
    const id = this.#lastId
    send(child, { type: 'run', id, code, seed, password })
    const patience = showsEndlessLoop(code) ? SHORT_PATIENCE : PATIENCE
    const answer = await nextAnswer(child, 'ran', patience)
    return { events: answer.events, seconds: answer.seconds }
  }

  end(): void {
    void this.#process.then((child) => child.kill('SIGKILL'))
  }
}

async function startProcess(
  { file, prelude }: Script,
  servers: Servers,
  priority: number | null,
): Promise<ChildProcess> {
  const child = fork(file, {
    execArgv: ['--experimental-vm-modules', '--no-warnings'],
    // One thread for zlib and files: see virtual-time.ts.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_OPTIONS: '' },
    // Bodies are bytes.
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  if (priority !== null && child.pid !== undefined) setPriority(child.pid, priority)
  send(child, { type: 'open', prelude, ...servers })
  await nextAnswer(child, 'ready', null)
  return child
}

function send(child: ChildProcess, message: ToRehearsal): void {
  child.send(message)
}

/** @param patience real milliseconds, null for ever */
function nextAnswer<Type extends FromRehearsal['type']>(
  child: ChildProcess,
  type: Type,
  patience: number | null,
): Promise<Extract<FromRehearsal, { type: Type }>> {
  return new Promise((resolve, reject) => {
    const timer =
      patience === null
        ? undefined
        : setTimeout(() => leave(() => reject(new NeverPaused())), patience)
    const onMessage = (message: unknown) => {
      const answer = message as FromRehearsal
      if (isOf(answer, type)) leave(() => resolve(answer))
    }
    const onExit = (code: number | null) =>
      leave(() => reject(new Error(`The process that runs lessons ended (exit ${code}).`)))
    const leave = (then: () => void) => {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('exit', onExit)
      then()
    }
    child.on('message', onMessage)
    child.on('exit', onExit)
  })
}

function isOf<Type extends FromRehearsal['type']>(
  message: FromRehearsal,
  type: Type,
): message is Extract<FromRehearsal, { type: Type }> {
  return message.type === type
}

/** What the page's watchdog says of a program that never pauses. */
function stuckRun(code: string): ProgramRun {
  const position = endlessLoop(code)
  const events: RunEvent[] = [
    { run: 1, at: 0, type: 'started', code },
    {
      run: 1,
      at: 5000,
      type: 'error',
      error: {
        name: 'Stopped',
        message: 'Stopped after 5 s without a pause; your code is saved.',
        position,
        phase: 'runner',
        frames: position ? [position] : [],
      },
    },
    {
      run: 1,
      at: 5000,
      type: 'finished',
      outcome: 'stopped',
      reason: 'watchdog',
      duration: 5000,
      timing: { compile: 0, start: 0, run: 5000 },
    },
  ]
  return { events, seconds: 5 }
}
