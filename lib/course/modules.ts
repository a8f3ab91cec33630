/** The course as a timetable: lessons in order, gathered under their modules. */
import type { CourseFile } from './course-file'

export interface Module<L> {
  readonly title: string
  /** What it is about; null where `course.yaml` says nothing of it. */
  readonly sentence: string | null
  readonly lessons: readonly L[]
}

/** Modules in the order of `course.yaml`, those that it does not name in the order of their first lessons. */
export function groupByModule<L extends { readonly frontmatter: { readonly module: string } }>(
  lessons: readonly L[],
  named: NonNullable<CourseFile['modules']> = [],
): Module<L>[] {
  const modules = new Map<string, L[]>(named.map(({ title }) => [title, []]))
  for (const lesson of lessons) {
    const { module } = lesson.frontmatter
    modules.set(module, [...(modules.get(module) ?? []), lesson])
  }
  return [...modules]
    .filter(([, members]) => members.length > 0)
    .map(([title, members]) => ({
      title,
      sentence: named.find((one) => one.title === title)?.sentence ?? null,
      lessons: members,
    }))
}
