/** `/books`: the collection page after page, by number or by cursor. */
import type { HttpResponse } from '../../http/message'
import { base64, fromBase64 } from '../base64'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { firstValue } from '../form-urlencoded'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { linkField } from '../link-field'
import { refuseUnknown, wholeValue } from '../query-values'
import { Refusal } from '../refusal'
import { parseTarget } from '../target'
import type { Book } from './books'
import { collectionOf } from './collection'
import { criteria, langParameter, searchBooks, tagParameter } from './search'

/** Three pages of this size are the whole collection of world 0, so that its last page by cursor is empty. */
const CURSOR_PAGE = 19
const NUMBERED_PAGE = 10
const MOST_ON_A_PAGE = 50
const MOST_PAGES = 1_000_000

const parameters: readonly EndpointParameter[] = [
  langParameter,
  tagParameter('tag'),
  ...criteria,
  {
    name: 'page',
    in: 'query',
    type: 'integer',
    summary: 'The number of the page; beyond the last one it is empty.',
    default: 1,
    minimum: 1,
    maximum: MOST_PAGES,
  },
  {
    name: 'per_page',
    in: 'query',
    type: 'integer',
    summary: `Books on a page: ${NUMBERED_PAGE} when it is left out, ${CURSOR_PAGE} by cursor.`,
    minimum: 1,
    maximum: MOST_ON_A_PAGE,
  },
  { name: 'cursor', in: 'query', summary: 'Where the page begins: empty, or a `next`.' },
]

export const bookPages: EndpointFamily<HostCall> = {
  title: 'Pages of books',
  endpoints: [
    {
      path: '/books',
      methods: ['GET'],
      summary: 'The books that fit, one page of them; Link leads to the others.',
      details:
        'By number: `page` and `per_page`; the answer is a list. By cursor: `cursor`, empty at first; the answer ' +
        'has `books`, and `next`, the cursor of the next page. A full page always has a next one, so the last page ' +
        'can be empty; then `next` is null. There are 57 books; 1 in world 1, none in world 3.',
      parameters,
      answers: [
        { status: 200, summary: 'The page.' },
        { status: 400, summary: 'A year, a number or a cursor is none.' },
      ],
      example: '/books?lang=python&after=2015',
      answer(call) {
        refuseUnknown(
          call.query,
          parameters.map(({ name }) => name),
        )
        const found = searchBooks(collectionOf(call.request.learner), call.query)
        const cursor = firstValue(call.query, 'cursor')
        return cursor === undefined ? numberedPage(call, found) : cursorPage(call, found, cursor)
      },
    },
  ],
}

function numberedPage(call: HostCall, found: readonly Book[]): HttpResponse {
  const page = wholeValue(call.query, 'page', { absent: 1, least: 1, most: MOST_PAGES })
  const size = sizeOf(call, NUMBERED_PAGE)
  const last = Math.max(1, Math.ceil(found.length / size))
  const links: [string, string][] = []
  const add = (relation: string, number: number) =>
    links.push([relation, addressWith(call, 'page', `${number}`)])
  if (page < last) add('next', page + 1)
  if (page > 1) add('prev', Math.min(page - 1, last))
  add('first', 1)
  add('last', last)
  return json(found.slice((page - 1) * size, page * size), 200, linkField(links))
}

function cursorPage(call: HostCall, found: readonly Book[], cursor: string): HttpResponse {
  const size = sizeOf(call, CURSOR_PAGE)
  const start = cursor === '' ? 0 : placeOf(cursor)
  const books = found.slice(start, start + size)
  // Whether there are more is not looked up: that is what makes pages by cursor cheap, and the last one empty.
  const next = books.length === size ? cursorOf(start + size) : null
  const links = next === null ? [] : [['next', addressWith(call, 'cursor', next)] as const]
  return json({ books, next }, 200, linkField(links))
}

/** Opaque to clients: they hand it back as it is. */
function cursorOf(place: number): string {
  return base64(new TextEncoder().encode(`after ${place}`)).replace(/=+$/, '')
}

/** @throws Refusal 400 */
function placeOf(cursor: string): number {
  const bytes = fromBase64(cursor)
  const [, place] = /^after ([0-9]{1,7})$/.exec(new TextDecoder().decode(bytes)) ?? []
  if (place !== undefined) return Number(place)
  throw new Refusal(400, 'The `cursor` is not one of ours; take the `next` of the page before.')
}

/** This request's address with another page, the rest of its query as it was sent. */
function addressWith({ request }: HostCall, name: string, value: string): string {
  const { path, query } = parseTarget(request.target)
  const others = query.split('&').filter((pair) => pair !== '' && pair.split('=', 1)[0] !== name)
  return `${request.scheme}://${request.authority}${path}?${[...others, `${name}=${value}`].join('&')}`
}

/** @throws Refusal 400 */
function sizeOf({ query }: HostCall, absent: number): number {
  return wholeValue(query, 'per_page', { absent, least: 1, most: MOST_ON_A_PAGE })
}
