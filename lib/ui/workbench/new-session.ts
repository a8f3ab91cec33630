/** The session of one editor, with the browser's clock, frames and storage. */
import type { UnseenCode } from '../../course/whole-program'
import type { CompiledProgram } from '../../runner/program'
import type { Runner } from '../../runner/run-event'
import { openDraft } from '../drafts/page-drafts'
import { Session } from './session'
import { frameOf } from './unseen-frame'

/** @param id names the draft @param name of the file, for the list of drafts */
export function newSession(
  {
    id,
    code,
    name,
    unseen,
    compiled = null,
    isUntouched = false,
  }: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly unseen?: UnseenCode
    readonly compiled?: CompiledProgram | null
    readonly isUntouched?: boolean
  },
  loadRunner: () => Promise<Runner>,
): Session {
  return new Session({
    code,
    frame: frameOf(unseen),
    compiled,
    isUntouched,
    loadRunner,
    cut: async (text, offset) =>
      (await import('../../runner/program-up-to')).programUpTo(text, offset),
    draft: openDraft(id, code, name),
    now: () => performance.now(),
    // No frames are drawn in a tab that is not seen, but its run goes on.
    nextFrame: (callback) => {
      if (document.hidden) setTimeout(callback, 100)
      else requestAnimationFrame(callback)
    },
  })
}
