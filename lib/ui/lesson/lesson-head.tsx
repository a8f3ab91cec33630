/** The head of a lesson: its number on a plate, the module, the title, the standfirst. */
import type { Lesson } from '../../course/load-lessons'
import { kindNames } from '../../sentences/course-pages'
import { PageSign } from './page-sign'
import { TextWithCode } from './text-with-code'

export function LessonHead({ lesson }: { readonly lesson: Lesson }) {
  const { kind, frontmatter } = lesson
  const { title, module, standfirst } = frontmatter
  return (
    <header className="pt-9 max-phone:pt-4">
      <p className="flex items-center gap-3 text-ink-2">
        <span className="plate">
          {kind !== 'clinic' && <span className="sr-only">{kindNames[kind]} </span>}
          <PageSign {...lesson} />
        </span>
        {kind === 'clinic' ? `${kindNames.clinic}: ${module}` : module}
      </p>
      <h1 className="mt-3 text-h1 font-bold tracking-[-.018em] [font-stretch:86%] [word-spacing:.12em]">
        {title}
      </h1>
      {standfirst && (
        <p className="mt-4 max-w-[54ch] font-prose text-lead text-ink-2">
          <TextWithCode text={standfirst} />
        </p>
      )}
    </header>
  )
}
