/** The labels that every repository has. */
export interface Label {
  readonly id: number
  readonly name: string
  /** Six hexadecimal digits. */
  readonly color: string
  readonly description: string
}

const rows = [
  ['bug', 'b3261e', 'It does what it should not'],
  ['documentation', '1e66b3', 'Words that are missing, wrong or too many'],
  ['enhancement', '2e7d4f', 'Something new, or something better'],
  ['good first issue', '6a3fb3', 'Small, and explained'],
  ['help wanted', '0f7f86', 'Nobody here knows how'],
  ['question', 'a8577e', 'Something to answer, maybe nothing to change'],
] as const

export const labels: readonly Label[] = rows.map(([name, color, description], index) => {
  return { id: 301 + index, name, color, description }
})
