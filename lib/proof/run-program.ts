/**
 * Runs one program as the page would, in this process and in virtual time: the same compiler options, client,
 * tunnel and hosts, and the same events.
 */
import type { VirtualInternet } from '../hosts/virtual-host'
import type { Compiler } from '../runner/compiler'
import { startRun } from '../runner/run'
import type { RunEvent } from '../runner/run-event'
import type { TunnelChannel } from '../tunnel/channel'
import { inProcessChannel } from '../tunnel/in-process'
import { BootScript } from './boot-script'
import { createNodeSandbox } from './node-sandbox'
import type { VirtualTime } from './virtual-time'

/** What `getpass()` gives unless a program is run with another: the password that the lessons tell. */
export const LESSON_PASSWORD = 'open sesame'

export interface ProgramRun {
  readonly events: readonly RunEvent[]
  /** Seconds from the start to the end. */
  readonly seconds: number
}

export interface ProgramRunner {
  /**
   * @param code the whole program
   * @param seed of the worlds that the hosts begin with
   * @param password what `getpass()` gives @default LESSON_PASSWORD
   */
  run(code: string, seed: number, password?: string): Promise<ProgramRun>
}

/** Virtual milliseconds after which a program is taken to wait for ever. */
const LONGEST_RUN = 3_600_000

export interface RunnerParts {
  readonly internet: VirtualInternet
  readonly compiler: Compiler
  readonly prelude: string
  readonly time: VirtualTime
}

export function createProgramRunner(parts: RunnerParts): ProgramRunner {
  const { internet, compiler, prelude, time } = parts
  const boot = new BootScript(prelude)
  let lastRun = 0

  return {
    async run(code, seed, password = LESSON_PASSWORD) {
      lastRun += 1
      // A learner of its own for each run: no state of hosts goes from one to the next.
      const learner = { id: `proof-${lastRun}`, seed }
      const events: RunEvent[] = []
      time.install()
      try {
        const run = startRun(
          lastRun,
          code,
          {
            compiler: {
              warmUp() {},
              compile: (source, options) => time.during(compiler.compile(source, options)),
            },
            sandbox: createNodeSandbox(boot, time),
            channel: () => afterRest(inProcessChannel(internet, learner)),
            askPassword: async () => ({ password }),
          },
          (event) => {
            time.touch()
            events.push(event)
          },
        )
        let isOver = false
        void run.finished.then(() => {
          isOver = true
        })
        while (!isOver) {
          await time.rest()
          if (isOver) break
          if (!time.advance() || time.elapsed > LONGEST_RUN) run.stop()
        }
        return { events, seconds: time.elapsed / 1000 }
      } finally {
        time.uninstall()
      }
    },
  }
}

/**
 * No answer comes before the program has done what it can do without one: a real network takes longer, and a
 * program that awaits no answer is over by then.
 */
function afterRest(channel: TunnelChannel): TunnelChannel {
  return async (message, options) => {
    // Virtual timers, also those without a wait, fire when all is at rest. The sandbox itself takes two.
    for (let rests = 0; rests < 4; rests += 1)
      await new Promise((resolve) => setTimeout(resolve, 0))
    return channel(message, options)
  }
}
