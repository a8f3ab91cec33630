import { describe, expect, it } from 'vitest'
import type { FromCompiler, ToCompiler } from './compile-protocol'
import { type CompilerWorker, createCompiler } from './compiler'

class FakeWorker implements CompilerWorker {
  readonly sent: ToCompiler[] = []
  terminated = false
  onmessage: CompilerWorker['onmessage'] = null
  onerror: CompilerWorker['onerror'] = null

  postMessage(message: ToCompiler): void {
    this.sent.push(message)
  }

  terminate(): void {
    this.terminated = true
  }

  say(data: FromCompiler): void {
    this.onmessage?.({ data } as MessageEvent<FromCompiler>)
  }
}

function start() {
  const workers: FakeWorker[] = []
  const compiler = createCompiler('http://localhost/vendor/', () => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker
  })
  return { workers, compiler }
}

const OPTIONS = { loader: 'ts', keepSyntax: false } as const
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('compiler', () => {
  it('starts one worker, and waits for it', async () => {
    const { workers, compiler } = start()
    compiler.warmUp()
    const result = compiler.compile('a', OPTIONS)
    expect(workers).toHaveLength(1)
    expect(workers[0]?.sent).toEqual([{ type: 'start', vendor: 'http://localhost/vendor/' }])
    workers[0]?.say({ type: 'ready' })
    await settled()
    workers[0]?.say({ type: 'compiled', id: 1, code: 'a;', map: '{}' })
    expect(await result).toEqual({ ok: true, code: 'a;', map: '{}' })
  })

  it('gives each caller its own answer', async () => {
    const { workers, compiler } = start()
    const first = compiler.compile('a', OPTIONS)
    const second = compiler.compile('b', OPTIONS)
    workers[0]?.say({ type: 'ready' })
    await settled()
    workers[0]?.say({ type: 'rejected', id: 2, messages: [{ text: 'no', location: null }] })
    workers[0]?.say({ type: 'compiled', id: 1, code: 'a;', map: '{}' })
    expect((await first).ok).toBe(true)
    expect(await second).toEqual({ ok: false, messages: [{ text: 'no', location: null }] })
  })

  it('fails with a sentence when the wasm does not load, and tries again on the next call', async () => {
    const { workers, compiler } = start()
    const first = compiler.compile('a', OPTIONS)
    workers[0]?.say({ type: 'broken', detail: 'HTTP status code is not ok' })
    await expect(first).rejects.toThrow('The compiler did not start: HTTP status code is not ok')
    expect(workers[0]?.terminated).toBe(true)
    const second = compiler.compile('a', OPTIONS)
    expect(workers).toHaveLength(2)
    workers[1]?.say({ type: 'ready' })
    await settled()
    workers[1]?.say({ type: 'compiled', id: 1, code: 'a;', map: '{}' })
    expect((await second).ok).toBe(true)
  })

  it('fails the calls that wait when the worker breaks later', async () => {
    const { workers, compiler } = start()
    const call = compiler.compile('a', OPTIONS)
    workers[0]?.say({ type: 'ready' })
    await settled()
    workers[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent)
    await expect(call).rejects.toThrow('out of memory')
  })
})
