/** A lesson file with a mistake, shown to its author in development: what, where, the lines around it. */

import type { LessonError } from '../../course/lesson-error'
import { forAuthors } from '../../sentences/pages'
import { LessonRefresh } from './lesson-refresh'
import { TextWithCode } from './text-with-code'

export function LessonProblem({ error }: { readonly error: LessonError }) {
  const { what, fix, file, line, column, excerpt } = error
  return (
    <main id="main" className="mx-auto max-w-[60rem] px-(--pad) py-14">
      <h1 className="text-h2 font-bold [font-stretch:90%] [word-spacing:.1em]">
        {forAuthors.lessonTitle}
      </h1>
      <div className="mt-6 rounded-2 border border-theirs bg-slip">
        <p className="px-4 pt-3 font-[650]">
          <TextWithCode text={what} />
        </p>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 px-4 py-3">
          <dt className="text-sm text-ink-2">Where</dt>
          <dd className="font-code text-sm">
            {file}:{line}
            {column !== null && `:${column}`}
          </dd>
          <dt className="text-sm text-ink-2">Try</dt>
          <dd>
            <TextWithCode text={fix} />
          </dd>
        </dl>
        <p className="px-4 pb-3 text-sm text-ink-2">{forAuthors.follows}</p>
        <pre className="border-t border-rule py-2 text-sm leading-[1.7] whitespace-pre-wrap">
          {excerpt.map(({ number, text, isWrong }) => (
            <span
              key={number}
              className={`grid grid-cols-[3.5rem_minmax(0,1fr)] ${isWrong ? 'bg-theirs-wash' : ''}`}
            >
              <span className="pr-4 text-right text-ink-3">{number}</span>
              <span>{text || ' '}</span>
            </span>
          ))}
        </pre>
      </div>
      <LessonRefresh />
    </main>
  )
}
