'use client'
/** The search over the page: a combobox, whose list is read with the arrow keys and followed with Enter. */
import './search.css'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { search as words } from '../../sentences/course-pages'
import { SiteLink } from '../site/site-link'
import { usePreference } from '../site/use-preference'
import { follow } from './follow-link'
import { FoundEntry } from './found-entry'
import { SearchTrouble } from './search-trouble'
import { useSearch } from './use-search'

const MOST_RESULTS = 12

export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const state = useSearch(query, MOST_RESULTS)
  const found = state.step === 'ready' ? state.found : []
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const id = useId()
  const optionId = (index: number) => `${id}-${index}`
  const chosen = Math.min(active, found.length - 1)
  const allResults = `/search?q=${encodeURIComponent(query.trim())}`

  useEffect(() => dialog.current?.showModal(), [])

  useEffect(() => {
    if (chosen >= 0)
      document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, id])

  function press(event: KeyboardEvent): void {
    const entry = found[chosen]?.entry
    if (event.key === 'ArrowDown' && found.length > 0) setActive((chosen + 1) % found.length)
    else if (event.key === 'ArrowUp' && found.length > 0)
      setActive((chosen + found.length - 1) % found.length)
    else if (event.key === 'Enter' && entry && !event.nativeEvent.isComposing) {
      follow(entry.href, router)
      onClose()
    } else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, as every dialog
    <dialog
      ref={dialog}
      aria-label={words.title}
      className="search-dialog"
      onClose={onClose}
      onClick={(event) => {
        // Beside the box: the dialog itself, not what is in it.
        if (event.target === dialog.current) dialog.current?.close()
      }}
    >
      <div className="search-box">
        <div className="search-head">
          <input
            type="text"
            role="combobox"
            aria-label={words.field}
            aria-expanded={found.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={chosen >= 0 ? optionId(chosen) : undefined}
            placeholder={words.placeholder}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={200}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setActive(0)
            }}
            onKeyDown={press}
          />
          <button type="button" className="btn btn-plain" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </div>
        <div role="listbox" id={`${id}-list`} aria-label={words.results} className="found-list">
          {found.map((one, index) => (
            <SiteLink
              key={one.entry.href}
              href={one.entry.href}
              id={optionId(index)}
              role="option"
              aria-selected={index === chosen}
              tabIndex={-1}
              className="found-entry"
              onClick={(event) => {
                if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onClose()
              }}
            >
              <FoundEntry found={one} />
            </SiteLink>
          ))}
        </div>
        <SearchTrouble state={state} query={query} />
        <p role="status" className="sr-only">
          {query.trim() && words.found(found.length)}
        </p>
        <div className="search-foot">
          <SlashChoice />
          {found.length > 0 && (
            <SiteLink href={allResults} onClick={onClose}>
              {words.all}
            </SiteLink>
          )}
        </div>
      </div>
    </dialog>
  )
}

/** A key without Ctrl is in the way of who dictates; so it can be switched off (WCAG 2.1.4). */
function SlashChoice() {
  const [slash, setSlash] = usePreference('slash')
  return (
    <label className="inline-flex min-h-9 items-center gap-2">
      <input
        type="checkbox"
        checked={slash !== 'off'}
        onChange={(event) => setSlash(event.target.checked ? 'on' : 'off')}
      />
      {words.slash}
    </label>
  )
}
