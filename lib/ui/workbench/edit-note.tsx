/** What Enter, Tab and Escape do now, at the edge of an editor that has the focus. The style sheet shows which. */
import { editKeys } from '../../sentences/workbench'

export function EditNote() {
  return (
    // The editor's description and its announcements say it, too.
    <p className="edit-note" aria-hidden="true">
      <span className="edit-note-rest">
        <kbd>Enter</kbd> {editKeys.enter} <kbd>Tab</kbd> {editKeys.tabGoesOn}
      </span>
      <span className="edit-note-edit">
        <kbd>Tab</kbd> {editKeys.tabIndents} <kbd>Esc</kbd> {editKeys.escape}
      </span>
    </p>
  )
}
