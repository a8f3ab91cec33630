/** What one exchange, one peer, and all of them together may take from the tunnel. */

export interface TunnelLimits {
  /** Bytes of one request message. @default 10 MiB */
  readonly messageBytes: number
  /** Header lines of the message. @default 100 */
  readonly headers: number
  /** Bytes of the message's request line and headers. @default 64 KiB */
  readonly headerBytes: number
  /** Exchanges of one peer address at a time. @default 64 */
  readonly exchangesPerPeer: number
  /** Exchanges at a time. @default 1024 */
  readonly exchanges: number
  /** Bytes of all request messages that are held at a time. @default 256 MiB */
  readonly heldBytes: number
  /** Milliseconds from the request's arrival to the last byte of its answer. @default 120 000 */
  readonly exchangeTime: number
}

export const DEFAULT_TUNNEL_LIMITS: TunnelLimits = {
  messageBytes: 10 * 1024 * 1024,
  headers: 100,
  headerBytes: 64 * 1024,
  exchangesPerPeer: 64,
  exchanges: 1024,
  heldBytes: 256 * 1024 * 1024,
  exchangeTime: 120_000,
}

/** Counts exchanges. */
export class ExchangeSlots {
  readonly #perPeer = new Map<string, number>()
  #total = 0
  #heldBytes = 0

  /** Where one peer may take all there is, nobody needs to be counted apart. */
  readonly #countsPeers: boolean

  constructor(readonly limits: TunnelLimits) {
    this.#countsPeers = limits.exchangesPerPeer < limits.exchanges
  }

  /** A slot, or whose limit was reached. */
  take(peer: string): Slot | 'peer' | 'all' {
    if (this.#countsPeers) {
      const own = this.#perPeer.get(peer) ?? 0
      if (own >= this.limits.exchangesPerPeer) return 'peer'
      if (this.#total < this.limits.exchanges) this.#perPeer.set(peer, own + 1)
    }
    if (this.#total >= this.limits.exchanges) return 'all'
    this.#total += 1
    return new Slot(this, peer)
  }

  /** For a slot: asks for room; false when all room is taken. */
  hold(bytes: number): boolean {
    if (this.#heldBytes + bytes > this.limits.heldBytes) return false
    this.#heldBytes += bytes
    return true
  }

  /** For a slot: takes it back, with what it held. */
  giveBack(peer: string, held: number): void {
    this.#total -= 1
    this.#heldBytes -= held
    if (!this.#countsPeers) return
    const left = (this.#perPeer.get(peer) ?? 1) - 1
    if (left === 0) this.#perPeer.delete(peer)
    else this.#perPeer.set(peer, left)
  }
}

/** One admitted exchange. */
export class Slot {
  readonly #slots: ExchangeSlots
  readonly #peer: string
  #held = 0
  #isTaken = true

  constructor(slots: ExchangeSlots, peer: string) {
    this.#slots = slots
    this.#peer = peer
  }

  /** Asks for room for more bytes of the message; false when all room is taken. */
  hold(bytes: number): boolean {
    if (!this.#isTaken || !this.#slots.hold(bytes)) return false
    this.#held += bytes
    return true
  }

  /** Gives everything back; more calls change nothing. */
  release(): void {
    if (!this.#isTaken) return
    this.#isTaken = false
    this.#slots.giveBack(this.#peer, this.#held)
  }
}
