/** What the page and the compile worker say to each other. */

export type ToCompiler =
  /** First message: where the compiler's wasm lies (absolute URL of the vendor folder, with a slash). */
  | { readonly type: 'start'; readonly vendor: string }
  | {
      readonly type: 'transform'
      readonly id: number
      readonly code: string
      readonly options: CompileOptions
    }

export interface CompileOptions {
  readonly loader: 'ts' | 'js'
  /** Keep `using` and decorators as they are, whatever this browser knows. */
  readonly keepSyntax: boolean
}

export type FromCompiler =
  | { readonly type: 'ready' }
  | { readonly type: 'broken'; readonly detail: string }
  | { readonly type: 'compiled'; readonly id: number; readonly code: string; readonly map: string }
  | { readonly type: 'rejected'; readonly id: number; readonly messages: CompilerMessage[] }

/** One message of esbuild; null when it names no place. */
export interface CompilerMessage {
  readonly text: string
  readonly location: {
    /** From 1. */
    readonly line: number
    /** From 0, in UTF-8 bytes. */
    readonly column: number
    /** In UTF-8 bytes. */
    readonly length: number
    readonly lineText: string
  } | null
}
