'use client'
/** Searches the course. The index is fetched on first use, once for all of the page. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Found, Search } from '../../search/search'
import { SEARCH_INDEX_PATH, type SearchEntry } from '../../search/search-entry'
import { basePath } from '../site/base-path'

export type SearchState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly retry: () => void }
  | { readonly step: 'ready'; readonly found: readonly Found[] }

/** @param limit how many results at most */
export function useSearch(query: string, limit: number): SearchState {
  const [search, setSearch] = useState<Search | 'failed' | null>(null)
  const load = useCallback(() => {
    setSearch(null)
    loadSearch().then(setSearch, () => setSearch('failed'))
  }, [])
  useEffect(load, [load])
  return useMemo(() => {
    if (search === null) return { step: 'loading' }
    if (search === 'failed') return { step: 'failed', retry: load }
    return { step: 'ready', found: search.find(query, limit) }
  }, [search, query, limit, load])
}

let loaded: Promise<Search> | null = null

function loadSearch(): Promise<Search> {
  loaded ??= fetchSearch().catch((error: unknown) => {
    // The next try is a new one.
    loaded = null
    throw error
  })
  return loaded
}

async function fetchSearch(): Promise<Search> {
  const [{ openSearch }, response] = await Promise.all([
    import('../../search/search'),
    fetch(basePath + SEARCH_INDEX_PATH),
  ])
  if (!response.ok) throw new Error(`The search index answered ${response.status}.`)
  return openSearch((await response.json()) as SearchEntry[])
}
