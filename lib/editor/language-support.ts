/**
 * Brings completion, hover, signature help and checks to an editor, once the page is at rest: first their own code,
 * then, for all editors of the page, TypeScript in its worker. Until then, and when that fails, the editor edits.
 */
import { Compartment, type Extension } from '@codemirror/state'
import { EditorView, ViewPlugin } from '@codemirror/view'
import type { LanguageClient } from '../language/language-client'
import { pageLanguage } from '../language/page-language'

/** How long the compiler, which Run needs, goes first, in milliseconds. The first touch of an editor ends it. */
const HEAD_START = 2500

/** @param onFailure said once per page: something did not load */
export function languageSupport(onFailure: () => void): Extension {
  const features = new Compartment()
  return [
    features.of([]),
    ViewPlugin.define((view) => {
      const client = pageLanguage()
      const stopListening = tellOnce(client, onFailure)
      let isGone = false
      let closeFile = () => {}

      async function load(): Promise<void> {
        const { languageFeatures } = await import('./language/language-features')
        if (isGone) return
        const file = client.open()
        closeFile = () => file.close()
        view.dispatch({ effects: features.reconfigure(languageFeatures({ client, file })) })
        if (view.hasFocus) client.start()
        else if (!savesData())
          setTimeout(() => whenIdle(() => isGone || client.start()), HEAD_START)
      }

      whenIdle(() => void load().catch((error: unknown) => client.fail(String(error))))
      return {
        destroy() {
          isGone = true
          closeFile()
          stopListening()
        },
      }
    }),
    EditorView.domEventHandlers({
      focus: () => pageLanguage().start(),
    }),
  ]
}

const told = new WeakSet<LanguageClient>()

function tellOnce(client: LanguageClient, tell: () => void): () => void {
  return client.subscribe(() => {
    if (client.state !== 'failed' || told.has(client)) return
    told.add(client)
    tell()
  })
}

/** Someone who pays for every megabyte gets it with the first touch of an editor, and not before. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 3000 })
  else setTimeout(work, 200)
}
