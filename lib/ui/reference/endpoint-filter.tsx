'use client'
/** The search box of the reference: `/` brings the cursor there, Enter leads to the first row that is left. */
import { type KeyboardEvent, useEffect, useId, useRef, useSyncExternalStore } from 'react'
import { isFound, readQuery, setQuery, subscribe } from './filter-store'

export function EndpointFilter({ words }: { readonly words: readonly string[] }) {
  const query = useSyncExternalStore(subscribe, readQuery, () => '')
  const box = useRef<HTMLInputElement>(null)
  const id = useId()
  const found = words.filter((text) => isFound(text, query)).length

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    // A link to a row that the filter hides must lead somewhere.
    const onHash = () => setQuery('')
    document.addEventListener('keydown', onKeyDown)
    addEventListener('hashchange', onHash)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      removeEventListener('hashchange', onHash)
      setQuery('')
    }
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault()
      if (query === '') box.current?.blur()
      setQuery('')
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault()
      firstRow()?.focus()
    }
  }

  return (
    <search className="reference-filter">
      <label htmlFor={id} className="text-sm font-semibold text-ink-2 max-phone:sr-only">
        Filter
      </label>
      <input
        id={id}
        ref={box}
        type="search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder="path, method or words"
        autoComplete="off"
        spellCheck={false}
        aria-keyshortcuts="/"
      />
      <kbd>/</kbd>
      <output htmlFor={id} className="ml-auto text-sm text-ink-2">
        {query.trim() === ''
          ? `${words.length} endpoints`
          : `${found} of ${words.length} endpoints`}
      </output>
    </search>
  )
}

/** Said in place of the rows when none is left. */
export function NothingFound({ words }: { readonly words: readonly string[] }) {
  const query = useSyncExternalStore(subscribe, readQuery, () => '')
  if (words.some((text) => isFound(text, query))) return null
  return (
    <div className="mt-10 border border-dashed border-edge p-6">
      <p>
        Nothing here has all of <b className="font-semibold">{query.trim()}</b>. Fewer words find
        more.
      </p>
      <button type="button" className="btn mt-3" onClick={() => setQuery('')}>
        Show all of them
      </button>
    </div>
  )
}

function firstRow(): HTMLElement | undefined {
  const rows = document.querySelectorAll<HTMLElement>('main summary[data-row]')
  return Array.from(rows).find((row) => row.getClientRects().length > 0)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)
}
