/**
 * The page's side of the sandbox: a hidden frame without an origin, workers inside it, one of them always
 * started ahead. Every run gets a fresh worker; a worker that does not die takes the frame with it.
 */
import { type FrameConnection, openFrame } from './sandbox-frame'
import { type FramedWorker, type SandboxWorker, startWorker } from './sandbox-worker'

export interface Sandbox<Worker extends SandboxWorker = SandboxWorker> {
  /** Starts frame and worker when they are not running; safe to call often. */
  prepare(): void
  /** A worker that is ready and has run nothing yet. @throws SandboxUnavailable */
  acquire(): Promise<Worker>
  /** Ends the worker. When the frame does not confirm it within 250 ms, the frame is replaced. */
  kill(worker: Worker): void
  /** Calls back when the frame dies while the worker runs (out of memory is noticed only so). */
  watch(worker: Worker, onCrash: () => void): () => void
}

const inPage: SandboxParts = { openFrame, startWorker }

/** Milliseconds. */
const KILL_PATIENCE = 250
/** Pings of 500 ms each: three seconds. */
const FRAME_PATIENCE = 6

/** What a sandbox is made of, so that a test can put other parts in. */
export interface SandboxParts {
  readonly openFrame: (url: string) => Promise<FrameConnection>
  readonly startWorker: (frame: FrameConnection) => Promise<FramedWorker>
}

/** @param url address of the frame's document */
export function createSandbox(
  url: string,
  { openFrame, startWorker }: SandboxParts = inPage,
): Sandbox<FramedWorker> {
  let frame: Promise<FrameConnection> | null = null
  let spare: Promise<FramedWorker> | null = null

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

  async function spawn(): Promise<FramedWorker> {
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

  /** Resolves when a new frame is on its way, unless the old one has been replaced already. */
  async function replaceFrame(old: FrameConnection): Promise<void> {
    const present = await frame?.catch(() => null)
    if (present !== old) return
    frame = null
    spare = null
    old.remove()
    prepare()
  }

  /** React, or an extension, may take out of the page what it does not know. */
  async function replaceLostFrame(): Promise<void> {
    const present = await frame?.catch(() => null)
    if (present && !present.connected()) await replaceFrame(present)
  }

  return {
    prepare,
    async acquire() {
      await replaceLostFrame()
      prepare()
      const taken = spare
      spare = null
      return (await taken?.catch(() => null)) ?? spawn()
    },
    kill(worker) {
      worker.close()
      const { frame: home } = worker
      const timer = setTimeout(() => void replaceFrame(home), KILL_PATIENCE)
      void home.kill(worker.id).then(() => clearTimeout(timer))
      prepare()
    },
    watch(worker, onCrash) {
      return worker.frame.watch(FRAME_PATIENCE, () => {
        onCrash()
        void replaceFrame(worker.frame)
      })
    },
  }
}
