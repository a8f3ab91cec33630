import { expect, it } from 'vitest'
import type { FrameConnection } from './sandbox-frame'
import { SandboxUnavailable } from './sandbox-unavailable'
import { startWorker } from './sandbox-worker'

/** A frame whose workers are ready at once, or never. */
class FakeFrame implements FrameConnection {
  readonly listeners = new Set<() => void>()
  readonly ports: MessagePort[] = []
  constructor(readonly isReady: boolean) {}
  spawn(_: number, port: MessagePort): void {
    this.ports.push(port)
    if (this.isReady) port.postMessage({ type: 'ready', modules: [] })
  }
  async kill(): Promise<void> {}
  watch(): () => void {
    return () => {}
  }
  remove(): void {
    for (const listener of this.listeners) listener()
  }
  connected(): boolean {
    return true
  }
  onRemoved(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

it('leaves nothing of a worker that was closed with its frame', async () => {
  const frame = new FakeFrame(true)
  for (let run = 0; run < 3; run += 1) {
    const worker = await startWorker(frame)
    expect(frame.listeners.size).toBe(1)
    worker.close()
    expect(frame.listeners.size).toBe(0)
  }
})

it('fails when its frame goes before it is ready, and leaves nothing with it', async () => {
  const frame = new FakeFrame(false)
  const starting = startWorker(frame)
  frame.remove()
  await expect(starting).rejects.toBeInstanceOf(SandboxUnavailable)
  expect(frame.listeners.size).toBe(0)
})

it('hears nothing more from a worker whose frame has gone', async () => {
  const frame = new FakeFrame(true)
  await startWorker(frame)
  const closed = new Promise((resolve) => {
    frame.ports[0]?.addEventListener('close', resolve)
  })
  frame.remove()
  await closed
})
