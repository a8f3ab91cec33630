/** Why there are no results to see: not there yet, not arrived, or nothing found. */
import { search as words } from '../../sentences/course-pages'
import type { SearchState } from './use-search'

export function SearchTrouble({ state, query }: { state: SearchState; query: string }) {
  if (query.trim() === '') return null
  if (state.step === 'loading') return <p className="search-note">{words.loading}</p>
  if (state.step === 'failed')
    return (
      <div className="search-note">
        <p>{words.failed}</p>
        <button type="button" className="btn mt-3" onClick={state.retry}>
          {words.again}
        </button>
      </div>
    )
  if (state.found.length > 0) return null
  return (
    <p className="search-note">
      {words.nothing(query.trim())} {words.advice}
    </p>
  )
}
