import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metadata } from 'next'
import { loadCourse } from '../../lib/course/course'
import { explainNames } from '../../lib/course/explain-names'
import { GlossaryPage } from '../../lib/ui/glossary/glossary-page'

export const metadata: Metadata = {
  title: 'Glossary',
  description: 'The names that the course uses, in one sentence each.',
}

export default async function Page() {
  const { lessons } = await loadCourse()
  // Made before the pages, for the editor: see `lib/language/build-types.ts`.
  const types = await readFile(join(process.cwd(), 'dist/language/types.json'), 'utf8')
  return <GlossaryPage entries={explainNames(lessons, JSON.parse(types))} />
}
