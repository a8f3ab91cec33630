/** What can be found: a section of a lesson, or an endpoint of the reference. Travels to browsers as one file. */

export interface SearchEntry {
  /** Below the base path: `/lessons/your-first-request#the-rule`. */
  readonly href: string
  readonly kind: 'lesson' | 'endpoint'
  /** The title of the lesson, or the name of the host. */
  readonly title: string
  /** The heading of the section, or method and path of the endpoint; empty for the whole lesson or host. */
  readonly section: string
  readonly text: string
  readonly code: string
  /** Names that are new in the lesson: `requests.get`, `Accept`. */
  readonly names: readonly string[]
}

/** Where the file is, below the base path. */
export const SEARCH_INDEX_PATH = '/search-index.json'
