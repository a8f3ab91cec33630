import type { Metadata } from 'next'
import { loadCourse } from '../../lib/course/course'
import { TeachPage } from '../../lib/ui/teach/teach-page'

export const metadata: Metadata = {
  title: 'Teach a workshop',
  description: 'Plans with times and talking points, and how to serve a room from one laptop.',
}

export default async function Page() {
  const { lessons, facts } = await loadCourse()
  return <TeachPage plans={facts.plans ?? []} lessons={lessons} />
}
