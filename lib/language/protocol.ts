/** What the page and the language worker say to each other. Offsets are UTF-16 units in the text of the file. */
import type { Edit } from '../runner/edits'
import type { Fix } from './fix'

export type ToLanguage =
  /** First message: the absolute URL of TypeScript's module. */
  | { readonly type: 'start'; readonly typescript: string }
  | {
      readonly type: 'ask'
      readonly id: number
      readonly file: string
      readonly text?: string
      readonly question: Question
    }
  | { readonly type: 'close'; readonly file: string }

export type FromLanguage =
  | { readonly type: 'ready' }
  | { readonly type: 'broken'; readonly detail: string }
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly detail: string }

/** What is asked about a file; each has its own answer. */
export type Question =
  | { readonly about: 'completions'; readonly at: number }
  | { readonly about: 'completion'; readonly at: number; readonly item: CompletionItem }
  | { readonly about: 'hover'; readonly at: number }
  | { readonly about: 'signature'; readonly at: number }
  | { readonly about: 'problems' }

export interface Answers {
  readonly completions: Completions | null
  readonly completion: CompletionDetail | null
  readonly hover: Hover | null
  readonly signature: Signature | null
  readonly problems: readonly Problem[]
}

export interface Completions {
  /** What the chosen text replaces. */
  readonly from: number
  readonly to: number
  readonly items: readonly CompletionItem[]
}

export interface CompletionItem {
  readonly label: string
  /** TypeScript's kind: `method`, `property`, `const`, `keyword`, … */
  readonly kind: string
  /** Orders items that fit equally well. */
  readonly sort: string
  /** The text to insert, where it is not the label. */
  readonly insert?: string
  /** Where what it replaces begins, when that is not where the word begins: a name with a dash takes the dot, too. */
  readonly from?: number
  /** The module that choosing it imports from. */
  readonly source?: string
  /** What TypeScript needs back to describe it. */
  readonly data?: unknown
}

export interface CompletionDetail extends Described {
  /** More edits that choosing it makes: the import. */
  readonly edits: readonly Edit[]
}

/** Code that says what a name is, and its documentation. */
export interface Described {
  readonly signature: string
  readonly doc: Doc
}

/** A documentation comment: text with `code` between backticks, and its tags. */
export interface Doc {
  readonly text: string
  readonly tags: readonly DocTag[]
}

export interface DocTag {
  /** `param`, `returns`, `throws`, `default`, … */
  readonly name: string
  /** With the name of the parameter in front. */
  readonly text: string
}

export interface Hover extends Described {
  readonly from: number
  readonly to: number
}

export interface Signature {
  /** Where the arguments stand: leaving it ends the help. */
  readonly from: number
  readonly to: number
  readonly prefix: string
  readonly parameters: readonly { readonly label: string; readonly doc: string }[]
  readonly suffix: string
  /** Index of the parameter that the cursor is in. */
  readonly active: number
  /** Which of how many overloads, from 0. */
  readonly index: number
  readonly count: number
  readonly doc: Doc
}

/** Something wrong, or other than it reads. */
export interface Problem {
  readonly from: number
  readonly to: number
  /** `error`: TypeScript says that it is wrong. `warning`: it runs, and does something else than it reads. */
  readonly severity: 'error' | 'warning'
  /** Whether it keeps the program from being read. */
  readonly isSyntax: boolean
  /** Our own sentence; null where TypeScript's is all there is. */
  readonly text: string | null
  readonly hint: string | null
  /** TypeScript's own text and number, which people search for: `ts2339: Property …`; null for what is only ours. */
  readonly original: string | null
  readonly fixes: readonly Fix[]
}
