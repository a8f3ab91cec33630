/** Warnings: printed where the program runs, and switched off by category, as in urllib3. */
import { RequestsWarning } from './exceptions'

type Category = new (message: string) => RequestsWarning

const disabled = new Set<Category>()

/** The part of Node's `process` that is used, where there is one. */
interface WithEmitWarning {
  readonly process?: { readonly emitWarning?: (warning: Error) => void }
}

/** In Node through `process.emitWarning`, elsewhere on the console: `InsecureRequestWarning: …`. */
export function warn(category: Category, message: string): void {
  const warning = new category(message)
  if ([...disabled].some((off) => warning instanceof off)) return
  const { process } = globalThis as WithEmitWarning
  if (process?.emitWarning !== undefined) process.emitWarning(warning)
  else console.warn(`${warning.name}: ${message}`)
}

/** Switches off a category of warnings with its subclasses; all of them by default. */
export function disableWarnings(category: Category = RequestsWarning): void {
  disabled.add(category)
}
