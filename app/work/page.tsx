import type { Metadata } from 'next'
import { loadCourse } from '../../lib/course/course'
import { YourWorkPage } from '../../lib/ui/work/your-work-page'

export const metadata: Metadata = {
  title: 'Your work',
  description:
    'Drafts, answers, progress, the review deck and preferences of this browser: take them with you, bring them back.',
}

export default async function WorkPage() {
  const { lessons } = await loadCourse()
  return <YourWorkPage lessons={lessons} />
}
