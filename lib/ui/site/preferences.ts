/**
 * What a reader may choose for every page: theme, text size, whether rules show their Python twin,
 * and whether `/` opens the search. Each is one value in `localStorage` and one data attribute of `<html>`, which the styles read.
 */

export const preferences = {
  /** Unset means: as the system says. */
  theme: ['light', 'dark'],
  /** Percent of the normal text size. */
  text: ['100', '125', '150'],
  /** Whether rule boxes show Python beside TypeScript. */
  twin: ['on', 'off'],
  /** Whether the key `/` alone opens the search. */
  slash: ['on', 'off'],
} as const

export type PreferenceName = keyof typeof preferences
export type PreferenceValue<N extends PreferenceName> = (typeof preferences)[N][number]

/** The key in `localStorage`. */
export function storageKey(name: PreferenceName): string {
  return `roundtrip:${name}`
}

/** Whether a stored or found text is a value that the preference knows. */
export function isValue<N extends PreferenceName>(
  name: N,
  value: unknown,
): value is PreferenceValue<N> {
  return (preferences[name] as readonly unknown[]).includes(value)
}

/**
 * The script that sets the attributes before first paint, to be inlined in `<head>`. It survives
 * disabled storage; unknown stored values are left out.
 */
export const preferenceScript = `{const r=document.documentElement.dataset
for(const[n,v]of${JSON.stringify(Object.entries(preferences))})try{const s=localStorage['roundtrip:'+n];if(v.includes(s))r[n]=s}catch{}
r.theme??=matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light'}`
