'use client'
/** The example in each language, to be copied and to be read. */
import { useEffect, useState } from 'react'
import type { ExamplePrograms } from '../../reference/reference-data'
import { codePieces } from '../lesson/code-pieces'
import { copyText } from '../site/copy-text'
import { useServerAddress } from './use-server-address'

/** Milliseconds that the row says what it did. */
const SAID = 2500

export function CopyAs({ example }: { readonly example: ExamplePrograms }) {
  const { title, typescript, curl, python } = example
  const address = useServerAddress()
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), SAID)
    return () => clearTimeout(timer)
  }, [said])

  async function copy(name: string, text: string): Promise<void> {
    const copied = await copyText(text)
    setSaid(copied ? `${name} is copied` : 'The browser did not copy; select the text instead')
  }

  const texts = [
    { name: 'TypeScript', text: typescript },
    { name: 'curl', text: address(curl) },
    { name: 'Python', text: address(python) },
  ]
  return (
    <>
      <div className="mt-2.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm print:hidden">
        <span className="text-ink-2">Copy as</span>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls */}
        <div className="seg" role="group" aria-label={`Copy ${title} as`}>
          {texts.map(({ name, text }) => (
            <button key={name} type="button" onClick={() => copy(name, text)}>
              {name}
            </button>
          ))}
        </div>
        <span role="status" className="text-ink-2">
          {said}
        </span>
      </div>
      <details className="still-commands">
        <summary>curl and Python</summary>
        <pre>{address(curl)}</pre>
        <pre>
          {codePieces('python', address(python)).map(([text, className], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text have no other identity
            <span key={index} className={className}>
              {text}
            </span>
          ))}
        </pre>
      </details>
    </>
  )
}
