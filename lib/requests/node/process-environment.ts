/** The environment of a Node program: its process's variables, and the netrc file of the user. */
import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../environment'

export class ProcessEnvironment implements Environment {
  #places: { readonly home: string; readonly paths: readonly string[] } | null = null
  #kept: { readonly path: string; readonly changed: number; readonly text: string } | null = null

  get(name: string): string | undefined {
    return process.env[name]
  }

  /** The file that `NETRC` names, else `~/.netrc`, else `~/_netrc`; read again when it has changed. */
  netrc(): string | null {
    const named = process.env.NETRC
    for (const path of named ? [named] : this.#usualPaths()) {
      const file = statSync(path, { throwIfNoEntry: false })
      if (file?.isFile()) return this.#read(path, file.mtimeMs)
    }
    return null
  }

  #usualPaths(): readonly string[] {
    const home = homedir()
    if (this.#places?.home !== home) {
      this.#places = { home, paths: [join(home, '.netrc'), join(home, '_netrc')] }
    }
    return this.#places.paths
  }

  #read(path: string, changed: number): string {
    if (this.#kept?.path === path && this.#kept.changed === changed) return this.#kept.text
    const text = readFileSync(path, 'utf8')
    this.#kept = { path, changed, text }
    return text
  }
}
