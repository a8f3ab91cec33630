/**
 * The page's side of the compile worker: one worker for all editors of a page. When it cannot start,
 * every waiting call fails with `CompilerUnavailable`, and the next call tries again.
 */
import type { CompileOptions, CompilerMessage, FromCompiler, ToCompiler } from './compile-protocol'

export type CompileResult =
  | { readonly ok: true; readonly code: string; readonly map: string }
  | { readonly ok: false; readonly messages: readonly CompilerMessage[] }

/** The compiler's script or its wasm did not load. */
export class CompilerUnavailable extends Error {
  override readonly name = 'CompilerUnavailable'
}

/** The part of `Worker` that is needed here, so that a test can stand in for it. */
export interface CompilerWorker {
  postMessage(message: ToCompiler): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromCompiler>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export interface Compiler {
  /** Starts the worker when it is not running; safe to call often. */
  warmUp(): void
  /** @throws CompilerUnavailable */
  compile(code: string, options: CompileOptions): Promise<CompileResult>
}

/**
 * @param vendor absolute URL of the folder with `esbuild-<version>.wasm`, with a slash at its end
 */
export function createCompiler(
  vendor: string,
  startWorker: () => CompilerWorker = startCompileWorker,
): Compiler {
  let running: RunningCompiler | null = null

  function current(): RunningCompiler {
    running ??= runCompiler(startWorker(), vendor, () => {
      running = null
    })
    return running
  }

  return {
    warmUp() {
      current().ready.catch(() => {
        // The next compile call starts a new worker, and reports what is wrong with it.
      })
    },
    async compile(code, options) {
      const compiler = current()
      await compiler.ready
      return compiler.transform(code, options)
    },
  }
}

interface RunningCompiler {
  readonly ready: Promise<void>
  transform(code: string, options: CompileOptions): Promise<CompileResult>
}

interface Waiting {
  resolve(result: CompileResult): void
  reject(error: CompilerUnavailable): void
}

function runCompiler(worker: CompilerWorker, vendor: string, onBroken: () => void) {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let markReady: () => void
  let markBroken: (error: CompilerUnavailable) => void
  const ready = new Promise<void>((resolve, reject) => {
    markReady = resolve
    markBroken = reject
  })

  function fail(detail: string): void {
    const error = new CompilerUnavailable(`The compiler did not start: ${detail}`)
    worker.terminate()
    onBroken()
    markBroken(error)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  worker.onerror = (event) => fail(event.message || 'its script did not load')
  worker.onmessage = ({ data }) => {
    if (data.type === 'ready') markReady()
    else if (data.type === 'broken') fail(data.detail)
    else {
      const call = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.type === 'compiled') call?.resolve({ ok: true, code: data.code, map: data.map })
      else call?.resolve({ ok: false, messages: data.messages })
    }
  }
  worker.postMessage({ type: 'start', vendor })

  const compiler: RunningCompiler = {
    ready,
    transform(code, options) {
      return new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        worker.postMessage({ type: 'transform', id: lastId, code, options })
      })
    },
  }
  return compiler
}

function startCompileWorker(): CompilerWorker {
  return new Worker(new URL('./compile.worker.ts', import.meta.url), { type: 'module' })
}
