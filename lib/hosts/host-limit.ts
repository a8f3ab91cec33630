/** What a host takes or gives at most, as the reference page tells it. */
export interface HostLimit {
  /** What is limited, as the beginning of a row: `Body of a request`. */
  readonly what: string
  readonly most: number
  /** @default a plain number of things */
  readonly unit?: 'bytes' | 'seconds'
}
