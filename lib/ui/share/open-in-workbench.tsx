'use client'
/** The link from an example of a lesson to the workbench, with the code as it is now. */
import { useEffect, useState } from 'react'
import { more } from '../../sentences/drafts'
import { share } from '../../sentences/sharing'
import { codeLink } from './code-link'

export function OpenInWorkbench({ code }: { code: () => string }) {
  const [link, setLink] = useState<string | null>()
  const now = code()
  useEffect(() => {
    let isCurrent = true
    codeLink(now).then((made) => {
      if (isCurrent) setLink(made)
    })
    return () => {
      isCurrent = false
    }
  }, [now])
  if (link === null) return <p>{share.tooLong}</p>
  return (
    // A whole page load: the workbench reads the fragment when it starts.
    <a className="btn btn-plain" href={link}>
      {more.open}
    </a>
  )
}
