'use client'
/** TypeScript alone, or with its Python twin: one choice for all rule boxes of the course. */
import type { PreferenceValue } from '../site/preferences'
import { usePreference } from '../site/use-preference'

const choices: readonly { value: PreferenceValue<'twin'>; name: string }[] = [
  { value: 'off', name: 'TypeScript' },
  { value: 'on', name: 'with Python' },
]

export function TwinSwitch() {
  const [twin, setTwin] = usePreference('twin')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that nobody needs to see
    <div
      role="group"
      aria-label="Languages of the rule"
      className="inline-flex overflow-clip rounded-2 border border-page/60 print:hidden"
    >
      {choices.map(({ value, name }) => (
        <button
          key={value}
          type="button"
          aria-pressed={(twin ?? 'on') === value}
          onClick={() => setTwin(value)}
          className="min-h-7.5 border-page/60 px-3 text-xs not-first:border-l focus-visible:-outline-offset-4 aria-pressed:bg-page aria-pressed:font-semibold aria-pressed:text-ink max-phone:min-h-11 forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText] forced-colors:aria-pressed:forced-color-adjust-none"
        >
          {name}
        </button>
      ))}
    </div>
  )
}
