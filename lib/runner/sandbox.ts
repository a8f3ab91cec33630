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

/** Milliseconds. */
const KILL_PATIENCE = 250
/** Pings of 500 ms each: three seconds. */
const FRAME_PATIENCE = 6

/** @param url address of the frame's document */
export function createSandbox(url: string): Sandbox {
  let frame: Promise<FrameConnection> | null = null
  let spare: Promise<SandboxWorker> | null = null

  function currentFrame(): Promise<FrameConnection> {
    if (!frame) {
      const opened = openFrame(url)
      frame = opened
      opened.catch(() => {
        if (frame === opened) frame = null
      })
    }
    return frame
  }

  async function spawn(): Promise<SandboxWorker> {
    return startWorker(await currentFrame())
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
