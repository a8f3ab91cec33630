/** Pages of a list, and the Link field that leads from one to the next (RFC 8288). */
import type { HeaderList } from '../../http/message'
import { firstValue } from '../form-urlencoded'
import type { HostCall } from '../host-call'
import { linkField } from '../link-field'
import { parseTarget } from '../target'
import { api } from './addresses'

export interface Page {
  readonly number: number
  readonly size: number
}

/** `page` and `per_page` of the query; nonsense falls back to page 1 and 30 a page, more than 100 to 100. */
export function pageOf(call: HostCall): Page {
  return {
    number: wholeNumber(firstValue(call.query, 'page')) ?? 1,
    size: Math.min(wholeNumber(firstValue(call.query, 'per_page')) ?? 30, 100),
  }
}

export function slicePage<Item>(items: readonly Item[], page: Page): readonly Item[] {
  return items.slice((page.number - 1) * page.size, page.number * page.size)
}

/** The Link field; none when everything fits on one page. */
export function linksOf(call: HostCall, page: Page, count: number): HeaderList {
  const last = Math.max(1, Math.ceil(count / page.size))
  const links: [relation: string, address: string][] = []
  const add = (number: number, relation: string) => links.push([relation, pageUrl(call, number)])
  if (page.number > 1) add(Math.min(page.number - 1, last), 'prev')
  if (page.number < last) add(page.number + 1, 'next')
  if (page.number < last) add(last, 'last')
  if (page.number > 1) add(1, 'first')
  return linkField(links)
}

/** This request's address with another page, the rest of its query as it was sent. */
function pageUrl(call: HostCall, number: number): string {
  const { path, query } = parseTarget(call.request.target)
  const others = query.split('&').filter((pair) => !/^page(=|$)/.test(pair) && pair !== '')
  return `${api}${path}?${[...others, `page=${number}`].join('&')}`
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : undefined
}
