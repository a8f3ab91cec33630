'use client'
/** Three text sizes; the larger two are for projectors and tired eyes. */
import type { PreferenceValue } from './preferences'
import { usePreference } from './use-preference'

const sizes: readonly { value: PreferenceValue<'text'>; name: string; letter: string }[] = [
  { value: '100', name: 'Normal text', letter: 'text-xs' },
  { value: '125', name: 'Large text', letter: 'text-[0.9375rem]' },
  { value: '150', name: 'Largest text, for a projector', letter: 'text-[1.125rem]' },
]

export function TextSizeSwitch() {
  const [size, setSize] = usePreference('text')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that nobody needs to see
    <div className="seg" role="group" aria-label="Text size">
      {sizes.map(({ value, name, letter }) => (
        <button
          key={value}
          type="button"
          aria-label={name}
          aria-pressed={(size ?? '100') === value}
          onClick={() => setSize(value)}
        >
          <span className={`${letter} leading-none`}>A</span>
        </button>
      ))}
    </div>
  )
}
