/** One sandbox frame: the hidden `iframe` element and the port to the script inside it. */
import { sandboxNotLoaded } from '../sentences/run-endings'
import { type Heartbeat, startHeartbeat } from './heartbeat'
import type { FromFrame, ToFrame } from './sandbox-protocol'
import { SandboxUnavailable, START_PATIENCE } from './sandbox-unavailable'

export interface FrameConnection {
  /** Starts a worker and hands it the port. */
  spawn(worker: number, port: MessagePort): void
  /** Ends a worker; resolves when the frame has done it. */
  kill(worker: number): Promise<void>
  /** Pings the frame until the returned function is called; reports the first long silence. */
  watch(patience: number, onSilence: () => void): () => void
  /** Takes the frame, and with it all its workers, out of the page. */
  remove(): void
  /** False when somebody else took the frame out of the page. */
  connected(): boolean
  /**
   * Calls back when `remove` is called, or at once when it was.
   * @returns how to end that: the frame outlives its workers, and must not keep what they gave
   */
  onRemoved(listener: () => void): () => void
}

/** Loads the frame; resolves when its script reports. @throws SandboxUnavailable */
export function openFrame(url: string): Promise<FrameConnection> {
  const element = document.createElement('iframe')
  // Never `allow-same-origin`: what runs inside must not have the page's origin.
  element.setAttribute('sandbox', 'allow-scripts')
  element.src = url
  element.title = 'code runner'
  element.tabIndex = -1
  element.referrerPolicy = 'no-referrer'
  element.setAttribute('aria-hidden', 'true')
  element.style.cssText = 'position:absolute;width:0;height:0;border:0'
  const { port1: port, port2: theirs } = new MessageChannel()
  const killed = new Map<number, () => void>()
  let heartbeat: Heartbeat | null = null
  const removalListeners = new Set<() => void>()
  let isRemoved = false

  const post = (message: ToFrame, transfer: Transferable[] = []): void =>
    port.postMessage(message, transfer)

  const connection: FrameConnection = {
    spawn: (worker, workerPort) => post({ type: 'spawn', worker }, [workerPort]),
    kill(worker) {
      return new Promise((resolve) => {
        killed.set(worker, resolve)
        post({ type: 'kill', worker })
      })
    },
    watch(patience, onSilence) {
      heartbeat?.stop()
      const mine = startHeartbeat(() => post({ type: 'ping' }), patience, onSilence)
      heartbeat = mine
      return mine.stop
    },
    remove() {
      heartbeat?.stop()
      port.close()
      element.remove()
      isRemoved = true
      for (const listener of removalListeners) listener()
      removalListeners.clear()
    },
    connected: () => element.isConnected,
    onRemoved(listener) {
      if (isRemoved) listener()
      else removalListeners.add(listener)
      return () => removalListeners.delete(listener)
    },
  }

  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      connection.remove()
      reject(new SandboxUnavailable(sandboxNotLoaded))
    }, START_PATIENCE)
    // Only the frame's own script holds the other end: learner code gets a port of its worker's.
    port.onmessage = ({ data }: MessageEvent<FromFrame>) => {
      if (data.type === 'frame-ready') {
        clearTimeout(timer)
        resolve(connection)
      } else if (data.type === 'pong') heartbeat?.answered()
      else {
        killed.get(data.worker)?.()
        killed.delete(data.worker)
      }
    }
    element.onload = () => {
      element.onload = null
      // '*', because an opaque origin has no name.
      element.contentWindow?.postMessage(0, '*', [theirs])
    }
    document.body.append(element)
  })
}
