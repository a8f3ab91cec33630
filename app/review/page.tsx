import type { Metadata } from 'next'
import { compileCourse } from '../../lib/course/compile-course'
import { courseCards } from '../../lib/ui/review/course-card'
import { ReviewPage } from '../../lib/ui/review/review-page'

export const metadata: Metadata = {
  title: 'Review',
  description: 'Two questions from each lesson, asked again after 1, 3 and 7 days.',
}

export default async function Page() {
  const { lessons } = await compileCourse()
  return <ReviewPage cards={courseCards(lessons)} />
}
