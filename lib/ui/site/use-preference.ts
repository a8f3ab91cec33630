'use client'
/** Reads and sets one preference; every part of the page that shows it follows. */
import { useCallback, useSyncExternalStore } from 'react'
import { isValue, type PreferenceName, type PreferenceValue, storageKey } from './preferences'

const listeners = new Set<() => void>()

/** The current value (null while unknown: on the server and until hydration) and how to set it. */
export function usePreference<N extends PreferenceName>(
  name: N,
): readonly [PreferenceValue<N> | null, (value: PreferenceValue<N>) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(name),
    () => null,
  )
  const set = useCallback((next: PreferenceValue<N>) => setPreference(name, next), [name])
  return [value, set]
}

function read<N extends PreferenceName>(name: N): PreferenceValue<N> | null {
  const value = document.documentElement.dataset[name]
  return isValue(name, value) ? value : null
}

/** Sets a preference for the page and for later visits. */
export function setPreference(name: PreferenceName, value: string): void {
  if (!isValue(name, value)) throw new RangeError(`The preference ${name} has no value ${value}.`)
  document.documentElement.dataset[name] = value
  try {
    localStorage.setItem(storageKey(name), value)
  } catch {
    // Storage is disabled or full: the choice holds until the page is left.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => {
    if (storedTheme() === null) {
      document.documentElement.dataset.theme = system.matches ? 'dark' : 'light'
      listener()
    }
  }
  listeners.add(listener)
  system.addEventListener('change', follow)
  return () => {
    listeners.delete(listener)
    system.removeEventListener('change', follow)
  }
}

function storedTheme(): string | null {
  try {
    return localStorage.getItem(storageKey('theme'))
  } catch {
    return null
  }
}
