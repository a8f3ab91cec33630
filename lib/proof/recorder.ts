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
  /** The files that are known to be of this kind, so that a save reads none of the others. */
  readonly #recorded = new Set<string>()
  #rehearsal: Rehearsal | null = null
  #turn: Promise<unknown> = Promise.resolve()

  readonly #isBackground: boolean

  /**
   * @param folder with the lessons and their hosts
   * @param isBackground whether its processes leave the machine to others who need it, such as a page on its way
   */
  constructor(folder: string, isBackground = false) {
    this.#folder = folder
    this.#isBackground = isBackground
  }

  /**
   * Records what is not recorded, once at a time: what another call is about to record is there when its turn comes.
   *
   * @returns how many lessons that were; one with a mistake is left out
   */
  record(): Promise<number> {
    const turn = this.#turn.then(() => this.#recordStale())
    // A call that fails tells its own caller; the next one has its turn all the same.
    this.#turn = turn.catch(() => 0)
    return turn
  }

  async #recordStale(): Promise<number> {
    const [{ lessons }, hosts] = await Promise.all([
      loadLessons(this.#folder),
      bundleHostFiles(this.#folder),
    ])
    const made = createHash('sha256')
      .update(this.#sources)
      .update(JSON.stringify(hosts))
      .digest('hex')
    if (this.#made !== made) {
      await this.#close()
      this.#recorded.clear()
    }
    this.#made = made
    const stale = await Promise.all(
      lessons.map(async (lesson) => ((await this.#isRecorded(lesson)) ? [] : [lesson])),
    )
    if (stale.flat().length === 0) return 0
    this.#rehearsal ??= new Rehearsal({ hosts, isBackground: this.#isBackground })
    const rehearsal = this.#rehearsal
    const kept = await Promise.all(stale.flat().map((lesson) => recordOne(lesson, rehearsal, made)))
    return kept.filter(Boolean).length
  }

  async #isRecorded(lesson: Lesson): Promise<boolean> {
    const file = recordFile(lesson)
    if (this.#recorded.has(file)) return true
    const isSame = (await readKept(lesson, root))?.made === this.#made
    if (isSame) this.#recorded.add(file)
    return isSame
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
