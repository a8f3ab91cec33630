/** The types of the package: what TypeScript says of the sources, with imports that Node's rules can follow. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const lib = fileURLToPath(new URL('../..', import.meta.url))

/** Writes a `.d.ts` for each source and whatever it imports. @throws Error with TypeScript's first complaint. */
export function emitDeclarations(sources: readonly string[], outDir: string): void {
  for (const [path, text] of declarationsOf(sources)) {
    const file = join(outDir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/**
 * The text of a `.d.ts` for each source and whatever it imports, by its path below `lib`: `requests/index.d.ts`.
 * @throws Error with TypeScript's first complaint.
 */
export function declarationsOf(sources: readonly string[]): Map<string, string> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    lib: [
      'lib.es2023.d.ts',
      'lib.esnext.disposable.d.ts',
      'lib.dom.d.ts',
      'lib.dom.iterable.d.ts',
      'lib.dom.asynciterable.d.ts',
    ],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
    strict: true,
    // `npm run types` checks the sources; here it would only cost time.
    noCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    rootDir: lib,
    outDir: lib,
  }
  const program = ts.createProgram([...sources], options, cachingHost(options))
  const texts = new Map<string, string>()
  const { diagnostics } = program.emit(undefined, (path, text) => {
    texts.set(relative(lib, path).replaceAll('\\', '/'), withEndings(text))
  })
  const [problem] = diagnostics
  if (problem === undefined) return texts
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => lib,
    getNewLine: () => '\n',
  }
  throw new Error(`The types cannot be written: ${ts.formatDiagnostic(problem, host)}`)
}

/** What was parsed for one package is not parsed again for the next: the libraries of the language are long. */
const parsed = new Map<string, ts.SourceFile | undefined>()

function cachingHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  return {
    ...host,
    getSourceFile(name, ...rest) {
      if (!/\/node_modules\//.test(name)) return host.getSourceFile(name, ...rest)
      if (!parsed.has(name)) parsed.set(name, host.getSourceFile(name, ...rest))
      return parsed.get(name)
    },
  }
}

/** The sources leave out endings of files; with Node's rules of resolution, types need them. */
function withEndings(text: string): string {
  return text.replace(/((?:from|import)\s*\(?\s*['"])(\.{1,2}\/[^'"]+)(['"])/g, '$1$2.js$3')
}
