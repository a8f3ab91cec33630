'use client'
/** A row of buttons that copy an exchange in the form of other tools, secrets masked unless asked. */
import { useId, useState } from 'react'
import type { Exchange } from '../../runner/run-event'
import { copySentences } from '../../sentences/copying'
import { copyText } from '../site/copy-text'
import { type CopyFormat, formatNames } from './format-names'

export function CopyExchange({ exchange }: { readonly exchange: Exchange }) {
  const [secrets, setSecrets] = useState(false)
  const [said, setSaid] = useState('')
  /** What the browser would not copy. */
  const [shown, setShown] = useState<string | null>(null)
  const heading = useId()

  async function copy(format: CopyFormat, name: string): Promise<void> {
    setShown(null)
    try {
      const { copyOf } = await import('./formats')
      const { text, isMasked } = copyOf(exchange, format, { secrets })
      if (await copyText(text)) setSaid(copySentences.copied(name, isMasked))
      else {
        setSaid(copySentences.failed)
        setShown(text)
      }
    } catch {
      // The chunk of the formats did not arrive: nothing else in there can fail.
      setSaid(copySentences.unavailable)
    }
  }

  return (
    <div className="copy-exchange">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls */}
      <div className="copy-row" role="group" aria-labelledby={heading}>
        <span id={heading} className="copy-heading">
          {copySentences.heading}
        </span>
        {formatNames.map(([format, name]) => (
          <button type="button" key={format} onClick={() => void copy(format, name)}>
            {name}
          </button>
        ))}
        <label className="copy-secrets">
          <input
            type="checkbox"
            checked={secrets}
            onChange={(event) => setSecrets(event.target.checked)}
          />
          {copySentences.withSecrets}
        </label>
      </div>
      <p className="copy-said" role="status">
        {said}
      </p>
      {shown !== null && <textarea className="copy-shown" readOnly value={shown} rows={6} />}
    </div>
  )
}
