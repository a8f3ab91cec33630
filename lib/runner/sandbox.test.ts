import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSandbox } from './sandbox'
import type { FrameConnection } from './sandbox-frame'
import { SandboxUnavailable } from './sandbox-unavailable'
import type { FramedWorker } from './sandbox-worker'

class FakeFrame implements FrameConnection {
  readonly killed: number[] = []
  isConnected = true
  answersKill = true
  silence: () => void = () => {}
  onRemoved(): () => void {
    return () => {}
  }
  spawn(): void {}
  async kill(worker: number): Promise<void> {
    this.killed.push(worker)
    if (!this.answersKill) await new Promise(() => {})
  }
  watch(_: number, onSilence: () => void): () => void {
    this.silence = onSilence
    return () => {}
  }
  remove(): void {
    this.isConnected = false
  }
  connected(): boolean {
    return this.isConnected
  }
}

function start() {
  const frames: FakeFrame[] = []
  const workers: FramedWorker[] = []
  const state = { failures: 0 }
  const sandbox = createSandbox('/runner-frame', {
    async openFrame() {
      if (state.failures > 0) {
        state.failures -= 1
        throw new SandboxUnavailable('The sandbox frame did not load.')
      }
      const frame = new FakeFrame()
      frames.push(frame)
      return frame
    },
    async startWorker(frame) {
      const worker: FramedWorker = {
        id: workers.length + 1,
        frame,
        modules: new Map(),
        post() {},
        listen() {},
        close() {},
      }
      workers.push(worker)
      return worker
    },
  })
  return { sandbox, frames, workers, state }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settled = () => vi.advanceTimersByTimeAsync(0)

describe('sandbox', () => {
  it('gives the worker that it started ahead, and a new one to each run', async () => {
    const { sandbox, frames, workers } = start()
    sandbox.prepare()
    sandbox.prepare()
    await settled()
    expect(workers).toHaveLength(1)
    const first = await sandbox.acquire()
    const second = await sandbox.acquire()
    expect([first.id, second.id]).toEqual([1, 2])
    expect(frames).toHaveLength(1)
  })

  it('starts the next worker when it kills one, in the same frame', async () => {
    const { sandbox, frames, workers } = start()
    sandbox.kill(await sandbox.acquire())
    await vi.advanceTimersByTimeAsync(1000)
    expect(frames[0]?.killed).toEqual([1])
    expect(workers).toHaveLength(2)
    expect(frames).toHaveLength(1)
  })

  it('replaces a frame that does not confirm a kill within 250 ms', async () => {
    const { sandbox, frames } = start()
    const worker = await sandbox.acquire()
    for (const frame of frames) frame.answersKill = false
    sandbox.kill(worker)
    await vi.advanceTimersByTimeAsync(249)
    expect(frames).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(frames[0]?.isConnected).toBe(false)
    expect((await sandbox.acquire()).frame).toBe(frames[1])
  })

  it('replaces a frame that died, once', async () => {
    const { sandbox, frames } = start()
    const worker = await sandbox.acquire()
    const onCrash = vi.fn(() => sandbox.kill(worker))
    for (const frame of frames) frame.answersKill = false
    sandbox.watch(worker, onCrash)
    frames[0]?.silence()
    await vi.advanceTimersByTimeAsync(1000)
    expect(onCrash).toHaveBeenCalledTimes(1)
    expect(frames).toHaveLength(2)
    expect((await sandbox.acquire()).frame).toBe(frames[1])
  })

  it('replaces a frame that somebody took out of the page', async () => {
    const { sandbox, frames } = start()
    sandbox.prepare()
    await settled()
    for (const frame of frames) frame.isConnected = false
    expect((await sandbox.acquire()).frame).toBe(frames[1])
  })

  it('tries once more when the start ahead failed, and then says so', async () => {
    const { sandbox, state } = start()
    state.failures = 1
    sandbox.prepare()
    await settled()
    expect((await sandbox.acquire()).id).toBe(1)
    const other = start()
    other.state.failures = 99
    await expect(other.sandbox.acquire()).rejects.toThrow('The sandbox frame did not load.')
    other.state.failures = 0
    expect((await other.sandbox.acquire()).id).toBe(1)
  })
})
