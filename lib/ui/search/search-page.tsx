/** The search as a page, which a link can lead to: `/search?q=timeout`. */
import './search.css'
import { search as words } from '../../sentences/course-pages'
import { SiteFooter } from '../home/site-footer'
import { SearchResults } from './search-results'

export function SearchPage() {
  return (
    <main id="main" className="mx-auto max-w-[80rem] px-(--pad) pt-12 pb-10 max-phone:pt-8">
      <h1 className="text-h1 font-bold tracking-[-.018em] [font-stretch:84%] [word-spacing:.12em]">
        {words.title}
      </h1>
      <p className="mt-4 max-w-[63ch] text-ink-2">{words.lead}</p>
      <p className="mt-4 in-data-theme:hidden">{words.withoutScripts}</p>
      <SearchResults />
      <SiteFooter />
    </main>
  )
}
