/**
 * Records lessons for their pages: those whose text, hosts or client have changed since, and no others. Kept by a
 * build for as long as it takes, and by the development server for as long as it runs.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileLesson } from '../course/compile-lesson'
import { LessonError } from '../course/lesson-error'
import { type KeptRecord, RECORDS, readKept, recordFile } from '../course/lesson-record'
import { type Lesson, loadLessons } from '../course/load-lessons'
import { bundleHostFiles } from '../plugins/bundle-host-files'
import { nativeCompiler } from '../runner/native-compiler'
import { recordLesson } from './record-lesson'
import { Rehearsal } from './rehearsal'
import { Stage } from './seen-run'

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

export class Recorder implements AsyncDisposable {
  readonly #folder: string
  readonly #sources = sourcesHash()
  #made = ''
  #rehearsal: Rehearsal | null = null

  /** @param folder with the lessons and their hosts */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Records what is not recorded. @returns how many lessons that were; one with a mistake is left out */
  async record(): Promise<number> {
    const [{ lessons }, hosts] = await Promise.all([
      loadLessons(this.#folder),
      bundleHostFiles(this.#folder),
    ])
    const made = createHash('sha256')
      .update(this.#sources)
      .update(JSON.stringify(hosts))
      .digest('hex')
    const stale = await Promise.all(
      lessons.map(async (lesson) =>
        (await readKept(lesson, root))?.made === made ? [] : [lesson],
      ),
    )
    if (stale.flat().length === 0) return 0
    if (this.#made !== made) await this.#close()
    this.#made = made
    this.#rehearsal ??= new Rehearsal({ hosts })
    const rehearsal = this.#rehearsal
    const kept = await Promise.all(stale.flat().map((lesson) => recordOne(lesson, rehearsal, made)))
    return kept.filter(Boolean).length
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close()
  }

  async #close(): Promise<void> {
    await this.#rehearsal?.[Symbol.asyncDispose]()
    this.#rehearsal = null
  }
}

async function recordOne(lesson: Lesson, rehearsal: Rehearsal, made: string): Promise<boolean> {
  try {
    const compiled = await compileLesson(lesson)
    const record = await recordLesson(compiled, new Stage(rehearsal), nativeCompiler())
    const kept: KeptRecord = { made, record }
    await mkdir(join(root, RECORDS), { recursive: true })
    const file = join(root, RECORDS, recordFile(lesson))
    // A reader never sees a part of it.
    await writeFile(`${file}.${process.pid}`, JSON.stringify(kept))
    await rename(`${file}.${process.pid}`, file)
    return true
  } catch (error) {
    // The page shows the mistake, and a build ends with it.
    if (error instanceof LessonError) return false
    throw error
  }
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
