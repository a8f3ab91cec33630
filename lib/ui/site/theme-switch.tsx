'use client'
/** The button of the header that changes between light and dark. */
import { usePreference } from './use-preference'

export function ThemeSwitch() {
  const [theme, setTheme] = usePreference('theme')
  return (
    <button
      type="button"
      className="tool"
      aria-label="Dark theme"
      aria-pressed={theme === 'dark'}
      onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  )
}
