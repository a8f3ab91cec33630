/** Reads a line from a terminal without showing it, or from a pipe. */
import { StringDecoder } from 'node:string_decoder'

/** The part of `process.stdin` that is used. */
export interface PasswordInput {
  readonly isTTY?: boolean
  setRawMode?(on: boolean): unknown
  on(event: 'data', listener: (chunk: Uint8Array | string) => void): unknown
  on(event: 'end', listener: () => void): unknown
  off(event: 'data', listener: (chunk: Uint8Array | string) => void): unknown
  resume(): unknown
  pause(): unknown
}

export interface PasswordOutput {
  write(text: string): unknown
}

/** What keys send while the terminal is in raw mode. */
const CONTROL_C = '\x03'
const CONTROL_D = '\x04'
const CONTROL_U = '\x15'
const BACKSPACES: ReadonlySet<string> = new Set(['\x7f', '\b'])

export class PasswordPrompt {
  readonly #input: PasswordInput
  readonly #output: PasswordOutput
  /** What a pipe brought together with an earlier line. */
  #waiting = ''
  #ended = false
  #listens = false
  #onEnd: (() => void) | null = null

  constructor(input: PasswordInput, output: PasswordOutput) {
    this.#input = input
    this.#output = output
  }

  /** @throws Error when the input ends before there is a line. */
  async ask(prompt: string): Promise<string> {
    this.#output.write(prompt)
    const raw = this.#input.isTTY === true
    // Otherwise the terminal itself would show each key.
    if (raw) this.#input.setRawMode?.(true)
    try {
      return await this.#line(raw)
    } finally {
      if (raw) this.#input.setRawMode?.(false)
      this.#output.write('\n')
    }
  }

  async #line(raw: boolean): Promise<string> {
    let line = ''
    for (;;) {
      const [key, ...rest] = this.#waiting === '' ? await this.#more() : this.#waiting
      this.#waiting = rest.join('')
      if (key === undefined || (raw && key === CONTROL_D)) {
        if (line !== '') return line
        throw new Error('getpass: the input ended before there was a password (EOF).')
      }
      if (key === '\n' || (raw && key === '\r')) return line.replace(/\r$/, '')
      if (!raw) line += key
      else if (key === CONTROL_C) process.kill(process.pid, 'SIGINT')
      else if (key === CONTROL_U) line = ''
      else if (BACKSPACES.has(key)) line = [...line].slice(0, -1).join('')
      else line += key
    }
  }

  /** The next text; empty at the end. */
  #more(): Promise<string> {
    this.#listenForEnd()
    if (this.#ended) return Promise.resolve('')
    const decoder = new StringDecoder('utf8')
    return new Promise((resolve) => {
      const settle = (text: string) => {
        this.#input.off('data', onData)
        // What comes while nobody listens would be lost.
        this.#input.pause()
        this.#onEnd = null
        resolve(text)
      }
      const onData = (chunk: Uint8Array | string) => {
        const text = typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk))
        // A character may come in two pieces.
        if (text !== '') settle(text)
      }
      this.#onEnd = () => settle('')
      this.#input.on('data', onData)
      this.#input.resume()
    })
  }

  /** Once and for good: a stream whose last piece was taken ends even while it is paused. */
  #listenForEnd(): void {
    if (this.#listens) return
    this.#listens = true
    this.#input.on('end', () => {
      this.#ended = true
      this.#onEnd?.()
    })
  }
}
