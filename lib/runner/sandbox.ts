/**
 * The page's side of the sandbox: a hidden frame without an origin, workers inside it, one of them always
 * started ahead. Every run gets a fresh worker; a worker that does not die takes the frame with it.
 */
import { type FrameConnection, openFrame } from './sandbox-frame'
import { type SandboxWorker, startWorker } from './sandbox-worker'

export interface Sandbox {
  /** Starts frame and worker when they are not running; safe to call often. */
  prepare(): void
  /** A worker that is ready and has run nothing yet. @throws SandboxUnavailable */
  acquire(): Promise<SandboxWorker>
  /** Ends the worker. When the frame does not confirm it within 250 ms, the frame is replaced. */
  kill(worker: SandboxWorker): void
  /** Calls back when the frame dies while the worker runs (out of memory is noticed only so). */
  watch(worker: SandboxWorker, onCrash: () => void): () => void
}

/** The frame or its worker did not start. */
export class SandboxUnavailable extends Error {
  override readonly name = 'SandboxUnavailable'
}

/** Milliseconds. */
const KILL_PATIENCE = 250
/** Milliseconds until a frame or a worker that has not reported counts as failed. */
const START_PATIENCE = 15_000
/** Pings of 500 ms each: three seconds. */
const FRAME_PATIENCE = 6

/** @param url address of the frame's document */
export function createSandbox(url: string): Sandbox {
  let frame: Promise<FrameConnection> | null = null
  let spare: Promise<SandboxWorker> | null = null

  function currentFrame(): Promise<FrameConnection> {
    if (!frame) {
      const opened = within(openFrame(url), 'The sandbox frame did not load.')
      frame = opened
      opened.catch(() => {
        if (frame === opened) frame = null
      })
    }
    return frame
  }

  async function spawn(): Promise<SandboxWorker> {
    const connection = await currentFrame()
    return within(startWorker(connection), 'The worker in the sandbox frame did not start.')
  }

  function prepare(): void {
    if (spare) return
    const starting = spawn()
    spare = starting
    starting.catch(() => {
      // `acquire` tries once more and reports what is wrong.
      if (spare === starting) spare = null
    })
  }

  function replaceFrame(old: FrameConnection): void {
    if (frame === null) return
    void frame.then((connection) => {
      if (connection !== old) return
      frame = null
      spare = null
      old.remove()
      prepare()
    })
  }

  return {
    prepare,
    async acquire() {
      prepare()
      const taken = spare
      spare = null
      return (await taken?.catch(() => null)) ?? spawn()
    },
    kill(worker) {
      worker.close()
      const { frame: home } = worker
      const timer = setTimeout(() => replaceFrame(home), KILL_PATIENCE)
      void home.kill(worker.id).then(() => clearTimeout(timer))
      prepare()
    },
    watch(worker, onCrash) {
      return worker.frame.watch(FRAME_PATIENCE, () => {
        onCrash()
        replaceFrame(worker.frame)
      })
    },
  }
}

function within<T>(promise: Promise<T>, failure: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SandboxUnavailable(failure)), START_PATIENCE)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
