/** A list as an answer: one page of it, and the Link field that leads to the others. */
import type { HeaderList, HttpResponse } from '../../http/message'
import { json } from './answer'
import type { GithubCall } from './call'
import { linksOf, pageOf, slicePage } from './paging'

/** @param document makes the JSON of one. */
export function listAnswer<Item>(
  call: GithubCall,
  items: readonly Item[],
  document: (item: Item) => unknown,
  headers: HeaderList = [],
): HttpResponse {
  const page = pageOf(call)
  const shown = slicePage(items, page).map((item) => document(item))
  return json(shown, 200, [...headers, ...linksOf(call, page, items.length)])
}
