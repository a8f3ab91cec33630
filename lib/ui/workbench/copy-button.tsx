'use client'
/** A button that copies, and says that it did. */
import { useEffect, useRef, useState } from 'react'
import { copyText } from '../site/copy-text'

/** Milliseconds for which the button says how it went. */
const SAID = 1600

export function CopyButton(props: {
  label: string
  /** Called on the click, since the text may be long. */
  text: () => string
}) {
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  async function copy(): Promise<void> {
    const isCopied = await copyText(props.text())
    setSaid(isCopied ? 'Copied' : 'Not copied: the browser does not allow it')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setSaid(''), SAID)
  }

  return (
    <span className="copy">
      <button type="button" className="copy-button" onClick={() => void copy()}>
        {props.label}
      </button>
      <span role="status" className="copy-said">
        {said}
      </span>
    </span>
  )
}
