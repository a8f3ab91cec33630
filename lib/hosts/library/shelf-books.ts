/** What stands on a learner's shelf: books in places, within bounds. */
import { z } from 'zod'
import type { HttpResponse, Learner } from '../../http/message'
import {
  checkPreconditions,
  preconditionFailed,
  type Validators,
  validatorFields,
} from '../conditional-request'
import { strongTag } from '../etag'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import { Refusal } from '../refusal'
import { choiceOf } from '../world'

export const entry = z.strictObject({
  title: z.string().trim().min(1, 'Give the book a title.').max(200),
  author: z.string().max(200).default(''),
  year: z.int().min(0).max(9999).nullable().default(null),
  note: z.string().max(500).default(''),
})

export type Entry = z.output<typeof entry>

/** RFC 7396: null takes a member away, so that its default comes back. */
export const change = z.strictObject({
  title: entry.shape.title.optional(),
  author: z.string().max(200).nullish(),
  year: entry.shape.year.unwrap().optional(),
  note: z.string().max(500).nullish(),
})

/** Books on one learner's shelf. */
export const MOST_BOOKS = 40

export interface Shelf {
  readonly books: Map<string, Entry>
  /** The number that the next added book gets. */
  next: number
}

export function firstShelf(learner: Learner): Shelf {
  const titles = choiceOf(learner, 'shelf', [
    ['Leaves and Water', 'Narrow Gauge'],
    ['Pneumatic Post', 'Winter Vegetables'],
    ['Contour Lines', 'Night Buses'],
  ])
  const books = titles.map((title, index): [string, Entry] => [
    `${index + 1}`,
    { title, author: '', year: null, note: '' },
  ])
  return { books: new Map(books), next: titles.length + 1 }
}

export function bookJson(id: string, book: Entry) {
  return { id, ...book }
}

export function bookAnswer(id: string, book: Entry, status = 200): HttpResponse {
  return json(bookJson(id, book), status)
}

export function validatorsOf({ body }: HttpResponse): Validators {
  return { tag: strongTag(body instanceof Uint8Array ? body : new Uint8Array()) }
}

export function created(id: string, book: Entry): HttpResponse {
  const answer = withTag(bookAnswer(id, book, 201))
  return { ...answer, headers: [...answer.headers, ['Location', `/shelf/${id}`]] }
}

export function written(id: string, book: Entry): HttpResponse {
  return withTag(bookAnswer(id, book))
}

function withTag(response: HttpResponse): HttpResponse {
  return { ...response, headers: [...response.headers, ...validatorFields(validatorsOf(response))] }
}

/** @throws Refusal 412 */
export function assertExpected(call: HostCall, id: string, before: Entry | undefined): void {
  const validators = before === undefined ? null : validatorsOf(bookAnswer(id, before))
  if (checkPreconditions(call.request, validators) === 'met') return
  throw preconditionFailed(validators ?? undefined)
}

/** @throws Refusal 409 */
export function assertRoom({ books }: Shelf): void {
  if (books.size < MOST_BOOKS) return
  throw new Refusal(409, `Your shelf holds ${MOST_BOOKS} books and is full; DELETE one first.`)
}

/** @throws Refusal 400 */
export function idOf(call: HostCall): string {
  const id = pathParameter(call, 'id')
  if (/^[A-Za-z0-9-]{1,40}$/.test(id)) return id
  throw new Refusal(400, 'A place on the shelf has letters, digits and dashes, 40 at most.')
}

/** @throws Refusal 404 */
export function bookOf({ books }: Shelf, call: HostCall): Entry {
  const id = pathParameter(call, 'id')
  const book = books.get(id)
  if (book !== undefined) return book
  throw new Refusal(404, `There is no book ${id.slice(0, 40)} on your shelf.`)
}
