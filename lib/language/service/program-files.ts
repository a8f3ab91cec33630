/** The virtual file system of the language service: type files that never change, and one program per editor. */
import type ts from 'typescript'
import { compilerOptions } from '../compiler-options'

/** Path to text. */
type Files = Readonly<Record<string, string>>

interface ProgramFile {
  readonly text: string
  readonly version: number
}

/** Types that every program sees without importing them, and the modules that can be imported. */
const ROOTS = ['/sandbox.d.ts', '/modules.d.ts']

export class ProgramFiles implements ts.LanguageServiceHost {
  readonly #types: ReadonlyMap<string, string>
  readonly #folders = new Set<string>(['/'])
  readonly #programs = new Map<string, ProgramFile>()
  readonly #options: ts.CompilerOptions
  #version = 0

  constructor(api: typeof ts, types: Files) {
    this.#options = compilerOptions(api)
    this.#types = new Map(Object.entries(types))
    for (const path of this.#types.keys())
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        this.#folders.add(path.slice(0, end))
  }

  /** Creates or changes a program. */
  update(file: string, text: string): void {
    if (this.#programs.get(file)?.text === text) return
    this.#version += 1
    this.#programs.set(file, { text, version: this.#version })
  }

  delete(file: string): void {
    if (this.#programs.delete(file)) this.#version += 1
  }

  getProjectVersion = (): string => String(this.#version)
  getScriptFileNames = (): string[] => [...ROOTS, ...this.#programs.keys()]
  getScriptVersion = (file: string): string => String(this.#programs.get(file)?.version ?? 0)
  getCompilationSettings = (): ts.CompilerOptions => this.#options
  getCurrentDirectory = (): string => '/'
  getDefaultLibFileName = (): string => '/lib.es2023.d.ts'
  fileExists = (file: string): boolean => this.#types.has(file) || this.#programs.has(file)
  readFile = (file: string): string | undefined =>
    this.#programs.get(file)?.text ?? this.#types.get(file)
  directoryExists = (folder: string): boolean => this.#folders.has(folder.replace(/(?<=.)\/$/, ''))
  getDirectories = (folder: string): string[] => {
    const start = folder.endsWith('/') ? folder : `${folder}/`
    const below = [...this.#folders].filter((path) => path.startsWith(start))
    return [...new Set(below.map((path) => path.slice(start.length).split('/')[0] ?? ''))].filter(
      Boolean,
    )
  }
  useCaseSensitiveFileNames = (): boolean => true

  getScriptSnapshot = (file: string): ts.IScriptSnapshot | undefined => {
    const text = this.readFile(file)
    return text === undefined ? undefined : new Snapshot(text)
  }
}

/** A text that knows what changed since another one, so that only that part is parsed again. */
class Snapshot implements ts.IScriptSnapshot {
  constructor(readonly text: string) {}

  getText(start: number, end: number): string {
    return this.text.slice(start, end)
  }

  getLength(): number {
    return this.text.length
  }

  getChangeRange(old: ts.IScriptSnapshot): ts.TextChangeRange | undefined {
    const before = old.getText(0, old.getLength())
    const shorter = Math.min(before.length, this.text.length)
    let start = 0
    while (start < shorter && before.charCodeAt(start) === this.text.charCodeAt(start)) start += 1
    let same = 0
    while (
      same < shorter - start &&
      before.charCodeAt(before.length - 1 - same) ===
        this.text.charCodeAt(this.text.length - 1 - same)
    )
      same += 1
    return {
      span: { start, length: before.length - same - start },
      newLength: this.text.length - same - start,
    }
  }
}
