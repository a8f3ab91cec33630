/// <reference lib="webworker" />
/**
 * The compile worker: esbuild in WebAssembly, started once per page. `worker: false` because this is
 * already a worker, and because the page's policy forbids workers from blob: URLs.
 */
import { initialize, type Message, transform, version } from 'esbuild-wasm'
import { transformOptions } from './compile-options'
import type { CompileOptions, CompilerMessage, FromCompiler, ToCompiler } from './compile-protocol'

/**
 * Compiled once before the worker reports ready: Chromium compiles wasm functions at their first call,
 * which would cost the learner's first run some 200 ms.
 */
const WARM_UP = `import a, { type B } from 'requests'
enum Color { Red, Green = 'g' }
class Point<T> { constructor(readonly x: T, private y?: number) {} static #n = 0; get n(): number { return Point.#n } }
for await (const [k, { v = 1 }] of Object.entries({ ...a } as Record<string, { v?: number }>)) {
  try { console.log(\`\${k} \${v ?? null}\`, await a?.get(k), /x+/g, Color.Red) } catch (e: unknown) { throw new Error('x', { cause: e }) }
}
async function* gen<T extends object>(list: T[], ...rest: B[]): AsyncGenerator<T> { yield* list; if (rest.length) return }
export const f = async ({ a, b }: { a: number; b?: string }) => (a > 1 ? { a, b } : [a, b] satisfies unknown[])`

/** Whether this engine runs `using` itself (WebKitGTK 2.50 does not). */
function knowsUsing(): boolean {
  try {
    new Function('{ using x = null }')
    return true
  } catch {
    return false
  }
}

const nativeUsing = knowsUsing()

function compile(code: string, options: CompileOptions) {
  return transform(code, transformOptions(options, nativeUsing))
}

function reply(message: FromCompiler): void {
  self.postMessage(message)
}

async function start(vendor: string): Promise<void> {
  try {
    await initialize({ wasmURL: `${vendor}esbuild-${version}.wasm`, worker: false })
    await compile(WARM_UP, { loader: 'ts', keepSyntax: false })
    reply({ type: 'ready' })
  } catch (error) {
    reply({ type: 'broken', detail: error instanceof Error ? error.message : String(error) })
  }
}

function plainMessage({ text, location }: Message): CompilerMessage {
  return { text, location: location && { ...location } }
}

async function answer(id: number, code: string, options: CompileOptions): Promise<void> {
  try {
    const result = await compile(code, options)
    reply({ type: 'compiled', id, code: result.code, map: result.map })
  } catch (error) {
    const failure = error as { errors?: Message[]; message?: string }
    const messages = failure.errors?.map(plainMessage)
    reply({
      type: 'rejected',
      id,
      messages: messages ?? [{ text: failure.message ?? String(error), location: null }],
    })
  }
}

self.onmessage = ({ data }: MessageEvent<ToCompiler>) => {
  if (data.type === 'start') void start(data.vendor)
  else void answer(data.id, data.code, data.options)
}
