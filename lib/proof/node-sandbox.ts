/**
 * The sandbox's worker in this process: the same prelude that browsers run, with a port of our own. It keeps
 * nothing in and nothing out, so it is for programs that authors wrote, in a process of their own.
 */
import { randomUUID } from 'node:crypto'
import { type Module, SourceTextModule } from 'node:vm'
import type { Sandbox } from '../runner/sandbox'
import type { SandboxWorker } from '../runner/sandbox-worker'
import { parseWorkerMessage } from '../runner/worker-message'
import type { BootScript } from './boot-script'
import type { VirtualTime } from './virtual-time'

/** A sandbox of this process; its workers share the process's globals, so one runs at a time. */
export function createNodeSandbox(prelude: BootScript, time: VirtualTime): Sandbox {
  const open = new Map<SandboxWorker, () => void>()
  return {
    prepare() {},
    async acquire() {
      const { worker, dispose } = await startWorker(prelude, time)
      open.set(worker, dispose)
      return worker
    },
    kill(worker) {
      worker.close()
      open.get(worker)?.()
      open.delete(worker)
    },
    watch: () => () => {},
  }
}

interface StartedWorker {
  readonly worker: SandboxWorker
  readonly dispose: () => void
}

async function startWorker(prelude: BootScript, time: VirtualTime): Promise<StartedWorker> {
  const [near, far] = portPair(time)
  const scope = createScope()
  const blobs = new Map<string, Blob>()
  const modules = new Map<string, Promise<Module>>()

  class ProofURL extends URL {
    static override createObjectURL(blob: Blob): string {
      const address = `blob:null/program-${blobs.size + 1}`
      blobs.set(address, blob)
      return address
    }
  }

  function moduleOf(address: string): Promise<Module> {
    const known = modules.get(address)
    if (known) return known
    const made = makeModule(address)
    modules.set(address, made)
    return made
  }

  async function makeModule(address: string): Promise<Module> {
    const blob = blobs.get(address)
    if (!blob) throw new TypeError(`Failed to fetch dynamically imported module: ${address}`)
    // V8 keeps the modules that it has compiled by their text, and looks through all of the same text: each run has
    // the same few, and a hundred runs would make each take ten times as long.
    const text = `${await blob.text()}\n// ${randomUUID()}`
    return new SourceTextModule(text, {
      identifier: address,
      importModuleDynamically: load,
    })
  }

  async function load(address: string): Promise<Module> {
    const module = await moduleOf(address)
    if (module.status === 'unlinked') await module.link((specifier) => moduleOf(specifier))
    await module.evaluate()
    return module
  }

  prelude.start({ self: scope.self, MessagePort: ProofPort, URL: ProofURL }, load)
  const ready = new Promise<SandboxWorker>((resolve, reject) => {
    near.onmessage = ({ data }) => {
      const message = parseWorkerMessage(data)
      if (message?.type !== 'ready') {
        reject(new Error('The prelude did not start.'))
        return
      }
      const offered = new Map(
        message.modules.map(([specifier, url, names]) => [specifier, { url, names }]),
      )
      resolve({
        modules: offered,
        post: (outgoing, transfer = []) => near.postMessage(outgoing, transfer),
        listen(listener) {
          near.onmessage = (event) => listener(parseWorkerMessage(event.data))
        },
        close: () => near.close(),
      })
    }
  })
  scope.start(far)
  return { worker: await ready, dispose: scope.dispose }
}

/** One end of a channel whose messages come in the next turn of the loop, copied as a real port copies them. */
class ProofPort {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null
  other: ProofPort | null = null
  isOpen = true
  readonly #time: VirtualTime

  constructor(time: VirtualTime) {
    this.#time = time
  }

  postMessage(message: unknown, transfer: readonly Transferable[] = []): void {
    const { other } = this
    if (!this.isOpen || !other) return
    this.#time.touch()
    const data = structuredClone(message, { transfer: [...transfer] })
    setImmediate(() => {
      this.#time.touch()
      if (other.isOpen) other.onmessage?.({ data })
    })
  }

  close(): void {
    this.isOpen = false
  }
}

function portPair(time: VirtualTime): readonly [ProofPort, ProofPort] {
  const [near, far] = [new ProofPort(time), new ProofPort(time)]
  near.other = far
  far.other = near
  return [near, far]
}

interface Scope {
  /** What the prelude takes for its global scope. */
  readonly self: object
  /** Hands over the port, as the frame does. */
  start(port: ProofPort): void
  /** Takes out of the globals what the run put there. */
  dispose(): void
}

/** The globals of this process, with the few that a worker has and Node has not. */
function createScope(): Scope {
  const events = new EventTarget()
  const before = new Map<PropertyKey, PropertyDescriptor | undefined>()
  let onmessage: ((event: { readonly ports: readonly ProofPort[] }) => void) | null = null

  const remember = (key: PropertyKey): void => {
    if (!before.has(key)) before.set(key, Object.getOwnPropertyDescriptor(globalThis, key))
  }
  const self = new Proxy(globalThis, {
    get(target, key) {
      if (key === 'addEventListener') return events.addEventListener.bind(events)
      return Reflect.get(target, key)
    },
    set(target, key, value) {
      if (key === 'onmessage') onmessage = value
      else {
        remember(key)
        return Reflect.set(target, key, value)
      }
      return true
    },
    defineProperty(target, key, descriptor) {
      remember(key)
      return Reflect.defineProperty(target, key, { ...descriptor, configurable: true })
    },
  })

  const tell = (type: string, facts: object): void => {
    const event = new Event(type, { cancelable: true })
    events.dispatchEvent(Object.assign(event, facts))
  }
  const onRejection = (reason: unknown) => tell('unhandledrejection', { reason })
  const onException = (error: unknown) => tell('error', { error })
  process.on('unhandledRejection', onRejection)
  process.on('uncaughtException', onException)
  remember('self')
  Object.defineProperty(globalThis, 'self', { value: self, configurable: true, writable: true })

  return {
    self,
    start: (port) => onmessage?.({ ports: [port] }),
    dispose() {
      process.off('unhandledRejection', onRejection)
      process.off('uncaughtException', onException)
      for (const [key, descriptor] of before) {
        Reflect.deleteProperty(globalThis, key)
        if (descriptor) Object.defineProperty(globalThis, key, descriptor)
      }
    },
  }
}
