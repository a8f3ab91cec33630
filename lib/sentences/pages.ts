/** Of the pages around the lessons: the first one, its footer, and what stands where a page is not. */

export const hero =
  'A course in HTTP for people who write programs. Every request you send makes a round trip, and the answer lands under the very line that asked.'
export const needsJavaScript =
  'Here you can read the code; running needs JavaScript, which this browser has switched off.'
/** What a program gave when the page was made, for readers without scripts. */
export const recorded = {
  response: 'Response',
  printed: 'Printed',
  value: 'Value',
  more: (count: number) => `… and ${count} more`,
}
export const smallInternet =
  'Requests go to a small internet on the machine that serves this page, no further.'

/** @param section where a lesson was left; undefined at its beginning */
export function leftAt(section: string | undefined): string {
  return section
    ? `You left at “${section}”. Your drafts are kept in this browser.`
    : 'You opened this lesson last. Your drafts are kept in this browser.'
}

export const notFound = {
  title: '404: no page at this address',
  text: 'Your request arrived and was understood; there is nothing here by that name. The address may have a typing slip, or the lesson may have moved.',
}

export const pageFailed = {
  title: 'This page stopped working',
  text: 'The fault is in the page, not in your code. Your drafts are kept in this browser.',
  again: 'Try again',
}

/** For whoever writes the course, in development. */
export const forAuthors = {
  lessonTitle: 'This lesson has a mistake',
  course: 'The file course.yaml has a mistake.',
  lesson: 'A lesson has a mistake.',
  host: 'A host has a mistake.',
  follows: 'This page follows when the file is saved. The other lessons go on meanwhile.',
}
