'use client'
/** Shown in place of a page whose own code failed. Drafts are safe: they are stored before each run. */
import { pageFailed } from '../../sentences/pages'

interface ErrorPageProps {
  readonly error: Error
  readonly reset: () => void
}

export function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main id="main" className="mx-auto max-w-[80rem] px-(--pad) py-14">
      <h1 className="text-h1 font-bold tracking-[-.018em] [font-stretch:86%] [word-spacing:.12em]">
        {pageFailed.title}
      </h1>
      <p className="mt-4 max-w-[54ch] font-prose text-lead text-ink-2">{pageFailed.text}</p>
      <p className="mt-4 max-w-[63ch] border-y border-rule py-3 font-code text-sm">
        <b className="font-semibold text-theirs">{error.name}</b>: {error.message}
      </p>
      <button type="button" className="btn btn-big mt-7" onClick={reset}>
        {pageFailed.again}
      </button>
    </main>
  )
}
