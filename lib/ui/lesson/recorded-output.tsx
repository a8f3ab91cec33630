/** What a run of an editor gave when the page was made, for readers without scripts. */
import type { RecordedRow } from '../../course/activity'
import { Details, Summary } from './disclosure'

export function RecordedOutput({ rows }: { readonly rows: readonly RecordedRow[] }) {
  if (rows.length === 0) return null
  return (
    <div className="in-data-theme:hidden">
      <Details>
        <Summary>Recorded output</Summary>
        <ol>
          {rows.map(({ kind, line, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one line can show the same twice
            <li key={index} className={kind === 'error' ? 'font-semibold' : undefined}>
              {line !== null && <span className="mr-2 text-sm text-ink-2">Line {line}</span>}
              <code className="wrap-anywhere whitespace-pre-wrap">{text}</code>
            </li>
          ))}
        </ol>
      </Details>
    </div>
  )
}
