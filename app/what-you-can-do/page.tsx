import type { Metadata } from 'next'
import { abilityGroups } from '../../lib/course/abilities'
import { loadCourse } from '../../lib/course/course'
import { EndingPage } from '../../lib/ui/ending/ending-page'

export const metadata: Metadata = {
  title: 'What you can do now',
  description:
    'The course as questions, each with the exercise that answers it, and what you can take home.',
}

export default async function Page() {
  const { lessons, facts } = await loadCourse()
  return <EndingPage groups={abilityGroups(lessons, facts)} />
}
