/**
 * A line for browsers that run no scripts. The script in `<head>` sets `data-theme` before first paint;
 * where it did not run, this line shows.
 */
import { needsJavaScript } from '../../sentences/pages'
export function ScriptNote() {
  return (
    <p className="mt-2 text-sm text-ink-2 in-data-theme:hidden print:hidden">{needsJavaScript}</p>
  )
}
