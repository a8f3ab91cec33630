/** `npm run new-lesson -- "Title"`, and what to do after it. */

import { didYouMean } from '../course/did-you-mean'
import { lessonsFolder, shownPath } from '../course/load-lessons'
import { NewLessonError, writeNewLesson } from '../course/new-lesson'
import { type PageKind, pageKinds } from '../course/page-kind'
import { BadUse, type Command, type GivenOptions, runCommand } from './command'

const command: Command<'kind'> = {
  name: 'npm run new-lesson',
  does: 'Writes a page for the course, from a template that passes the proof.',
  options: {
    kind: { value: 'KIND', does: `one of ${pageKinds.join(', ')} (lesson)` },
  },
  words: '"Title"',
  notes: ['It goes into LESSONS_DIR (lessons), and never over a file that is there.'],
}

async function main(given: GivenOptions<'kind'>, words: readonly string[]): Promise<number> {
  const kind = kindOf(given.get('kind') ?? [])
  try {
    const path = await writeNewLesson(words.join(' '), lessonsFolder(), kind)
    const slug = /\d+-(.+)\.mdx$/.exec(path)?.[1] ?? ''
    console.log(`wrote ${shownPath(path)}`)
    console.log('1. npm run dev     shows it, and follows each change that you save')
    console.log(`2. open            http://127.0.0.1:3000/lessons/${slug}`)
    console.log(`3. npm run lessons -- --lesson ${slug}`)
    console.log('   runs its programs, answers and wrong answers; npm run check proves all')
    console.log(`All that a ${kind} may have is on http://127.0.0.1:3000/authors`)
    return 0
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT')
      console.error(`${lessonsFolder()} is not there. Make the folder, or set LESSONS_DIR.`)
    else if (error instanceof NewLessonError) console.error(error.message)
    else throw error
    return 1
  }
}

function kindOf([first = 'lesson', second]: readonly string[]): PageKind {
  if (second !== undefined) throw new BadUse('A page is of one kind; give --kind once.')
  const kind = pageKinds.find((one) => one === first)
  if (kind) return kind
  throw new BadUse(`There is no kind \`${first}\`. ${didYouMean(first, pageKinds)}`)
}

process.exitCode = await runCommand(command, process.argv.slice(2), main)
