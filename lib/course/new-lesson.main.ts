/** `npm run new-lesson -- "Title"`, and what to do after it. */
import { lessonsFolder, shownPath } from './load-lessons'
import { NewLessonError, writeNewLesson } from './new-lesson'

const title = process.argv.slice(2).join(' ')
try {
  const path = await writeNewLesson(title, lessonsFolder())
  const slug = /\d+-(.+)\.mdx$/.exec(path)?.[1] ?? ''
  console.log(`wrote ${shownPath(path)}`)
  console.log('1. npm run dev     shows it, and follows each change that you save')
  console.log(`2. open            http://127.0.0.1:3000/lessons/${slug}`)
  console.log(`3. npm run lessons -- --lesson ${slug}`)
  console.log('   runs its programs, answers and wrong answers; npm run check proves all')
  console.log('All that a lesson may have is on http://127.0.0.1:3000/authors')
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT')
    console.error(`${lessonsFolder()} is not there. Make the folder, or set LESSONS_DIR.`)
  else if (error instanceof NewLessonError) console.error(error.message)
  else throw error
  process.exit(1)
}
