/** `npm run check -- --update`: writes what lines show behind their `//=>`, and changes nothing else. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { slugOf } from '../course/load-lessons'
import type { ProofOptions } from './prove-course'
import type { StaleValue } from './prove-snippet'

export interface UpdatedLine {
  readonly line: number
  readonly before: string
  readonly after: string
}

/** @returns the lines that changed. */
export async function updateValues(
  file: string,
  stale: readonly StaleValue[],
): Promise<UpdatedLine[]> {
  if (stale.length === 0) return []
  const lines = (await readFile(file, 'utf8')).split('\n')
  const changed = stale.flatMap(({ line, got }): UpdatedLine[] => {
    const before = lines[line - 1]
    if (before === undefined) return []
    // In a string there may be the same signs: the mark is the last one.
    const at = before.lastIndexOf('//=>')
    if (at < 0) return []
    const end = before.endsWith('\r') ? '\r' : ''
    const after = `${before.slice(0, at)}//=> ${got}${end}`
    lines[line - 1] = after
    return [{ line, before: before.trim(), after: after.trim() }]
  })
  await writeFile(file, lines.join('\n'))
  return changed
}

/** Gives marks without a value one that is wrong, so that the lesson can be read. */
export async function fillEmptyValues(folder: string, { only }: ProofOptions = {}): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.mdx') || !(only?.has(slugOf(name)) ?? true)) continue
    const file = join(folder, name)
    const text = await readFile(file, 'utf8')
    const filled = text.replace(/(\/\/=>)[ \t]*(?=\r?$)/gm, '$1 ?')
    if (filled !== text) await writeFile(file, filled)
  }
}
