/** One worker in the sandbox frame, from its start to its end. */
import { workerNotStarted } from '../sentences/run-endings'
import type { OfferedModules } from './imports'
import type { FrameConnection } from './sandbox-frame'
import type { FromWorker, ToWorker } from './sandbox-protocol'
import { SandboxUnavailable, START_PATIENCE } from './sandbox-unavailable'
import { parseWorkerMessage } from './worker-message'

export interface SandboxWorker {
  /** What the worker's programs can import. */
  readonly modules: OfferedModules
  post(message: ToWorker, transfer?: Transferable[]): void
  /** Gets every message from now on; null for one without the right shape. */
  listen(listener: (message: FromWorker | null) => void): void
  /** Closes the port: nothing more comes, also from a worker that is slow to die. */
  close(): void
}

/** A worker with the frame that it lives in. */
export interface FramedWorker extends SandboxWorker {
  readonly id: number
  readonly frame: FrameConnection
}

let lastId = 0

/** Starts a worker; resolves when it can take a program. @throws SandboxUnavailable */
export function startWorker(frame: FrameConnection): Promise<FramedWorker> {
  lastId += 1
  const id = lastId
  const { port1: port, port2: theirs } = new MessageChannel()
  return new Promise((resolve, reject) => {
    let forget = (): void => {}
    const close = (): void => {
      clearTimeout(timer)
      forget()
      port.close()
    }
    const fail = (): void => {
      close()
      reject(new SandboxUnavailable(workerNotStarted))
    }
    const timer = setTimeout(fail, START_PATIENCE)
    forget = frame.onRemoved(fail)
    port.onmessage = ({ data }) => {
      const message = parseWorkerMessage(data)
      if (message?.type !== 'ready') return
      clearTimeout(timer)
      const modules = new Map(
        message.modules.map(([specifier, url, names]) => [specifier, { url, names }]),
      )
      resolve({
        id,
        frame,
        modules,
        post: (outgoing, transfer = []) => port.postMessage(outgoing, transfer),
        listen(listener) {
          port.onmessage = (event) => listener(parseWorkerMessage(event.data))
        },
        close,
      })
    }
    frame.spawn(id, theirs)
  })
}
