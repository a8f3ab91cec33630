/** The search as a page, which a link can lead to: `/search?q=timeout`. */
import './search.css'
import { search as words } from '../../sentences/course-pages'
import { SiteFooter } from '../home/site-footer'
import { PageTitle } from '../site/page-title'
import { SearchResults } from './search-results'

export function SearchPage() {
  return (
    <main id="main" className="mx-auto max-w-[80rem] px-(--pad) pt-12 pb-10 max-phone:pt-8">
      <PageTitle>{words.title}</PageTitle>
      <p className="mt-4 max-w-[63ch] text-ink-2">{words.lead}</p>
      <p className="mt-4 in-data-theme:hidden">{words.withoutScripts}</p>
      <SearchResults />
      <SiteFooter />
    </main>
  )
}
