/** The process in which programs of lessons run: takes one at a time from its parent, and tells what happened. */
import type { HostBundle } from '../plugins/bundle-host-files'
import { openInternet } from '../plugins/open-internet'
import { nativeCompiler } from '../runner/native-compiler'
import type { RunEvent } from '../runner/run-event'
import { warnOnConsole } from './client-warnings'
import { createProgramRunner, type ProgramRunner } from './run-program'
import { VirtualTime } from './virtual-time'

/** What the parent sends. */
export type ToRehearsal =
  | { readonly type: 'open'; readonly prelude: string; readonly hosts: readonly HostBundle[] }
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
    const { internet } = openInternet(message.hosts)
    const { prelude } = message
    const parts = { internet, compiler: nativeCompiler(), prelude, time: new VirtualTime() }
    runner = createProgramRunner(parts)
    reply({ type: 'ready' })
    return
  }
  const { id, code, seed, password } = message
  const run = await runner?.run(code, seed, password)
  if (run) reply({ type: 'ran', id, ...run })
})
process.on('disconnect', () => process.exit(0))
