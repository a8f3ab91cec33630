/** Every sentence about drafts, links and saved work that a learner reads. */
import type { EarlierReason } from './earlier-texts'

export const offers = {
  changed: {
    text: 'This example has changed since you edited it; your version is here.',
    take: 'Show mine',
    compare: 'Compare',
    decline: 'Keep the new one',
    theirs: 'your version',
  },
  tab: {
    text: 'This program was changed in another tab; that version is newer.',
    take: 'Show the newer one',
    compare: 'Compare',
    decline: 'Keep this one',
    theirs: 'the other tab',
  },
}

export const comparison = {
  title: 'Comparison',
  now: 'in the editor now',
  same: 'Both are the same.',
  folded: (lines: number) => (lines === 1 ? '1 equal line' : `${lines} equal lines`),
}

export const storageTroubles = {
  off: {
    text: 'What you type is not saved: this browser keeps nothing for this site, as in a private window.',
    advice: 'It is here until you leave the page. Copy what you need, or make a link to it.',
  },
  full: {
    text: 'What you type is not saved: the space that this browser gives to the site is full.',
    advice: 'Delete some drafts under “Your work”, or copy what you need before you leave.',
  },
  work: 'Your work',
  dismiss: 'Close this note',
}

export const toasts = {
  undo: 'Undo',
  wasReset: 'The code was reset.',
  wasRestored: 'The earlier version is back.',
  wasTaken: 'Your version is back.',
  wasDeleted: 'The draft was deleted.',
}

export const more = {
  button: 'More',
  panel: 'More for this code',
  open: 'Open in the workbench',
  earlier: 'Earlier versions',
  none: 'The last five versions that you run are kept here.',
}

export const reasons: Readonly<Record<EarlierReason, string>> = {
  run: 'run',
  reset: 'before a reset',
  replaced: 'before another version',
  tab: 'from another tab',
  import: 'before an import',
}

export const someTimeAgo = 'some time ago'

export const share = {
  button: 'Share a link',
  copied: 'The link is on the clipboard.',
  notCopied: 'The browser did not let the page copy. The link is selected; copy it from here.',
  field: 'Link to this program',
  length: (characters: number) => `${characters} characters.`,
  long: 'Some chat programs cut links longer than 2000 characters; in a file or an e-mail it is safe.',
  tooLong: 'This program is too long for a link. Download it under “Your work” instead.',
  close: 'Close',
}

export const shared = {
  came: 'This program came with the link. It runs only when you press Run.',
  kept: 'Your own program is kept.',
  back: 'Back to my program',
}

/** Why a link gives no program, and what to try. */
export const linkProblems = {
  newer:
    'This link was made by a newer version of the course. Reload the page, or ask for the program as text.',
  broken:
    'This link is damaged, perhaps cut off on its way. Copy it again as a whole, or ask for the program as text.',
  large: 'The program in this link is larger than the workbench takes. Ask for it as a file.',
  empty: 'There is no program in this link. Ask for it again.',
}

/** The page “Your work”. */
export const work = {
  title: 'Your work',
  lead: 'Drafts, progress, the review deck and preferences are kept in this browser and nowhere else. Take them with you in one file, or bring them back from one.',
  download: 'Download all of it',
  downloadNote: 'One readable JSON file. It needs no network.',
  choose: 'Import a file',
  chooseNote: 'First you see what would change; nothing is replaced without being asked for.',
  drafts: 'Drafts',
  loading: 'Looking for drafts in this browser.',
  noDrafts:
    'No drafts yet. What you change in an editor is listed here, from the first keystroke on.',
  toLessons: 'See all lessons',
  off: 'This browser keeps nothing for this site, as in a private window, so there is nothing to list or to import into.',
  remove: 'Delete',
  shared: 'From a link',
  playground: 'Workbench',
  home: 'First page',
  unknown: (slug: string) => `${slug}, which is no longer in the course`,
}

export const imports = {
  title: 'What would change',
  nothing: 'Everything in this file is here already. Nothing would change.',
  same: (count: number) =>
    `${count} more ${count === 1 ? 'thing is' : 'things are'} the same in both.`,
  added: 'is not here yet',
  differs: (mine: string, theirs: string) =>
    `is here in another version, of ${mine}; the file’s is of ${theirs}. Yours stays among its earlier versions`,
  earlier: 'gets earlier versions that are not here',
  progress: 'Progress',
  progressAdds: (lessons: number) =>
    `${lessons === 1 ? '1 lesson is' : `${lessons} lessons are`} further in the file; what you reached here stays`,
  preference: {
    theme: 'Theme',
    text: 'Text size',
    twin: 'Python beside TypeScript',
    slash: 'The key / opens the search',
  },
  becomes: (mine: string | null, theirs: string) => `${mine ?? 'not chosen'} becomes ${theirs}`,
  compare: 'Compare',
  mine: 'here now',
  theirs: 'the file’s version',
  apply: (count: number) => (count === 1 ? 'Import 1 thing' : `Import ${count} things`),
  cancel: 'Cancel',
  done: (count: number) =>
    count === 1 ? '1 thing was imported.' : `${count} things were imported.`,
  failed: {
    off: 'Nothing was imported: this browser keeps nothing for this site. Leave the private window and try again.',
    full: 'Nothing was imported: the space that this browser gives to the site is full. Delete some drafts and try again.',
  },
}

/** Why a file cannot be imported. */
export const fileProblems = {
  large:
    'This file is larger than 10 MB, which no saved work is. Choose the file that the download gave you.',
  notJson:
    'This file is not saved work: it is not JSON. Choose the file that the download gave you.',
  foreign:
    'This file is JSON, but not saved work of this course. Choose the file that the download gave you.',
  newer:
    'This file was made by a newer version of the course. Reload this page, or update the course.',
  damaged: (place: string) =>
    `This file is damaged at “${place}”. Download it again where it came from.`,
  unreadable: 'The browser could not read this file. Choose it once more.',
  unchanged: 'Nothing was changed.',
}
