/** The course as a timetable: lessons in order, gathered under their modules. */

export interface Module<L> {
  readonly title: string
  readonly lessons: readonly L[]
}

/** Modules in the order of their first lessons. */
export function groupByModule<L extends { readonly frontmatter: { readonly module: string } }>(
  lessons: readonly L[],
): Module<L>[] {
  const modules = new Map<string, L[]>()
  for (const lesson of lessons) {
    const { module } = lesson.frontmatter
    modules.set(module, [...(modules.get(module) ?? []), lesson])
  }
  return [...modules].map(([title, members]) => ({ title, lessons: members }))
}
