/** What an exchange can be copied as, by the names that people know. */

export type CopyFormat = 'curl' | 'python' | 'typescript' | 'fetch' | 'raw' | 'har'

export const formatNames: readonly (readonly [format: CopyFormat, name: string])[] = [
  ['curl', 'curl'],
  ['python', 'Python'],
  ['typescript', 'TypeScript'],
  ['fetch', 'fetch'],
  ['raw', 'Raw HTTP'],
  ['har', 'HAR'],
]
