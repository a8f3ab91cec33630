/** The sandbox's prelude for programs in this process: compiled once, run anew for each program. */
import { type Module, Script } from 'node:vm'

/** Gives the module at an address that a program imports while it runs. */
export type LoadModule = (address: string) => Promise<Module>

/** What the prelude takes for its globals. */
export interface BootScope {
  readonly self: object
  readonly MessagePort: object
  readonly URL: object
}

export class BootScript {
  readonly #boot: (self: object, port: object, url: object) => void
  /** Of the program that was started last: they run one at a time. */
  #load: LoadModule = () => Promise.reject(new Error('No program has been started.'))

  /** @param prelude its text */
  constructor(prelude: string) {
    this.#boot = new Script(`(function (self, MessagePort, URL) {${prelude}\n})`, {
      filename: 'prelude.js',
      importModuleDynamically: (address) => this.#load(address),
    }).runInThisContext()
  }

  start({ self, MessagePort, URL }: BootScope, load: LoadModule): void {
    this.#load = load
    this.#boot.call(undefined, self, MessagePort, URL)
  }
}
