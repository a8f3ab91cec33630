/** What makes an editor of a lesson the same editor. */

/**
 * The React key of an editor. In development it changes when the author saves other code or checks, so that the
 * editor is made anew; with the id alone it would go on with what it began with.
 */
export function authorKey(id: string, written: unknown): string {
  return process.env.NODE_ENV === 'development' ? `${id} ${JSON.stringify(written)}` : id
}
