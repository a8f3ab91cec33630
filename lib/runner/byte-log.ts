/** Bytes that arrive piece by piece: keeps the first ones, counts all. */
export class ByteLog {
  readonly #limit: number
  #buffer = new Uint8Array(1024)
  #kept = 0
  /** All bytes appended, kept or not. */
  size = 0

  /** @param limit how many bytes are kept */
  constructor(limit: number) {
    this.#limit = limit
  }

  append(bytes: Uint8Array): void {
    this.size += bytes.length
    const room = bytes.subarray(0, this.#limit - this.#kept)
    if (this.#kept + room.length > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(this.#buffer.length * 2, this.#kept + room.length))
      larger.set(this.#buffer.subarray(0, this.#kept))
      this.#buffer = larger
    }
    this.#buffer.set(room, this.#kept)
    this.#kept += room.length
  }

  /** A view of what is kept so far; later bytes do not change it. */
  bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#kept)
  }
}
