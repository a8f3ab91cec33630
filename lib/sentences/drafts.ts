/** Of drafts: what is kept of a program, what is offered, and what was done to it. */

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

/** Why an earlier version was kept. */
export const reasons = {
  run: 'run',
  reset: 'before a reset',
  replaced: 'before another version',
  tab: 'from another tab',
  import: 'before an import',
}

export const someTimeAgo = 'some time ago'
