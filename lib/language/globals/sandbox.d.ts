/**
 * What a program finds in the sandbox besides the language itself: what a browser's worker has, without the parts
 * that `lib/runner/frame/seal.ts` takes away. Programs are checked against this file, so the editor knows no `fetch`
 * and no `document`. A journey holds every name to what the sandbox really has.
 */

// ---------- printing ----------

interface Console {
  /** Prints values on one line, under the line of code that prints. `%s %d %o` in a first text take the next values. */
  log(...values: unknown[]): void
  /** As `log`. */
  info(...values: unknown[]): void
  /** As `log`. */
  debug(...values: unknown[]): void
  /** Prints as a warning. */
  warn(...values: unknown[]): void
  /** Prints as an error; the program goes on. */
  error(...values: unknown[]): void
  /** Prints like `log`; this sandbox adds no stack. */
  trace(...values: unknown[]): void
  /** Prints one value with its members. */
  dir(value: unknown): void
  /** As `log`. */
  dirxml(...values: unknown[]): void
  /** As `log`. */
  table(...values: unknown[]): void
  /** Prints an error when the condition is not true. */
  assert(condition?: boolean, ...values: unknown[]): void
  /** Prints how often it was called with this label. @default 'default' */
  count(label?: string): void
  /** Starts that count anew. @default 'default' */
  countReset(label?: string): void
  /** Starts a timer. @default 'default' */
  time(label?: string): void
  /** Prints the timer, in MILLISECONDS. @default 'default' */
  timeLog(label?: string, ...values: unknown[]): void
  /** Prints the timer, in MILLISECONDS, and ends it. @default 'default' */
  timeEnd(label?: string): void
  /** Indents what is printed from here on. */
  group(...values: unknown[]): void
  /** As `group`. */
  groupCollapsed(...values: unknown[]): void
  /** Ends the innermost `group`. */
  groupEnd(): void
  /** Does nothing here: each run starts with empty output. */
  clear(): void
}
declare var console: Console

// ---------- time ----------

/** Calls back once after so many MILLISECONDS. To wait: `await new Promise((go) => setTimeout(go, 1000))`. @default 0 */
declare function setTimeout(callback: (...values: never[]) => void, milliseconds?: number): number
/** The same, with values for the callback. */
declare function setTimeout<A extends unknown[]>(
  callback: (...values: A) => void,
  milliseconds?: number,
  ...values: A
): number
declare function clearTimeout(timer: number | undefined): void
/** Calls back again and again, every so many MILLISECONDS. */
declare function setInterval<A extends unknown[]>(
  callback: (...values: A) => void,
  milliseconds?: number,
  ...values: A
): number
declare function clearInterval(timer: number | undefined): void
/** Calls back as soon as the code that runs now has ended. */
declare function queueMicrotask(callback: () => void): void

interface Performance {
  /** MILLISECONDS since the sandbox started, with parts of one. */
  now(): number
  /** When the sandbox started, in MILLISECONDS since 1970. */
  readonly timeOrigin: number
}
declare var performance: Performance

// ---------- the environment ----------

interface Process {
  /** What was set before the program began; a lesson says what. Undefined for a name that is not set. */
  readonly env: Readonly<Record<string, string | undefined>>
}
declare var process: Process

// ---------- the global object ----------

declare var self: typeof globalThis
/** A deep copy of a value. */
declare function structuredClone<T>(value: T): T
/** From base64 to one character per byte. */
declare function atob(text: string): string
/** From one character per byte (U+0000 to U+00FF) to base64. */
declare function btoa(text: string): string

// ---------- URLs ----------

/** A parsed address: `new URL('/path?q=tea', 'https://api.test')`. */
declare class URL {
  /** @throws TypeError for an address that cannot be parsed. */
  constructor(url: string | URL, base?: string | URL)
  static canParse(url: string | URL, base?: string | URL): boolean
  static createObjectURL(blob: Blob): string
  static revokeObjectURL(url: string): void
  /** The whole address. */
  href: string
  /** `https://api.test:8443` */
  readonly origin: string
  /** `https:` */
  protocol: string
  username: string
  password: string
  /** `api.test:8443` */
  host: string
  /** `api.test` */
  hostname: string
  /** `8443`; empty for the scheme's own. */
  port: string
  /** `/path` */
  pathname: string
  /** `?q=tea`, or empty. */
  search: string
  /** The query by names. Changing it changes the address. */
  readonly searchParams: URLSearchParams
  /** `#part`, or empty. */
  hash: string
  toString(): string
  toJSON(): string
}

/** A query string by names: `new URLSearchParams({ q: 'tea' }).toString()`. */
declare class URLSearchParams {
  constructor(init?: string | Record<string, string> | Iterable<[string, string]> | URLSearchParams)
  readonly size: number
  append(name: string, value: string): void
  delete(name: string, value?: string): void
  get(name: string): string | null
  getAll(name: string): string[]
  has(name: string, value?: string): boolean
  set(name: string, value: string): void
  sort(): void
  toString(): string
  forEach(callback: (value: string, name: string, parent: URLSearchParams) => void): void
  entries(): IterableIterator<[string, string]>
  keys(): IterableIterator<string>
  values(): IterableIterator<string>
  [Symbol.iterator](): IterableIterator<[string, string]>
}

// ---------- bytes and text ----------

type BufferSource = ArrayBufferView | ArrayBuffer

/** Text to UTF-8 bytes: `new TextEncoder().encode('tea')`. */
declare class TextEncoder {
  readonly encoding: 'utf-8'
  encode(text?: string): Uint8Array<ArrayBuffer>
  encodeInto(text: string, bytes: Uint8Array): { read: number; written: number }
}

/** Bytes to text: `new TextDecoder('latin1').decode(response.content)`. */
declare class TextDecoder {
  /** @default 'utf-8' */
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  readonly encoding: string
  readonly fatal: boolean
  readonly ignoreBOM: boolean
  decode(bytes?: BufferSource, options?: { stream?: boolean }): string
}

type BlobPart = BufferSource | Blob | string

/** Bytes with a media type. */
declare class Blob {
  constructor(
    parts?: readonly BlobPart[],
    options?: { type?: string; endings?: 'transparent' | 'native' },
  )
  /** In BYTES. */
  readonly size: number
  /** The media type, or empty. */
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
  bytes(): Promise<Uint8Array<ArrayBuffer>>
  slice(start?: number, end?: number, type?: string): Blob
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
  text(): Promise<string>
}

/** A Blob with a name. */
declare class File extends Blob {
  constructor(
    parts: readonly BlobPart[],
    name: string,
    options?: { type?: string; endings?: 'transparent' | 'native'; lastModified?: number },
  )
  readonly name: string
  /** In MILLISECONDS since 1970. */
  readonly lastModified: number
}

type FormDataEntryValue = File | string

/** The fields of a form, in order. */
declare class FormData {
  append(name: string, value: string | Blob, filename?: string): void
  delete(name: string): void
  get(name: string): FormDataEntryValue | null
  getAll(name: string): FormDataEntryValue[]
  has(name: string): boolean
  set(name: string, value: string | Blob, filename?: string): void
  forEach(callback: (value: FormDataEntryValue, name: string, parent: FormData) => void): void
  entries(): IterableIterator<[string, FormDataEntryValue]>
  keys(): IterableIterator<string>
  values(): IterableIterator<FormDataEntryValue>
  [Symbol.iterator](): IterableIterator<[string, FormDataEntryValue]>
}

interface Crypto {
  /** Fills the array with random numbers. */
  getRandomValues<T extends ArrayBufferView>(array: T): T
  /** A random identifier such as `36b8f84d-df4e-4d49-b662-bcde71a8764f`. */
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`
}
declare var crypto: Crypto

// ---------- events and ending things ----------

declare class Event {
  constructor(
    type: string,
    options?: { bubbles?: boolean; cancelable?: boolean; composed?: boolean },
  )
  readonly type: string
  readonly target: EventTarget | null
  readonly currentTarget: EventTarget | null
  readonly cancelable: boolean
  readonly defaultPrevented: boolean
  readonly timeStamp: number
  preventDefault(): void
  stopPropagation(): void
  stopImmediatePropagation(): void
}

declare class CustomEvent<T = unknown> extends Event {
  constructor(type: string, options?: { bubbles?: boolean; cancelable?: boolean; detail?: T })
  readonly detail: T
}

type EventListener = ((event: Event) => void) | { handleEvent(event: Event): void }

declare class EventTarget {
  addEventListener(
    type: string,
    listener: EventListener | null,
    options?:
      | boolean
      | { once?: boolean; passive?: boolean; capture?: boolean; signal?: AbortSignal },
  ): void
  removeEventListener(
    type: string,
    listener: EventListener | null,
    options?: boolean | { capture?: boolean },
  ): void
  dispatchEvent(event: Event): boolean
}

/** Ends what takes its `signal`: `requests.get(url, { signal: controller.signal })`, then `controller.abort()`. */
declare class AbortController {
  readonly signal: AbortSignal
  abort(reason?: unknown): void
}

interface AbortSignal extends EventTarget {
  readonly aborted: boolean
  readonly reason: unknown
  onabort: ((event: Event) => void) | null
  /** @throws the reason, when it was aborted. */
  throwIfAborted(): void
}
declare var AbortSignal: {
  readonly prototype: AbortSignal
  /** One that is aborted already. */
  abort(reason?: unknown): AbortSignal
  /** One that is aborted as soon as one of these is. */
  any(signals: Iterable<AbortSignal>): AbortSignal
  /** One that is aborted after so many MILLISECONDS. */
  timeout(milliseconds: number): AbortSignal
}

interface DOMException extends Error {
  readonly code: number
}
declare var DOMException: {
  readonly prototype: DOMException
  new (message?: string, name?: string): DOMException
}

// ---------- streams ----------

interface ReadableStreamDefaultReader<T = unknown> {
  readonly closed: Promise<void>
  read(): Promise<{ done: false; value: T } | { done: true; value: T | undefined }>
  cancel(reason?: unknown): Promise<void>
  releaseLock(): void
}

interface ReadableStreamDefaultController<T = unknown> {
  readonly desiredSize: number | null
  enqueue(chunk: T): void
  close(): void
  error(reason?: unknown): void
}

interface StreamPipeOptions {
  preventAbort?: boolean
  preventCancel?: boolean
  preventClose?: boolean
  signal?: AbortSignal
}

/** Data that comes piece by piece: `for await (const piece of stream)`. */
declare class ReadableStream<T = unknown> {
  constructor(
    source?: {
      start?(controller: ReadableStreamDefaultController<T>): void | PromiseLike<void>
      pull?(controller: ReadableStreamDefaultController<T>): void | PromiseLike<void>
      cancel?(reason?: unknown): void | PromiseLike<void>
      type?: undefined
    },
    strategy?: { highWaterMark?: number; size?(chunk: T): number },
  )
  readonly locked: boolean
  cancel(reason?: unknown): Promise<void>
  getReader(): ReadableStreamDefaultReader<T>
  pipeThrough<R>(
    through: { readable: ReadableStream<R>; writable: WritableStream<T> },
    options?: StreamPipeOptions,
  ): ReadableStream<R>
  pipeTo(destination: WritableStream<T>, options?: StreamPipeOptions): Promise<void>
  tee(): [ReadableStream<T>, ReadableStream<T>]
  values(options?: { preventCancel?: boolean }): AsyncIterableIterator<T>
  [Symbol.asyncIterator](options?: { preventCancel?: boolean }): AsyncIterableIterator<T>
}

interface WritableStreamDefaultWriter<T = unknown> {
  readonly closed: Promise<void>
  readonly desiredSize: number | null
  readonly ready: Promise<void>
  abort(reason?: unknown): Promise<void>
  close(): Promise<void>
  releaseLock(): void
  write(chunk?: T): Promise<void>
}

declare class WritableStream<T = unknown> {
  constructor(
    sink?: {
      start?(controller: {
        error(reason?: unknown): void
        readonly signal: AbortSignal
      }): void | PromiseLike<void>
      write?(
        chunk: T,
        controller: { error(reason?: unknown): void; readonly signal: AbortSignal },
      ): void | PromiseLike<void>
      close?(): void | PromiseLike<void>
      abort?(reason?: unknown): void | PromiseLike<void>
    },
    strategy?: { highWaterMark?: number; size?(chunk: T): number },
  )
  readonly locked: boolean
  abort(reason?: unknown): Promise<void>
  close(): Promise<void>
  getWriter(): WritableStreamDefaultWriter<T>
}

interface TransformStreamDefaultController<T = unknown> {
  readonly desiredSize: number | null
  enqueue(chunk: T): void
  error(reason?: unknown): void
  terminate(): void
}

declare class TransformStream<I = unknown, O = unknown> {
  constructor(transformer?: {
    start?(controller: TransformStreamDefaultController<O>): void | PromiseLike<void>
    transform?(chunk: I, controller: TransformStreamDefaultController<O>): void | PromiseLike<void>
    flush?(controller: TransformStreamDefaultController<O>): void | PromiseLike<void>
  })
  readonly readable: ReadableStream<O>
  readonly writable: WritableStream<I>
}

declare class TextEncoderStream {
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>
  readonly writable: WritableStream<string>
}

declare class TextDecoderStream {
  /** @default 'utf-8' */
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  readonly readable: ReadableStream<string>
  readonly writable: WritableStream<BufferSource>
}

/** `new CompressionStream('gzip')` */
declare class CompressionStream {
  constructor(format: 'gzip' | 'deflate' | 'deflate-raw')
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>
  readonly writable: WritableStream<BufferSource>
}

/** `new DecompressionStream('gzip')` */
declare class DecompressionStream {
  constructor(format: 'gzip' | 'deflate' | 'deflate-raw')
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>
  readonly writable: WritableStream<BufferSource>
}
