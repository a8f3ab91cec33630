/** What is said of a curl command that was pasted into the editor. */
import type { PastedCurl } from '../../editor/paste-curl'
import { toasts } from '../../sentences/drafts'
import { becameCode, leftOut, staysAsPasted } from '../../sentences/pasted-curl'
import type { ToastMessage } from '../site/toast'

export function curlToast({ ignored, kept, takeBack }: PastedCurl): ToastMessage {
  const sentences = [
    ...(takeBack ? [becameCode] : []),
    ...(ignored.length > 0 ? [leftOut(ignored)] : []),
    ...kept,
    ...(takeBack ? [] : [staysAsPasted]),
  ]
  const text = sentences.join(' ')
  return takeBack ? { text, action: { name: toasts.undo, run: takeBack } } : { text }
}
