'use client'
/** The drafts of the page that is open, and which editors it has. */
import { Draft } from './draft'
import { type DraftKey, draftKey, keyWord } from './draft-key'
import { browserStorage, DraftShelf } from './draft-shelf'

export const pageShelf = new DraftShelf(browserStorage)

/** What an editor's element says in `data-draft`, so that the others know of it before it lives. */
export function editorMark(id: string, original: string): string {
  return keyWord(draftKey(id, original))
}

/** The draft of one editor of this page. */
export function openDraft(id: string, original: string, name: string): Draft {
  return new Draft({
    id,
    original,
    name,
    shelf: pageShelf,
    editors: editorsOfPage,
    clock: () => Date.now(),
  })
}

function editorsOfPage(): DraftKey[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-draft]'), (element) => {
    const mark = element.dataset.draft ?? ''
    const colon = mark.lastIndexOf(':')
    return { id: mark.slice(0, colon), hash: mark.slice(colon + 1) }
  })
}
