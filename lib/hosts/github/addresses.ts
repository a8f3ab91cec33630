/** The addresses that documents name. */

/** Of this host. */
export const api = 'https://api.github.com'

/** Of the pages for people, which are no part of the virtual internet. */
export const web = 'https://github.com'

/** Of the documentation; `path` is below `rest/`: `issues/issues#create-an-issue`. */
export function documentation(path = ''): string {
  return path === '' ? 'https://docs.github.com/rest' : `https://docs.github.com/rest/${path}`
}

/** The opaque number of a thing in GitHub's older form: `04:User4321` as base64. */
export function nodeId(type: string, id: number): string {
  return btoa(`0${type.length}:${type}${id}`)
}
