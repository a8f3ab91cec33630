/** Said once per page, where it is in nobody's way: completion and checks did not load, and editing goes on. */
import { languageNotLoaded } from '../../sentences/loading'

export function LanguageNote() {
  return <p className="language-note">{languageNotLoaded}</p>
}
