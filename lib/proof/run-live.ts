/** Runs one program as the page would, in this process and in real time, with the tunnel of a running server. */
import { randomBytes } from 'node:crypto'
import type { Compiler } from '../runner/compiler'
import { startRun } from '../runner/run'
import type { RunEvent } from '../runner/run-event'
import { fetchChannel } from '../tunnel/fetch-channel'
import { BootScript } from './boot-script'
import { createNodeSandbox } from './node-sandbox'
import { LESSON_PASSWORD, type ProgramRunner } from './run-program'
import { VirtualTime } from './virtual-time'

export interface LiveParts {
  /** The address of the tunnel: `http://127.0.0.1:3000/tunnel`. */
  readonly tunnel: string
  readonly compiler: Compiler
  readonly prelude: string
}

export function createLiveRunner({ tunnel, compiler, prelude }: LiveParts): ProgramRunner {
  // Never installed, so that the clocks are the machine's own.
  const sandbox = createNodeSandbox(new BootScript(prelude), new VirtualTime())
  let lastRun = 0

  return {
    async run(code, seed, password = LESSON_PASSWORD) {
      lastRun += 1
      const learner = { id: randomBytes(16).toString('hex'), seed }
      const events: RunEvent[] = []
      const run = startRun(
        lastRun,
        code,
        {
          compiler,
          sandbox,
          channel: () => fetchChannel(tunnel, () => learner),
          askPassword: async () => ({ password }),
        },
        (event) => {
          events.push(event)
        },
      )
      const { duration } = await run.finished
      return { events, seconds: duration / 1000 }
    },
  }
}
