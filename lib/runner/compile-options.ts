/** How esbuild compiles a program, in the browser and in tests alike. */
import type { CompileOptions } from './compile-protocol'

/** @param nativeUsing whether the engine that will run the code knows `using` */
export function transformOptions({ loader, keepSyntax }: CompileOptions, nativeUsing: boolean) {
  return {
    loader,
    format: 'esm',
    target: 'esnext',
    sourcemap: 'external',
    sourcesContent: false,
    sourcefile: 'main.ts',
    supported: { decorators: keepSyntax, using: keepSyntax || nativeUsing },
    tsconfigRaw: {},
    logLevel: 'silent',
  } as const
}
