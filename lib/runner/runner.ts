/** Runs programs: one runner per page, one run at a time. */
import type { TunnelChannel } from '../tunnel/channel'
import { fetchChannel } from '../tunnel/fetch-channel'
import { type Compiler, createCompiler } from './compiler'
import { givenAnswers } from './given-answers'
import { createLearnerId, learnerOf } from './learner-id'
import type { AskPassword } from './password-queue'
import { type ControlledRun, startRun } from './run'
import type { Run, RunEvent, Runner, RunOptions } from './run-event'
import { createSandbox, type Sandbox } from './sandbox'

export interface RunnerOptions {
  /** Where the course is mounted: `` or `/http`. */
  readonly basePath: string
  /** Answers `getpass()`. */
  readonly askPassword: AskPassword
}

/** What a runner is made of, so that tests can put other parts in. */
export interface RunnerParts {
  readonly compiler: Compiler
  readonly sandbox: Sandbox
  /** The way to the servers, in the world of this seed; as it began, or as earlier runs left it. */
  readonly channel: (seed: number, isUntouched: boolean) => TunnelChannel
  readonly askPassword: AskPassword
}

export function createRunner({ basePath, askPassword }: RunnerOptions): Runner {
  const { origin } = window.location
  const learnerId = createLearnerId(() => window.localStorage)
  return assembleRunner({
    compiler: createCompiler(`${origin}${basePath}/vendor/`),
    sandbox: createSandbox(`${basePath}/runner-frame`),
    channel: (seed, isUntouched) =>
      fetchChannel(`${basePath}/tunnel`, learnerOf(seed, isUntouched, learnerId)),
    askPassword,
  })
}

export function assembleRunner(parts: RunnerParts): Runner {
  let current: ControlledRun | null = null
  const answers = givenAnswers(parts.askPassword)
  let lastId = 0
  let warm = false

  return {
    warmUp() {
      if (warm) return
      warm = true
      whenIdle(() => {
        parts.compiler.warmUp()
        parts.sandbox.prepare()
      })
    },
    run(code: string, onEvent: (event: RunEvent) => void, options?: RunOptions): Run {
      current?.end('replaced')
      lastId += 1
      const askPassword =
        options?.repeats === undefined ? answers.asking(lastId) : answers.repeating(options.repeats)
      current = startRun(lastId, code, { ...parts, askPassword }, onEvent, options)
      return current
    },
  }
}

let pageRunner: Runner | null = null

/** The page's runner; the first call creates it. Only in a browser. */
export function getRunner(askPassword: AskPassword): Runner {
  pageRunner ??= createRunner({ basePath: process.env.NEXT_PUBLIC_BASE_PATH ?? '', askPassword })
  return pageRunner
}

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2000 })
  else setTimeout(work, 200)
}
