/** Repositories by number and by former names: `/repositories/1011/issues`, and 301 from where something was. */
import type { HttpResponse } from '../../http/message'
import { api, documentation } from './addresses'
import { json } from './answer'
import { type Repository, renamed, repositories } from './data/repositories'
import { pathOf } from './world'

/**
 * The segments of `/repos/{owner}/{repo}/…` for those of `/repositories/{id}/…`, and `contents` for `contents/`;
 * others as they are.
 */
export function asRouted(segments: readonly string[]): readonly string[] {
  const [first, id = '', ...rest] = segments
  if (first === 'repos' && rest[1] === 'contents' && rest[2] === '' && rest.length === 3) {
    return segments.slice(0, -1)
  }
  if (first !== 'repositories') return segments
  const repository = repositories.find((each) => `${each.id}` === id)
  if (repository === undefined) return segments
  return asRouted(['repos', repository.owner, repository.name, ...rest])
}

/** GitHub's redirect from a former name to the number; null for names that are still good. */
export function redirectRenamed(
  method: string,
  segments: readonly string[],
  query: string,
): HttpResponse | null {
  const [first, owner = '', name = '', ...rest] = segments
  const now = first === 'repos' && renamed.get(`${owner}/${name}`.toLowerCase())
  const repository: Repository | undefined = repositories.find((each) => pathOf(each) === now)
  if (repository === undefined) return null
  const path = ['repositories', `${repository.id}`, ...rest.map(encodeURIComponent)].join('/')
  const url = `${api}/${path}${query === '' ? '' : `?${query}`}`
  // A 307 keeps the method and the body; a 301 may turn them into a GET.
  const isSafe = method === 'GET' || method === 'HEAD'
  const message = isSafe ? 'Moved Permanently' : 'Temporary Redirect'
  const address = documentation(
    'using-the-rest-api/best-practices-for-using-the-rest-api#redirects',
  )
  const body = { message, url, documentation_url: address }
  return json(body, isSafe ? 301 : 307, [['Location', url]])
}
