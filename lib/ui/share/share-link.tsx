'use client'
/** The button that copies a link to a program, and shows it. */
import { useEffect, useId, useRef, useState } from 'react'
import { share as words } from '../../sentences/sharing'
import { copyText } from '../site/copy-text'
import { CHAT_LENGTH, codeLink } from './code-link'

type Shared = { readonly link: string; readonly isCopied: boolean } | 'too long' | null

export function ShareLink({ code }: { code: () => string }) {
  const [shared, setShared] = useState<Shared>(null)
  const button = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()

  async function share(): Promise<void> {
    const link = await codeLink(code())
    setShared(link === null ? 'too long' : { link, isCopied: await copyText(link) })
  }

  const isByHand = shared !== null && shared !== 'too long' && !shared.isCopied
  useEffect(() => {
    if (isByHand) field.current?.select()
  }, [isByHand])

  function close(): void {
    setShared(null)
    button.current?.focus()
  }

  return (
    <>
      <button type="button" className="btn btn-plain" ref={button} onClick={share}>
        {words.button}
      </button>
      <div className="share-place" role="status">
        {shared === 'too long' && <p>{words.tooLong}</p>}
        {shared !== null && shared !== 'too long' && (
          <p id={id}>
            {shared.isCopied ? words.copied : words.notCopied} {words.length(shared.link.length)}
            {shared.link.length > CHAT_LENGTH && <b> {words.long}</b>}
          </p>
        )}
      </div>
      {shared !== null && shared !== 'too long' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button opened
        <div
          className="share-link"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            close()
          }}
        >
          <input
            ref={field}
            readOnly
            value={shared.link}
            aria-label={words.field}
            aria-describedby={id}
            onFocus={(event) => event.target.select()}
          />
          <button type="button" className="btn" onClick={close}>
            {words.close}
          </button>
        </div>
      )}
    </>
  )
}
