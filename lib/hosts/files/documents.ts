/** The files that files.test has to give. Their bytes, sizes and dates depend on the world. */
import type { HttpResponse, Learner } from '../../http/message'
import { type RangedContent, rangedAnswer } from '../byte-ranges'
import { strongTag } from '../etag'
import type { HostCall } from '../host-call'
import { seededRandom } from '../seeded-random'
import { reprDigestField } from '../sha256'
import { numberOf } from '../world'

export interface StoredFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
  /** Milliseconds since the Unix epoch. */
  readonly modified: number
}

/** Bytes in world 0, and what makes them. */
type Maker = (learner: Learner, size: number) => Uint8Array
type Row = readonly [name: string, contentType: string, size: number, make: Maker]

const letters = 'tea rail post garden harbour ledger window signal paper bridge'.split(' ')

const prose: Maker = (learner, size) => {
  const random = seededRandom(learner.seed, 'prose', size)
  let text = ''
  while (text.length < size) {
    const word = letters[Math.floor(random() * letters.length)] ?? ''
    text += `${word}${random() < 0.15 ? '.\n' : ' '}`
  }
  return new TextEncoder().encode(`${text.slice(0, size - 1)}\n`)
}

const noise: Maker = (learner, size) => {
  const random = seededRandom(learner.seed, 'noise', size)
  return Uint8Array.from({ length: size }, () => Math.floor(random() * 256))
}

const table: Maker = (learner, size) => {
  const random = seededRandom(learner.seed, 'table', size)
  let text = 'day,visitors\n'
  for (let day = 1; text.length < size; day++) text += `${day},${Math.floor(random() * 900)}\n`
  return new TextEncoder().encode(text)
}

const logs = Array.from({ length: 20 }, (_, index): Row => {
  const number = `${index + 1}`.padStart(2, '0')
  return [`log-${number}.txt`, 'text/plain; charset=utf-8', 300 + index * 40, prose]
})

const rows: readonly Row[] = [
  ['notes.txt', 'text/plain; charset=utf-8', 700, prose],
  ['harbour.bin', 'application/octet-stream', 65_536, noise],
  ['visitors.csv', 'text/csv; charset=utf-8', 3000, table],
  ...logs,
]

export const fileNames: readonly string[] = rows.map(([name]) => name)

/** A file by its name; undefined when there is none. */
export function fileOf(learner: Learner, name: string): StoredFile | undefined {
  const row = rows.find(([each]) => each === name)
  if (row === undefined) return undefined
  const [, contentType, usual, make] = row
  const size = numberOf(learner, `size of ${name}`, {
    usual,
    least: Math.floor(usual * 0.8),
    most: Math.floor(usual * 1.2),
  })
  const day = numberOf(learner, `day of ${name}`, { usual: 14, least: 1, most: 28 })
  return {
    name,
    contentType,
    bytes: make(learner, size),
    modified: Date.UTC(2024, 3, day, 16, 20),
  }
}

/** What ranges and conditions need to know of a file. */
export function contentOf({ bytes, contentType, modified }: StoredFile): RangedContent {
  return {
    bytes,
    contentType,
    validators: { tag: strongTag(bytes), modified },
    headers: [reprDigestField(bytes)],
  }
}

/** The file, the part that Range asks for, or 304. @throws Refusal 412 */
export function fileAnswer({ request }: HostCall, file: StoredFile): HttpResponse {
  return rangedAnswer(request, contentOf(file))
}
