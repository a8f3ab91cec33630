/**
 * Time that passes only when nothing else happens, for everything in this process: `Date`, timers,
 * `performance.now` and `AbortSignal.timeout`. A lesson that waits for a minute is proven in a moment, and
 * every wait has its exact length. It is for a process that does nothing but run lessons.
 */
import { randomFill } from 'node:crypto'

interface Timer {
  readonly id: number
  at: number
  readonly every: number | null
  readonly call: () => void
}

/** When every run begins: a Monday morning, in milliseconds since 1970. */
const START = Date.UTC(2026, 0, 5, 9)
/** Rounds without anything new until all is taken to be at rest. */
const QUIET_ROUNDS = 3

const real = {
  Date,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  now: performance.now.bind(performance),
  timeoutSignal: AbortSignal.timeout,
}

export class VirtualTime {
  #now = 0
  #timers: Timer[] = []
  #lastId = 0
  #activity = 0
  #held = 0

  /** Milliseconds since the run began. */
  get elapsed(): number {
    return this.#now
  }

  /** Takes the process's clocks over, from zero, with no timers. */
  install(): void {
    this.#now = 0
    this.#timers = []
    const now = () => this.#now
    const wallClock = () => START + Math.floor(this.#now)
    globalThis.Date = new Proxy(real.Date, {
      construct: (target, given, newTarget) =>
        Reflect.construct(target, given.length === 0 ? [wallClock()] : given, newTarget),
      apply: () => new real.Date(wallClock()).toString(),
      get: (target, key) => (key === 'now' ? wallClock : Reflect.get(target, key)),
    })
    const globals: Record<string, unknown> = {
      setTimeout: (call: (...given: unknown[]) => void, wait = 0, ...given: unknown[]) =>
        this.#add(() => call(...given), wait, null),
      setInterval: (call: (...given: unknown[]) => void, wait = 0, ...given: unknown[]) =>
        this.#add(() => call(...given), wait, wait),
      clearTimeout: (id: unknown) => this.#remove(id),
      clearInterval: (id: unknown) => this.#remove(id),
    }
    Object.assign(globalThis, globals)
    performance.now = now
    AbortSignal.timeout = (wait) => {
      const control = new AbortController()
      const reason = () => new DOMException('The operation timed out.', 'TimeoutError')
      this.#add(() => control.abort(reason()), wait, null)
      return control.signal
    }
  }

  /** Gives the real clocks back; timers that have not fired never do. */
  uninstall(): void {
    this.#timers = []
    globalThis.Date = real.Date
    const { setTimeout, clearTimeout, setInterval, clearInterval } = real
    Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval })
    performance.now = real.now
    AbortSignal.timeout = real.timeoutSignal
  }

  /** Tells that something happened, so that time does not go on yet. */
  touch(): void {
    this.#activity += 1
  }

  /** Keeps time from going on until the promise settles: for work that another process does. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    this.#held += 1
    try {
      return await work
    } finally {
      this.#held -= 1
      this.touch()
    }
  }

  /** Resolves when nothing in this process happens any more without time going on. */
  async rest(): Promise<void> {
    let quiet = 0
    while (quiet < QUIET_ROUNDS) {
      const before = this.#activity
      for (let turn = 0; turn < 4; turn += 1) await turnOfTheLoop()
      await threadPool()
      quiet = this.#activity === before && this.#held === 0 ? quiet + 1 : 0
    }
  }

  /** Goes on to the next timer and fires all of its instant. @returns false when there is none */
  advance(): boolean {
    const next = Math.min(...this.#timers.map(({ at }) => at))
    if (!Number.isFinite(next)) return false
    this.#now = Math.max(this.#now, next)
    const due = this.#timers.filter(({ at }) => at <= this.#now).sort((a, b) => a.id - b.id)
    for (const timer of due) {
      // One that fired may have cleared another.
      if (!this.#timers.includes(timer)) continue
      if (timer.every === null) this.#remove(timer.id)
      else timer.at = this.#now + Math.max(1, timer.every)
      this.touch()
      timer.call()
    }
    return true
  }

  #add(call: () => void, wait: unknown, every: number | null): number {
    this.#lastId += 1
    this.touch()
    // As browsers do: what is no number, or negative, is at once.
    const delay = Math.max(0, Number(wait) || 0)
    this.#timers.push({ id: this.#lastId, at: this.#now + delay, every, call })
    return this.#lastId
  }

  #remove(id: unknown): void {
    this.#timers = this.#timers.filter((timer) => timer.id !== id)
  }
}

function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Jobs of zlib and the like are done when this is: the process runs with one thread for them. */
function threadPool(): Promise<void> {
  return new Promise((resolve) => randomFill(new Uint8Array(1), () => resolve()))
}
