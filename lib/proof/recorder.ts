/**
 * Records lessons for their pages: those whose text, hosts or client have changed since, and no others. Kept by a
 * build for as long as it takes, and by the development server for as long as it runs.
 */
import { fileURLToPath } from 'node:url'
import { compileLesson } from '../course/compile-lesson'
import { LessonError } from '../course/lesson-error'
import { readKept, recordFile } from '../course/lesson-record'
import { type Lesson, loadLessons } from '../course/load-lessons'
import { bundleHostFiles } from '../plugins/bundle-host-files'
import { keepRecord, madeOf } from './keep-record'
import { Rehearsal } from './rehearsal'
import { Stage } from './seen-run'

const root = fileURLToPath(new URL('../..', import.meta.url))

export class Recorder implements AsyncDisposable {
  readonly #folder: string
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
    const made = madeOf(hosts)
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
    await keepRecord(lesson, await compileLesson(lesson), new Stage(rehearsal), made)
    return true
  } catch (error) {
    // The page shows the mistake, and a build ends with it.
    if (error instanceof LessonError) return false
    throw error
  }
}
