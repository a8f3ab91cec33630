/**
 * `npm run doctor`: whether this machine is ready for a workshop, asked before the room fills. Looks at the port, the
 * network, the disk and the lessons, makes the build where there is none, and runs one lesson from end to end.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BadUse, type Command, type GivenOptions, runCommand } from '../command/command'
import { compileLesson } from '../course/compile-lesson'
import { type Lesson, loadLessons } from '../course/load-lessons'
import { chosenLessons } from '../proof/chosen-lessons'
import { Rehearsal } from '../proof/rehearsal'
import { networkAddresses } from '../server/http-server'
import { type Settings, settingsOrExit } from '../server/settings'
import { vendorFiles } from '../server/vendor'
import { checkCourse } from './check-course'
import { checkDisk } from './check-disk'
import { checkAddresses, checkPort } from './check-network'
import { checkPage } from './check-page'
import { checkPrograms } from './check-programs'
import { type Finding, findingLines, good, indent } from './finding'
import { StartFailure, startCourse } from './start-course'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

const command: Command<'lesson'> = {
  name: 'npm run doctor',
  does: 'Says whether this machine is ready for a workshop, and makes the build that it lacks.',
  options: {
    lesson: {
      value: 'SLUG',
      does: 'the lesson to run from end to end (the first that asks a host)',
    },
  },
  notes: [
    'It reads PORT, HOST, LESSONS_DIR and BASE_PATH as `npm start` does: give it the same.',
    'It ends with 0 when the machine is ready, and with 1 when something is wrong.',
  ],
}

async function main(given: GivenOptions<'lesson'>): Promise<number> {
  const settings = settingsOrExit()
  const lesson = await chooseLesson(settings, given.get('lesson') ?? [])
  const found: Finding[] = []
  const tell = (finding: Finding): void => {
    found.push(finding)
    console.log(findingLines(finding).join('\n'))
  }
  tell(good('node', `${process.version} is new enough.`))
  tell(await checkPort(settings))
  tell(checkAddresses(settings, networkAddresses()))
  tell(await checkDisk(root))
  const course = await checkCourse(settings.lessonsDir)
  tell(course)
  if (lesson && course.state === 'good') await tryLesson(lesson, tell)
  const wrong = found.filter(({ state }) => state === 'bad').length
  if (wrong > 0)
    console.log(`\nNot ready: ${wrong} ${wrong === 1 ? 'thing is' : 'things are'} wrong.`)
  else console.log('\nReady: start the course with the same settings and `npm start`.')
  return wrong > 0 ? 1 : 0
}

/** From a start of the server to the last program; what fails first hides the rest. */
async function tryLesson(lesson: Lesson, tell: (finding: Finding) => void): Promise<void> {
  try {
    await using course = await startCourse(root, (line) => console.log(indent + line))
    const { url, built } = course
    tell(good('build', built === null ? 'There is one of these files.' : `Made in ${built} s.`))
    const beside = ['/runner-frame', ...(await vendorFiles(root)).map(({ path }) => path)]
    tell(await checkPage(url, `/lessons/${lesson.slug}`, beside))
    await using rehearsal = new Rehearsal({ tunnel: `${url}/tunnel`, processes: 1 })
    tell(await checkPrograms(await compileLesson(lesson), rehearsal, lesson.file))
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error
    const said = error.message.replace(/^/gm, indent)
    const says = `The course does not start:\n${said}`
    tell({ state: 'bad', subject: 'build', says, fix: 'Mend that, and ask again.' })
  }
}

/** Null where it cannot be read, which is told of the course. @throws BadUse where there is no such lesson */
async function chooseLesson(
  { lessonsDir }: Settings,
  typed: readonly string[],
): Promise<Lesson | null> {
  if (typed.length > 1) throw new BadUse('One lesson is run from end to end; give --lesson once.')
  const loaded = await loadLessons(lessonsDir)
  const [chosen] = chosenLessons(typed, loaded)
  const asksHost = ({ source }: Lesson) => /^import .*'requests'/m.test(source)
  const lesson =
    chosen === undefined
      ? (loaded.lessons.find(asksHost) ?? loaded.lessons[0])
      : loaded.lessons.find(({ slug }) => slug === chosen)
  return lesson ?? null
}

process.chdir(root)
process.exitCode = await runCommand(command, process.argv.slice(2), main)
