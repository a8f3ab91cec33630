/**
 * The learner's own text of one editor, kept in the browser: its newest version, former ones, and what to
 * offer when a lesson or another tab has changed it.
 */
import { type DraftKey, draftKey, isSameKey, storageName } from './draft-key'
import { type DraftOffer, formerDraft, movedDraft } from './draft-offer'
import type { DraftRecord } from './draft-record'
import { type DraftShelf, SHARED, type StorageTrouble } from './draft-shelf'
import { type EarlierReason, type EarlierText, withEarlier } from './earlier-texts'

export interface DraftOptions {
  readonly id: string
  /** The author's code. */
  readonly original: string
  /** The file name. */
  readonly name: string
  readonly shelf: DraftShelf
  /** The keys of all editors of the page. */
  readonly editors: () => readonly DraftKey[]
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** What the page shows of a draft. */
export interface DraftFacts {
  readonly offer: DraftOffer | null
  readonly earlier: readonly EarlierText[]
  /** Why the last save failed. */
  readonly trouble: StorageTrouble | null
}

export class Draft {
  readonly #key: DraftKey
  readonly #options: DraftOptions
  /** What this tab has last read or written. */
  #saved: string
  #facts: DraftFacts = { offer: null, earlier: [], trouble: null }

  constructor(options: DraftOptions) {
    this.#options = options
    this.#key = draftKey(options.id, options.original)
    this.#saved = options.original
  }

  facts(): DraftFacts {
    return this.#facts
  }

  /** The text of the last visit; null when it is the author's. Finds out what to offer, too. */
  load(): string | null {
    const { shelf, original } = this.#options
    const own = shelf.read(this.#key) ?? this.#adoptMoved()
    const former = this.#former()
    const isNewer = former && (own === null || former.saved > own.saved)
    this.#saved = own?.code ?? original
    this.#facts = {
      ...this.#facts,
      earlier: own?.earlier ?? [],
      offer: isNewer && former.code !== this.#saved ? former : null,
    }
    return this.#saved === original ? null : this.#saved
  }

  /** Saves the text, unless nothing has changed. */
  save(code: string): void {
    if (code !== this.#saved) this.#write(code, [])
  }

  /** Saves the text, which is about to be run. */
  saveRun(code: string): void {
    if (code === this.#options.original) this.save(code)
    else this.#write(code, [this.#earlier(code, 'run')])
  }

  /** Keeps a text of which something else is about to take the place. */
  keep(code: string, reason: EarlierReason): void {
    if (code !== this.#options.original) this.#write(code, [this.#earlier(code, reason)])
  }

  /** Something in the storage was changed by another tab. @param name the name in the storage */
  changedElsewhere(name: string, code: string): void {
    if (name !== storageName(this.#key)) return
    const record = this.#options.shelf.read(this.#key)
    if (!record) return
    const { offer: before } = this.#facts
    let offer = before
    if (record.code === code) {
      this.#saved = code
      if (before?.reason === 'tab') offer = null
    } else if (record.code !== this.#saved) {
      offer = { reason: 'tab', code: record.code, saved: record.saved, key: this.#key }
    }
    this.#facts = { ...this.#facts, earlier: record.earlier, offer }
  }

  /** The learner has chosen, whichever it was: the offer does not come again. */
  settleOffer(): void {
    const { offer } = this.#facts
    if (!offer) return
    this.#facts = { ...this.#facts, offer: null }
    const { shelf } = this.#options
    const record = isSameKey(offer.key, this.#key) ? null : shelf.read(offer.key)
    if (record) shelf.write(offer.key, { ...record, settled: true }, this.#options.editors())
  }

  #adoptMoved(): DraftRecord | null {
    const { shelf } = this.#options
    const moved = movedDraft(shelf, this.#place())
    if (!moved) return null
    const trouble = shelf.write(this.#key, { ...moved.record, name: this.#options.name })
    if (trouble === null) shelf.remove(moved.key)
    return moved.record
  }

  #former(): DraftOffer | null {
    if (this.#key.id.startsWith(SHARED)) return null
    const former = formerDraft(this.#options.shelf, this.#place())
    if (!former) return null
    const { code, saved } = former.record
    return { reason: 'changed', code, saved, key: former.key }
  }

  #place() {
    return { key: this.#key, name: this.#options.name, editors: this.#options.editors() }
  }

  #write(code: string, added: readonly EarlierText[]): void {
    const { shelf, original, name, clock, editors } = this.#options
    const stored = shelf.read(this.#key)
    let earlier = stored?.earlier ?? this.#facts.earlier
    // Another tab has saved since: its text is not written over without a trace.
    const isForeign = stored && ![this.#saved, code, original].includes(stored.code)
    if (isForeign) {
      earlier = withEarlier(earlier, { code: stored.code, reason: 'tab', at: stored.saved })
    }
    for (const text of added) earlier = withEarlier(earlier, text)
    let trouble: StorageTrouble | null = null
    if (code === original && earlier.length === 0) shelf.remove(this.#key)
    else {
      const record = { code, saved: clock(), name, settled: false, earlier }
      trouble = shelf.write(this.#key, record, editors())
      // The text itself is worth more than its past.
      if (trouble === 'full') {
        trouble = shelf.write(this.#key, { ...record, earlier: [] }, editors())
      }
    }
    if (trouble === null) this.#saved = code
    this.#facts = { ...this.#facts, earlier, trouble }
  }

  #earlier(code: string, reason: EarlierReason): EarlierText {
    return { code, reason, at: this.#options.clock() }
  }
}
