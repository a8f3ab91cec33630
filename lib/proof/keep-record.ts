/** Keeps the record of a lesson, and says of what it was made: a proof makes those that the next build needs. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CompiledLesson } from '../course/compile-lesson'
import { type KeptRecord, RECORDS, recordFile } from '../course/lesson-record'
import type { Lesson } from '../course/load-lessons'
import type { HostBundle } from '../plugins/bundle-host-files'
import { nativeCompiler } from '../runner/native-compiler'
import { recordLesson } from './record-lesson'
import type { Stage } from './seen-run'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a run depends on, beside the lesson and its hosts. */
const SOURCES = [
  'http',
  'requests',
  'hosts',
  'plugins',
  'tunnel',
  'runner',
  'checks',
  'course',
  'proof',
]

let sources: string | null = null

/** Stands for everything but the lesson that its runs depend on: Node, our code, and the hosts of the course. */
export function madeOf(hosts: readonly HostBundle[]): string {
  sources ??= sourcesHash()
  return createHash('sha256').update(sources).update(JSON.stringify(hosts)).digest('hex')
}

/** Records the lesson and keeps that; what the stage has run before is not run again. */
export async function keepRecord(
  lesson: Lesson,
  compiled: CompiledLesson,
  stage: Stage,
  made: string,
): Promise<void> {
  const record = await recordLesson(compiled, stage, nativeCompiler())
  const kept: KeptRecord = { made, record }
  await mkdir(join(root, RECORDS), { recursive: true })
  const file = join(root, RECORDS, recordFile(lesson))
  // A reader never sees a part of it.
  await writeFile(`${file}.${process.pid}`, JSON.stringify(kept))
  await rename(`${file}.${process.pid}`, file)
}

function sourcesHash(): string {
  const hash = createHash('sha256').update(process.versions.node)
  for (const part of SOURCES) {
    const folder = join(root, 'lib', part)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => /(?<!\.test|\.fixture)\.ts$/.test(name)).sort())
      hash.update(`${part}/${file}\0`).update(readFileSync(join(folder, file)))
  }
  return hash.digest('hex')
}
