/** The address that opens a program in the workbench. */
import { basePath } from '../site/base-path'
import { writeFragment } from './code-fragment'

/** Beyond this many characters some chat programs cut a link. */
export const CHAT_LENGTH = 2000

/** @returns null when the program is too long for a link */
export async function codeLink(code: string): Promise<string | null> {
  const fragment = await writeFragment(code)
  const path = `${basePath}/playground`
  return fragment === null ? null : `${window.location.origin}${path}#${fragment}`
}
