import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadCourse } from '../../../lib/course/course'
import { pageTitle } from '../../../lib/sentences/course-pages'
import { LessonPage } from '../../../lib/ui/lesson/lesson-page'
import { LessonProblem } from '../../../lib/ui/lesson/lesson-problem'

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>
}

export const dynamicParams = false

export async function generateStaticParams() {
  const { lessons, broken } = await loadCourse()
  return [...lessons, ...broken].map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params
  const { lessons } = await loadCourse()
  const lesson = lessons.find((one) => one.slug === slug)
  if (!lesson) return {}
  const { kind, frontmatter } = lesson
  const { title, standfirst, summary } = frontmatter
  return { title: pageTitle({ kind, title }), description: standfirst ?? summary }
}

export default async function Page({ params }: PageProps) {
  const { slug } = await params
  const { lessons, broken } = await loadCourse()
  const index = lessons.findIndex((lesson) => lesson.slug === slug)
  const lesson = lessons[index]
  if (lesson) {
    const previous = lessons[index - 1] ?? null
    return <LessonPage lesson={lesson} previous={previous} next={lessons[index + 1] ?? null} />
  }
  const mistake = broken.find((one) => one.slug === slug)
  return mistake ? <LessonProblem error={mistake.error} /> : notFound()
}
