/** The problems of a program as it is now. */
import { ensureSyntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { LanguageClient, LanguageFile } from '../../language/language-client'
import { slips } from '../diagnostics/slips'
import { mergeProblems, type ShownProblem } from './merge-problems'

/** How long the tree may take here, in milliseconds; then the text is parsed anew. */
const PARSE_BUDGET = 20

export interface LanguageAccess {
  readonly client: LanguageClient
  readonly file: LanguageFile
}

/** Does not wait for a language service that is still on its way. */
export async function findProblems(
  state: EditorState,
  { client, file }: LanguageAccess,
): Promise<ShownProblem[]> {
  const code = state.doc.toString()
  const answer = client.state === 'ready' ? file.ask(code, { about: 'problems' }) : null
  const tree = ensureSyntaxTree(state, state.doc.length, PARSE_BUDGET)
  const own = slips(code, tree ?? undefined)
  return mergeProblems(code, own, (await answer) ?? [])
}
