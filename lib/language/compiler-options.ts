/**
 * How TypeScript reads a learner's program, in the editor and in the check of lessons: a module with top-level
 * `await`, for ES2023 and the sandbox's own globals, without the DOM.
 */
import type ts from 'typescript'

/** The libraries of the language, as `lib` names them. */
export const LIBRARIES = ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts']

/** @param api TypeScript itself, which the browser loads only when it is needed */
export function compilerOptions(api: typeof ts): ts.CompilerOptions {
  return {
    target: api.ScriptTarget.ES2022,
    module: api.ModuleKind.ESNext,
    moduleResolution: api.ModuleResolutionKind.Bundler,
    moduleDetection: api.ModuleDetectionKind.Force,
    lib: LIBRARIES,
    types: [],
    strict: true,
    // A function of a beginner has no types, and it runs: what it lacks is no mistake in a course on HTTP.
    noImplicitAny: false,
    useUnknownInCatchVariables: false,
    noEmit: true,
    skipLibCheck: true,
    allowUnreachableCode: true,
    allowUnusedLabels: true,
  }
}
