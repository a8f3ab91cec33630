/**
 * The frame's inline script, whole: it has no origin and no network, and only starts and ends workers.
 * The page hands it a port; the worker's own port goes through it to the worker unseen.
 */
import type { FromFrame, ToFrame } from '../sandbox-protocol'

/** The worker's script, put here by the build. */
declare const PRELUDE: string

// A classic worker from a blob: URL is the one kind that every engine starts in an opaque origin.
const script = URL.createObjectURL(new Blob([PRELUDE], { type: 'text/javascript' }))
const workers = new Map<number, Worker>()
let control: MessagePort | undefined

function reply(message: FromFrame): void {
  control?.postMessage(message)
}

function obey({ data, ports }: MessageEvent<ToFrame>): void {
  if (data.type === 'spawn') {
    const worker = new Worker(script, { name: 'learner' })
    workers.set(data.worker, worker)
    worker.postMessage(0, [...ports])
  } else if (data.type === 'kill') {
    workers.get(data.worker)?.terminate()
    workers.delete(data.worker)
    reply({ type: 'killed', worker: data.worker })
  } else reply({ type: 'pong' })
}

addEventListener('message', (event) => {
  // The first message wins, and only one from the page.
  if (event.source !== parent || control) return
  control = event.ports[0]
  if (!control) return
  control.onmessage = obey
  reply({ type: 'frame-ready' })
})
