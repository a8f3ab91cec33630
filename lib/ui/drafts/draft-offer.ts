/**
 * Finds the draft that belongs to an editor although the lesson has changed since: the same code at another
 * place of its lesson is the same example, other code under the same id or name is a new version of it.
 */
import { contentHash } from './content-hash'
import { type DraftKey, isSameKey } from './draft-key'
import type { DraftShelf, ShelvedDraft } from './draft-shelf'

/** Another version of the text, for the learner to choose. */
export interface DraftOffer {
  readonly reason: 'changed' | 'tab'
  readonly code: string
  /** When it was saved, in milliseconds since 1970; 0 when nobody knows. */
  readonly saved: number
  readonly key: DraftKey
}

export interface EditorPlace {
  readonly key: DraftKey
  readonly name: string
  /** All editors of the page. */
  readonly editors: readonly DraftKey[]
}

/** The draft of the same code at another place of the lesson, where that code is no longer. */
export function movedDraft(shelf: DraftShelf, { key, editors }: EditorPlace): ShelvedDraft | null {
  const drafts = shelf.list(
    ({ id, hash }) => hash === key.hash && id !== key.id && isSameLesson(id, key.id),
  )
  return drafts.find((draft) => !editors.some((editor) => isSameKey(editor, draft.key))) ?? null
}

/** The newest draft of a former version of the code; those that were settled are not offered again. */
export function formerDraft(shelf: DraftShelf, place: EditorPlace): ShelvedDraft | null {
  const { key, name, editors } = place
  const drafts = shelf.list(({ id, hash }) => hash !== key.hash && isSameLesson(id, key.id))
  return (
    drafts.find(
      (draft) =>
        !draft.record.settled &&
        (draft.key.id === key.id || (name !== '' && draft.record.name === name)) &&
        // It was not edited, or it still has its example somewhere on the page.
        contentHash(draft.record.code) !== draft.key.hash &&
        !editors.some(({ hash }) => hash === draft.key.hash),
    ) ?? null
  )
}

/** The part before the slash is the lesson; an id without one stands alone. */
function isSameLesson(one: string, other: string): boolean {
  const lesson = (id: string) => id.slice(0, id.indexOf('/') + 1) || id
  return lesson(one) === lesson(other)
}
