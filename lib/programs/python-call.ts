/** A call in a program of Python, on one line where it fits. */

/** `response = requests.get("https://…")`. @param parts the arguments, as they are written */
export function pythonCall(name: string, parts: readonly string[]): string {
  const flat = parts.join(', ')
  const fits = flat.length + name.length < 76 && !flat.includes('\n')
  const inside = fits ? flat : `\n${parts.map((part) => `    ${part},\n`).join('')}`
  return `response = ${name}(${inside})`
}
