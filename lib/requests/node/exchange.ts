/**
 * One exchange as undici's handler sees it: a promise of the head, then a body that is read at the pace of
 * whoever reads it. The watch on silence is our own, exact to the timer; undici's is up to a second late.
 */
import type { Dispatcher } from 'undici'
import type { HeaderList } from '../../http/message'
import type { ConnectionPool } from '../connection-pool'
import { startDeadline } from '../deadline'
import { endlessInterim, MOST_INTERIM, readTimedOut } from '../network-failure'
import { type BodySource, RawMessage } from '../response-raw'
import { isAscii } from '../split-url'
import type { RawResponse, TransportRequest } from '../transport'
import type { Connection } from './connection'
import { headerList } from './header-list'
import { exceptionFor, type Stage } from './network-errors'

/** How many unread bytes may wait here before the sender is made to wait. */
const READ_AHEAD = 64 * 1024

const nothing = (): void => {}

export class Exchange implements Dispatcher.DispatchHandler, BodySource {
  readonly response: Promise<RawResponse>
  readonly #request: TransportRequest
  readonly #connection: Connection
  /** Where the connection goes back to, once undici has done with the exchange, well or not. */
  readonly #pool: ConnectionPool<Connection>
  #resolve: (response: RawResponse) => void = nothing
  #reject: (error: unknown) => void = nothing
  #stage: Stage = 'connecting'
  #abort: ((error: Error) => void) | null = null
  #resume: () => void = nothing
  #isPaused = false
  #isUnwanted = false
  #stopWatch: () => void = nothing
  #onAbort: () => void = nothing
  readonly #unread: Uint8Array[] = []
  #unreadBytes = 0
  #interim = 0
  #headers: HeaderList = []
  /** Bytes of the body. */
  #received = 0
  #complete = false
  /** In a box, because a signal may abort with any reason. */
  #failure: { readonly error: unknown } | null = null
  #waiting: (() => void)[] = []

  constructor(request: TransportRequest, connection: Connection, pool: ConnectionPool<Connection>) {
    this.#request = request
    this.#connection = connection
    this.#pool = pool
    this.response = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    if (request.signal) {
      this.#onAbort = () => this.#giveUp()
      request.signal.addEventListener('abort', this.#onAbort, { once: true })
    }
  }

  // The handler's methods below are undici 7's older set: the newer one parses all headers into an object first,
  // and tells nothing of the request's body.

  onConnect(abort: (error?: Error) => void): void {
    this.#abort = abort
    // It was given up while the connection was being opened.
    if (this.#failure !== null) abort(new Error('given up'))
    else {
      this.#stage = 'waiting'
      this.#watch()
    }
  }

  /** Called for each piece of the request's body: while it is sent, nothing is expected to come. */
  onBodySent(): void {
    if (this.#stage === 'waiting') this.#watch()
  }

  onHeaders(status: number, fields: Buffer[], resume: () => void, statusText: string): boolean {
    this.#watch()
    if (status < 200) {
      this.#interim += 1
      if (this.#interim > MOST_INTERIM) this.fail(endlessInterim())
      return true
    }
    this.#stopWatch()
    this.#stage = 'body'
    this.#resume = resume
    const isBodiless = this.#request.method.toUpperCase() === 'HEAD'
    const hasBody = !isBodiless && status !== 204 && status !== 304
    this.#headers = headerList(fields)
    const response = new RawMessage({
      status,
      // Undici decodes UTF-8; the client expects bytes, one character each, as everywhere in a message.
      reason: isAscii(statusText) ? statusText : Buffer.from(statusText).toString('latin1'),
      version: this.#connection.version,
      headers: this.#headers,
      source: hasBody ? this : null,
    })
    if (hasBody) this.#resolve(response)
    else this.#waiting.push(() => this.#resolve(response))
    return true
  }

  onData(chunk: Uint8Array): boolean {
    // Undici's pieces are Buffers; programs are promised, and print, plain arrays of bytes.
    this.#unread.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    this.#unreadBytes += chunk.length
    this.#received += chunk.length
    this.#wake()
    this.#isPaused = this.#unreadBytes >= READ_AHEAD
    return !this.#isPaused
  }

  onComplete(): void {
    this.#settle()
    this.#complete = true
    this.#pool.release(this.#connection, false)
    this.#wake()
  }

  onError(error: Error): void {
    const { url, connectTimeout, proxy } = this.#request
    const failed = { url, connectTimeout, proxy, headers: this.#headers, received: this.#received }
    this.fail(exceptionFor(error, { ...failed, stage: this.#stage }))
    this.#pool.release(this.#connection, true)
  }

  /** Ends the exchange: the response's promise, or its body, rejects with this. */
  fail(error: unknown): void {
    if (this.#failure !== null || this.#complete) return
    this.#failure = { error }
    this.#settle()
    this.#reject(error)
    this.#wake()
    if (this.#abort === null) this.#connection.stopOpening(error)
    else this.#abort(error instanceof Error ? error : new Error(String(error)))
  }

  #giveUp(): void {
    this.#unread.length = 0
    this.fail(this.#request.signal?.reason)
  }

  #settle(): void {
    this.#stopWatch()
    this.#request.signal?.removeEventListener('abort', this.#onAbort)
  }

  /** Starts the wait for the next byte. */
  #watch(): void {
    const { url, readTimeout } = this.#request
    if (readTimeout === null) return
    this.#stopWatch()
    const duringBody = this.#stage === 'body'
    let lastLook: NodeJS.Immediate | undefined
    const stop = startDeadline(readTimeout, () => {
      // A program that was busy for long finds the timer expired and the bytes unread: they are read before this.
      lastLook = setImmediate(() => this.fail(readTimedOut(url, readTimeout, duringBody)))
    })
    this.#stopWatch = () => {
      stop()
      if (lastLook !== undefined) clearImmediate(lastLook)
    }
  }

  #wake(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    this.#waiting = []
    for (const wake of waiting) wake()
  }

  /** What has come, or what comes within the read timeout; null at the end. */
  next(): Uint8Array | null | Promise<Uint8Array | null> {
    if (this.#unread.length > 0) return this.#take()
    return this.#complete ? null : this.#await()
  }

  async #await(): Promise<Uint8Array | null> {
    while (this.#unread.length === 0) {
      if (this.#complete || this.#isUnwanted) return null
      if (this.#failure !== null) throw this.#failure.error
      this.#watch()
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
      this.#stopWatch()
    }
    return this.#take()
  }

  #take(): Uint8Array | null {
    const chunk = this.#unread.shift() ?? null
    this.#unreadBytes -= chunk?.length ?? 0
    if (this.#isPaused && this.#unreadBytes < READ_AHEAD) {
      this.#isPaused = false
      this.#resume()
    }
    return chunk
  }

  cancel(): void {
    this.#unread.length = 0
    this.#isUnwanted = true
    this.fail(new Error('The rest of the body is not wanted.'))
  }
}
