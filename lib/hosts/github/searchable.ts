/** What can be searched: where its words are, what its qualifiers test, and what it can be sorted by. */
import type { GithubCall } from './call'

/** A text that is searched, and what finding a word there is worth. */
export interface SearchField<Item> {
  /** As `in:` names it. */
  readonly name: string
  /** As `text_matches` name it; null where they leave it out. */
  readonly property: string | null
  readonly weight: number
  /** Only where `in:` asks for it. */
  readonly onlyAsked?: boolean
  readonly text: (item: Item, call: GithubCall) => string
}

export interface SearchQualifier<Item> {
  /** Whether the item has `value`, which is in lower case. */
  readonly test: (item: Item, value: string, call: GithubCall) => boolean
  /** Of the values that qualifiers of one group have, one is enough. @default none: all are needed. */
  readonly group?: string
}

export interface Searchable<Item> {
  readonly items: (call: GithubCall) => readonly Item[]
  readonly fields: readonly SearchField<Item>[]
  readonly qualifiers: ReadonlyMap<string, SearchQualifier<Item>>
  /** The keys of `sort`. Without it the best fit is first, then the highest `rank`. */
  readonly sorts: ReadonlyMap<string, (item: Item, call: GithubCall) => string | number>
  readonly rank: (item: Item, call: GithubCall) => string | number
  readonly document: (item: Item, call: GithubCall) => object
  /** What `text_matches` call it, and its address. */
  readonly object: (item: Item, call: GithubCall) => { readonly type: string; readonly url: string }
}
