/** Of links that hold a program. */

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
