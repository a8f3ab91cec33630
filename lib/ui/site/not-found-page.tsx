/** What an address without a page answers: the mark of a 4xx, and two ways on. */
import { notFound } from '../../sentences/pages'
import { SiteLink } from './site-link'

export function NotFoundPage() {
  return (
    <main id="main" className="mx-auto max-w-[80rem] px-(--pad) py-14">
      <svg
        className="trip-drawing overflow-visible text-yours"
        width="112"
        height="56"
        viewBox="0 0 112 56"
        aria-hidden="true"
      >
        <path d="M0 8.5H112M0 48.5H112" className="stroke-edge" />
        <path d="M8 8.5L32.5 48.5" className="stroke-ink" strokeWidth="2" />
        <path d="M32.5 48.5H48.8" className="stroke-ink" strokeWidth="3" />
        <path d="M48.8 48.5L89.6 8.5" stroke="currentColor" strokeWidth="2.75" />
        <path
          d="M89.6 1.5l7 7l-7 7l-7-7z"
          className="fill-page"
          stroke="currentColor"
          strokeWidth="2.5"
        />
        <circle cx="8" cy="8.5" r="5" className="fill-go stroke-ink dark:stroke-go" />
      </svg>
      <h1 className="mt-8 text-h1 font-bold tracking-[-.018em] [font-stretch:86%] [word-spacing:.12em]">
        {notFound.title}
      </h1>
      <p className="mt-4 max-w-[54ch] font-prose text-lead text-ink-2">{notFound.text}</p>
      <div className="mt-7 flex flex-wrap gap-3">
        <SiteLink className="btn btn-big" href="/">
          See all lessons
        </SiteLink>
        <SiteLink className="btn btn-big btn-plain" href="/playground">
          Open the workbench
        </SiteLink>
      </div>
    </main>
  )
}
