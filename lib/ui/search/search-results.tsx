'use client'
/** The field and the list of the search page. The address follows what is typed, so that it can be passed on. */
import { useEffect, useState } from 'react'
import { search as words } from '../../sentences/course-pages'
import { SiteLink } from '../site/site-link'
import { FoundEntry } from './found-entry'
import { SearchTrouble } from './search-trouble'
import { useSearch } from './use-search'

const MOST_RESULTS = 50

export function SearchResults() {
  const [query, setQuery] = useState('')
  const state = useSearch(query, MOST_RESULTS)
  const found = state.step === 'ready' ? state.found : []

  useEffect(() => {
    const follow = () => setQuery(new URLSearchParams(location.search).get('q') ?? '')
    follow()
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  function type(text: string): void {
    setQuery(text)
    const address = new URL(location.href)
    if (text.trim()) address.searchParams.set('q', text)
    else address.searchParams.delete('q')
    history.replaceState(history.state, '', address)
  }

  return (
    <search className="search-page">
      <input
        type="search"
        aria-label={words.field}
        placeholder={words.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        value={query}
        onChange={(event) => type(event.target.value)}
      />
      <p role="status" className="mt-3 min-h-6 text-ink-2">
        {query.trim() && words.found(found.length)}
      </p>
      <SearchTrouble state={state} query={query} />
      <ol className="found-list" aria-label={words.results}>
        {found.map((one) => (
          <li key={one.entry.href}>
            <SiteLink href={one.entry.href} className="found-entry">
              <FoundEntry found={one} />
            </SiteLink>
          </li>
        ))}
      </ol>
    </search>
  )
}
