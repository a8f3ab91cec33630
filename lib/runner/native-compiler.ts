/** The compiler without a worker, by esbuild's native build: for proofs of lessons, builds and tests. */
import { type Message, transform } from 'esbuild'
import { transformOptions } from './compile-options'
import type { Compiler } from './compiler'

export function nativeCompiler(nativeUsing = false): Compiler {
  return {
    warmUp() {},
    async compile(code, options) {
      try {
        const result = await transform(code, transformOptions(options, nativeUsing))
        return { ok: true, code: result.code, map: result.map }
      } catch (error) {
        const { errors } = error as { errors: Message[] }
        return { ok: false, messages: errors }
      }
    },
  }
}
