/** Of the page “Your work”: drafts and progress as one file. */

/** The page “Your work”. */
export const work = {
  title: 'Your work',
  lead: 'Drafts, answers, progress, the review deck and preferences are kept in this browser and nowhere else. Take them with you in one file, or bring them back from one.',
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
    `is here in another version, of ${mine}; the file’s is of ${theirs}; yours stays among its earlier versions`,
  earlier: 'gets earlier versions that are not here',
  answers: 'Answers',
  answersAdd: (count: number) =>
    `${count === 1 ? '1 guess or text is' : `${count} guesses and texts are`} not here yet`,
  /** @param mine in quotes */
  answerBecomes: (mine: string, theirs: string) =>
    `your answer here is ${mine}; it becomes the file’s, ${theirs}`,
  skipped: 'a guess that was skipped',
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
