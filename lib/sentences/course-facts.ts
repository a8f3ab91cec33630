/** Of the glossary and of the page for teachers. */

export const glossary = {
  lead: 'The names that the lessons use, each with the sentence that the editor or the slip of a response shows for it, and the lesson where it is new.',
  empty: 'The lessons of this course name nothing that is new in them yet.',
}

export const teach = {
  lead: 'One laptop serves the whole room, without the internet. Talk for ten minutes at most between two activities: say, type, run, point, and let them try.',
  before:
    'The doctor makes the build, runs one lesson, and says what is wrong with port, network or disk. The start prints the addresses for the room. Open the first lesson on a second machine and run its first program before anybody comes.',
  noPlan: 'This course has no plan yet; its `course.yaml` holds them.',
  /** @param rest minutes that no lesson has */
  times: (minutes: number, rest: number) =>
    `${minutes} minutes, ${rest} of them for breaks and questions.`,
}
