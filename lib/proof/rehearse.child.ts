/** The process in which programs of lessons run: takes one at a time from its parent, and tells what happened. */
import type { HostBundle } from '../plugins/bundle-host-files'
import { openInternet } from '../plugins/open-internet'
import { nativeCompiler } from '../runner/native-compiler'
import type { RunEvent } from '../runner/run-event'
import { warnOnConsole } from './client-warnings'
import { createLiveRunner } from './run-live'
import { createProgramRunner, type ProgramRunner } from './run-program'
import { VirtualTime } from './virtual-time'

/** What the parent sends. */
export type ToRehearsal =
  | {
      readonly type: 'open'
      readonly prelude: string
      readonly hosts: readonly HostBundle[]
      /** The tunnel of a running server, with which programs run in real time; null for hosts in this process. */
      readonly tunnel: string | null
    }
  | {
      readonly type: 'run'
      readonly id: number
      readonly code: string
      readonly seed: number
      readonly password: string | undefined
    }

/** What the parent gets. */
export type FromRehearsal =
  | { readonly type: 'ready' }
  | {
      readonly type: 'ran'
      readonly id: number
      readonly events: readonly RunEvent[]
      readonly seconds: number
    }

let runner: ProgramRunner | null = null
warnOnConsole()

const reply = (message: FromRehearsal): void => {
  process.send?.(message)
}

process.on('message', async (message: ToRehearsal) => {
  if (message.type === 'open') {
    const { prelude, hosts, tunnel } = message
    const parts = { compiler: nativeCompiler(), prelude }
    runner =
      tunnel === null
        ? createProgramRunner({
            ...parts,
            internet: openInternet(hosts).internet,
            time: new VirtualTime(),
          })
        : createLiveRunner({ ...parts, tunnel })
    reply({ type: 'ready' })
    return
  }
  const { id, code, seed, password } = message
  const run = await runner?.run(code, seed, password)
  if (run) reply({ type: 'ran', id, ...run })
})
process.on('disconnect', () => process.exit(0))
