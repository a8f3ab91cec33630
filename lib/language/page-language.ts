/** The page's one language client. */
import { createLanguageClient, type LanguageClient } from './language-client'
import { TYPESCRIPT_PATH } from './typescript-path'

let client: LanguageClient | null = null

/** The first call creates it, and loads nothing yet. Only in a browser. */
export function pageLanguage(): LanguageClient {
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''
  client ??= createLanguageClient({
    typescript: `${window.location.origin}${base}${TYPESCRIPT_PATH}`,
  })
  return client
}
