/** The overview of the course, the review deck and the search. */

const counted = (number: number, one: string, many = `${one}s`) =>
  `${number} ${number === 1 ? one : many}`

/** How far a lesson has come. */
export function stateWords({
  reached,
  done,
  of,
}: {
  readonly reached: 'none' | 'opened' | 'ran' | 'done'
  readonly done: number
  readonly of: number
}): string {
  if (reached === 'none') return 'Not opened'
  if (reached === 'done') return of > 0 ? `Back, ${done} of ${of} done` : 'Back'
  if (done > 0) return `${done} of ${of} done`
  return reached === 'ran' ? 'Code was run' : 'Opened'
}

/** The kinds of pages of a course. */
export const kindNames = { lesson: 'Lesson', clinic: 'Clinic', capstone: 'Capstone' }
type Kind = keyof typeof kindNames

/** The title of a page wherever it does not stand at the head of it. */
export function pageTitle({ kind, title }: { readonly kind: Kind; readonly title: string }) {
  return kind === 'lesson' ? title : `${kindNames[kind]}: ${title}`
}

/** `5 lessons and 1 clinic` */
export function pageCounts(pages: readonly { readonly kind: Kind }[]): string {
  const counts = (['lesson', 'clinic', 'capstone'] as const)
    .map((kind) => [kind, pages.filter((page) => page.kind === kind).length] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => counted(number, kind))
  const last = counts.pop() ?? ''
  return counts.length > 0 ? `${counts.join(', ')} and ${last}` : last
}

/** Of a module, or of the capstones. @param back how many of its pages are done */
export function pagesBack(back: number, pages: readonly { readonly kind: Kind }[]): string {
  if (back === 0) return pageCounts(pages)
  const isOneKind = pages.every(({ kind }) => kind === pages[0]?.kind)
  return `${back} of ${isOneKind ? pageCounts(pages) : pages.length} back`
}

/** At the end of a page, beside the title of the next. */
export const nextPage = {
  lesson: 'Next lesson',
  clinic: 'Next, a clinic',
  capstone: 'Next, a capstone',
}

export const review = {
  title: 'Review',
  lead: 'Two questions from each lesson that you have opened, mixed. Answer in your mind, or aloud, before you look.',
  rhythm:
    'What you knew comes back after 1, 3, 7 and then 21 days; what you did not, within minutes. It is all kept in this browser.',
  due: (cards: number) => (cards === 1 ? '1 card is due' : `${cards} cards are due`),
  start: 'Review them',
  open: 'All cards',
  show: 'Show the answer',
  known: 'I knew it',
  missed: 'Not yet',
  question: 'Question',
  answer: 'Answer',
  from: 'From',
  deck: 'Cards that are due',
  wasMissed: 'That one comes back in ten minutes.',
  wasKnown: 'Noted.',
  looking: 'Looking up what is due.',
  nothingOpened: 'No cards yet. They come with the lessons that you open, two each.',
  nothingDue: (next: string) => `Nothing is due. The next card comes back ${next}.`,
  doneNow: (cards: number) => `You went through ${counted(cards, 'card')}.`,
  toLessons: 'See all lessons',
  all: 'All cards',
  allNote: 'Every card of the course, also of lessons that you have not opened.',
  noCards: 'This course has no cards.',
}

/** When a card comes back, in words. Both in milliseconds since 1970. */
export function comesBack(due: number, now: number): string {
  const minutes = Math.ceil((due - now) / 60_000)
  if (minutes <= 60) return `in ${counted(Math.max(minutes, 1), 'minute')}`
  const days = daysBetween(now, due)
  if (days === 0) return `at ${time.format(due)}`
  if (days === 1) return 'tomorrow'
  return `on ${date.format(due)}`
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const date = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

/** Of the calendar. */
function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0)
  return Math.round((midnight(to) - midnight(from)) / 86_400_000)
}

/** The page that closes the course. */
export const ending = {
  title: 'What you can do now',
  lead: 'Questions, and for each the exercise that answers it. There is no grade and no certificate: what you can show is programs that work, and that you wrote.',
  count: (shown: number, all: number) =>
    shown === all
      ? `All ${all} are answered with yes. That is the whole course.`
      : `${shown} of ${all} answered with yes, by the exercises that you passed in this browser.`,
  yes: 'Yes',
  notYet: 'Not yet',
  home: 'Take it home',
  work: 'Your programs',
  workNote:
    'Every program that you changed, as it stands now, in a folder for each lesson. The machines that they ask, such as `library.test`, are in this course alone, as is the module `server`: change the addresses for real ones.',
  noPrograms: 'There is nothing of yours yet. Change a program of a lesson, and it will be here.',
  takePrograms: 'Download my programs',
  client: 'The client',
  clientNote:
    'The same `requests`, over the real internet: for Node 20.9 or newer, without a download from anywhere else. Unpack it and follow its README; your programs import it by the same name.',
  takeClient: 'Download the client',
  rest: 'Progress, review deck and earlier versions are saved under',
  way: 'What you can do now, and what you can take home',
}

/** The review deck among the saved work. */
export const savedReview = {
  name: 'Review deck',
  adds: (cards: number) =>
    `${cards === 1 ? '1 card was' : `${cards} cards were`} answered later in the file; the others stay as they are`,
}

export const search = {
  button: 'Search',
  shortcut: '/ or Ctrl K',
  title: 'Search',
  field: 'Search the course',
  placeholder: 'A word, a name, a status code',
  results: 'Results',
  loading: 'Fetching what can be found …',
  failed: 'What can be found did not arrive. Is the server of the course still running?',
  again: 'Try again',
  found: (results: number) => (results === 0 ? '' : counted(results, 'result')),
  nothing: (query: string) => `Nothing about “${query}” in the lessons or the reference.`,
  advice: 'Try one word of it, or the name in the code.',
  whole: 'The beginning',
  reference: 'Reference',
  all: 'All results on a page',
  slash: 'The key / opens the search',
  close: 'Close',
  lead: 'All lessons and the reference: words of the text, names in the code, status codes. A beginning is enough, and a typo does no harm.',
  withoutScripts:
    'Searching needs JavaScript, which this browser has switched off. The course and the reference list everything.',
}
