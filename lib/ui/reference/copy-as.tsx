'use client'
/** The example in each language, to be read and to be copied. */
import { useEffect, useState } from 'react'
import type { CodePiece } from '../lesson/code-pieces'
import { copyText } from '../site/copy-text'
import { useServerAddress } from './use-server-address'

export interface LanguageCode {
  readonly name: string
  readonly pieces: readonly CodePiece[]
}

/** Milliseconds that a button says what it did. */
const SAID = 2500

interface CopyAsProps {
  /** What is copied, for names: `GET https://httpbin.org/get`. */
  readonly title: string
  /** The program of the workbench above, which is not shown again. */
  readonly typescript: string
  /** Shown on demand. */
  readonly others: readonly LanguageCode[]
}

export function CopyAs({ title, typescript, others }: CopyAsProps) {
  const address = useServerAddress()
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), SAID)
    return () => clearTimeout(timer)
  }, [said])

  async function copy(name: string, text: string): Promise<void> {
    const copied = await copyText(address(text))
    setSaid(copied ? `${name} is copied` : 'The browser did not copy; select the text instead')
  }

  const texts = [
    { name: 'TypeScript', text: typescript },
    ...others.map(({ name, pieces }) => ({ name, text: pieces.map(([text]) => text).join('') })),
  ]
  return (
    <>
      <div className="mt-2.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <span className="text-ink-2">Copy as</span>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls */}
        <div className="seg copy-as" role="group" aria-label={`Copy ${title} as`}>
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
      <details className="mt-2 text-sm">
        <summary className="inline-flex min-h-9 items-center gap-2 text-ink-2 underline decoration-edge underline-offset-[.2em]">
          {others.map(({ name }) => name).join(' and ')} in full
        </summary>
        {others.map(({ name, pieces }) => (
          <figure key={name} className="mt-2">
            <figcaption className="text-xs font-semibold text-ink-2">{name}</figcaption>
            <pre className="mt-1 rounded-2 border border-rule bg-well px-4 py-3 text-[.8125rem] leading-[1.7] whitespace-pre-wrap [overflow-wrap:anywhere]">
              <code>
                {pieces.map(([text, className], index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text have no other identity
                  <span key={index} className={className}>
                    {address(text)}
                  </span>
                ))}
              </code>
            </pre>
          </figure>
        ))}
      </details>
    </>
  )
}
