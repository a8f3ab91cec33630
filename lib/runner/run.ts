/** One run, from the click to its last event. */
import {
  courseDefect,
  loopHere,
  loopSomewhere,
  neverPauses,
  outOfMemory,
  stillServed,
  tooManyMessages,
  unansweredQuestion,
  unfinishedRequest,
} from '../sentences/run-endings'
import { CompilerUnavailable } from './compiler'
import { endlessLoop } from './endless-loop'
import { startHeartbeat } from './heartbeat'
import { createPasswordQueue } from './password-queue'
import { compileProgram, type LinkedProgram, linkProgram } from './program'
import { createRelay } from './relay'
import { eventOf, positionOf } from './report'
import type { Run, RunError, RunEvent, RunOptions, SourcePosition, StopReason } from './run-event'
import { leaveTiming } from './run-timing'
import type { RunnerParts } from './runner'
import type { FromRun, FromWorker, PasswordQuestion, ToRelay } from './sandbox-protocol'
import { SandboxUnavailable } from './sandbox-unavailable'
import type { SandboxWorker } from './sandbox-worker'

type Finished = Extract<RunEvent, { type: 'finished' }>
type Unstamped = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, 'run' | 'at'>
    : never
  : never

/** A run that its owner can also end for another reason than the learner's. */
export interface ControlledRun extends Run {
  end(reason: StopReason): void
}

/** Pings of 500 ms: five seconds without a pause. */
const WORKER_PATIENCE = 10
/** Honest workers stay far below; the count ends the flood of one whose port was taken over. */
const MAX_REPORTS = 3000
/** Milliseconds until the next worker is started beside the running one, so that Stop and Run is quick. */
const SPARE_DELAY = 250

function stuck(code: string): RunError {
  const position = endlessLoop(code)
  return {
    name: 'Stopped',
    message: neverPauses(position?.line ?? null),
    position,
    phase: 'runner',
    frames: position ? [position] : [],
    hint: position ? loopHere : loopSomewhere,
  }
}

const CRASHED: RunError = {
  name: 'Stopped',
  message: outOfMemory.text,
  position: null,
  phase: 'runner',
  frames: [],
  hint: outOfMemory.hint,
}

const FLOODED: RunError = {
  name: 'Stopped',
  message: tooManyMessages,
  position: null,
  phase: 'runner',
  frames: [],
}

function unfinished(position: SourcePosition | null): RunError {
  return {
    name: 'UnfinishedRequest',
    message: unfinishedRequest.text,
    position,
    phase: 'unhandled',
    frames: position ? [position] : [],
    hint: unfinishedRequest.hint,
  }
}

function unanswered(position: SourcePosition | null): RunError {
  return {
    name: 'UnansweredQuestion',
    message: unansweredQuestion.text,
    position,
    phase: 'unhandled',
    frames: position ? [position] : [],
    hint: unansweredQuestion.hint,
  }
}

/** Starts a run. `started` is emitted before this returns. */
export function startRun(
  id: number,
  code: string,
  { compiler, sandbox, channel, askPassword }: RunnerParts,
  onEvent: (event: RunEvent) => void,
  { seed = 0, isUntouched = false, compiled = null }: RunOptions = {},
): ControlledRun {
  const origin = performance.now()
  const now = (): number => performance.now() - origin
  const timing = { compile: 0, start: 0, run: 0 }
  let failed = false
  let ended = false
  /** Undone in order when the run ends. */
  const endings: (() => void)[] = []
  let resolveFinished: (event: Finished) => void
  const finished = new Promise<Finished>((resolve) => {
    resolveFinished = resolve
  })

  function emit(event: Unstamped): void {
    onEvent({ ...event, run: id, at: now() } as RunEvent)
  }

  function fail(error: RunError): void {
    failed = true
    emit({ type: 'error', error })
  }

  function end(reason: StopReason | null): void {
    if (ended) return
    ended = true
    for (const undo of endings) undo()
    const event: Finished = {
      type: 'finished',
      run: id,
      at: now(),
      outcome: reason ? 'stopped' : failed ? 'failed' : 'done',
      reason,
      duration: now(),
      timing,
    }
    leaveTiming(origin, timing)
    onEvent(event)
    resolveFinished(event)
  }

  function endWith(reason: StopReason, error: RunError): void {
    if (ended) return
    fail(error)
    end(reason)
  }

  function reject(errors: readonly RunError[]): void {
    for (const error of errors) fail(error)
    end(null)
  }

  async function go(): Promise<void> {
    sandbox.prepare()
    // One that was compiled ahead needs no compiler, as long as the learner changed nothing.
    const outcome =
      compiled?.source === code
        ? ({ ok: true, program: compiled } as const)
        : await compileProgram(code, compiler)
    timing.compile = now()
    if (ended) return
    if (!outcome.ok) {
      reject(outcome.errors)
      return
    }
    const worker = await sandbox.acquire()
    endings.push(() => sandbox.kill(worker))
    if (ended) {
      sandbox.kill(worker)
      return
    }
    const linked = linkProgram(outcome.program, worker.modules)
    if (linked.ok) execute(worker, linked.program)
    else reject(linked.errors)
  }

  function execute(worker: SandboxWorker, program: LinkedProgram): void {
    const relay = createRelay({
      channel: channel(seed, isUntouched),
      post: worker.post,
      record: ({ places, call }) => ({
        now,
        call,
        position: positionOf(places, program),
        emit: (exchange) => emit({ type: 'exchange', exchange }),
      }),
    })
    const passwords = createPasswordQueue({
      ask: askPassword,
      post: worker.post,
      stop: () => end('learner'),
    })
    const heartbeat = startHeartbeat(
      () => worker.post({ type: 'ping' }),
      WORKER_PATIENCE,
      () => endWith('watchdog', stuck(code)),
    )
    const unwatch = sandbox.watch(worker, () => endWith('crashed', CRASHED))
    const spare = setTimeout(sandbox.prepare, SPARE_DELAY)
    let reports = 0

    function receive(message: FromWorker | null): void {
      if (ended) return
      if (message?.type === 'pong' && heartbeat.answered()) return
      if (isRelayed(message) && message.run === id && relay.receive(message)) return
      reports += 1
      if (reports > MAX_REPORTS) endWith('crashed', FLOODED)
      else if (message && isQuestion(message) && message.run === id) passwords.receive(message)
      else if (isReport(message) && message.run === id) report(message)
    }

    function report(message: FromRun): void {
      if (message.type === 'done') {
        // After an error of its own the program had no chance to wait.
        if (!failed) {
          for (const position of relay.waiting()) fail(unfinished(position))
          for (const { places } of passwords.waiting())
            fail(unanswered(positionOf(places, program)))
        }
        end(null)
      } else {
        const event = eventOf(message, program)
        if (event?.type === 'error') failed = true
        if (event) emit(event)
      }
    }

    // Before the worker is killed: the port must be closed first for the page's own sake.
    endings.unshift(
      () => {
        timing.run = now() - timing.compile - timing.start
      },
      relay.abort,
      passwords.abort,
      heartbeat.stop,
      unwatch,
      () => clearTimeout(spare),
    )
    worker.listen(receive)
    timing.start = now() - timing.compile
    worker.post({ type: 'start', run: id, code: program.code, show: program.show })
  }

  emit({ type: 'started', code })
  go().catch((error: unknown) => endWithUnavailable(error))

  function endWithUnavailable(error: unknown): void {
    if (ended) return
    fail(unavailable(error))
    end(null)
  }

  return { id, finished, stop: () => end('learner'), end }
}

function isRelayed(message: FromWorker | null): message is Extract<FromWorker, ToRelay> {
  return message !== null && 'exchange' in message
}

function isReport(message: FromWorker | null): message is Extract<FromWorker, FromRun> {
  return message !== null && 'run' in message && !isRelayed(message) && !isQuestion(message)
}

function isQuestion(message: FromWorker): message is Extract<FromWorker, PasswordQuestion> {
  return message.type === 'ask-password'
}

/** The compiler or the sandbox did not load; anything else is a defect of ours, and says so. */
function unavailable(error: unknown): RunError {
  const known = error instanceof CompilerUnavailable || error instanceof SandboxUnavailable
  return {
    name: error instanceof Error ? error.name : 'Error',
    message: error instanceof Error ? error.message : String(error),
    position: null,
    phase: 'runner',
    frames: [],
    hint: known ? stillServed : courseDefect,
  }
}
