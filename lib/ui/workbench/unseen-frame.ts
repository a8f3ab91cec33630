/** What runs before and after the code of an editor, unseen. */
import type { UnseenCode } from '../../course/whole-program'
import type { ProgramFrame } from '../../runner/framed-program'

/** Most editors have nothing unseen, and then need no parser for it. */
export function frameOf(unseen: UnseenCode | undefined): (code: string) => Promise<ProgramFrame> {
  return async (code) => {
    if (!unseen || unseen.before.length + unseen.after.length === 0)
      return { before: '', after: '' }
    return (await import('../../course/whole-program')).programFrame(unseen, code)
  }
}
