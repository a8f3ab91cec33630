/** Activities are named `lesson/activity`. */

/** The slug of the lesson that an activity belongs to. */
export function lessonOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}
