/** `/shelf/…`: the learner's own shelf, to add to, replace, change and remove from. */
import { conditionalAnswer } from '../conditional-request'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json, noContent } from '../json-answer'
import { readJson } from '../json-body'
import { PerLearner } from '../per-learner'
import {
  assertExpected,
  assertRoom,
  bookAnswer,
  bookJson,
  bookOf,
  change,
  created,
  entry,
  firstShelf,
  idOf,
  MOST_BOOKS,
  validatorsOf,
  written,
} from './shelf-books'

const idParameter: EndpointParameter = {
  name: 'id',
  in: 'path',
  summary: 'The number that the book got, or a name of your own: letters, digits and dashes.',
  required: true,
}
const ifMatch: EndpointParameter = {
  name: 'If-Match',
  in: 'header',
  summary: 'The ETag of the version that you mean; 412 when there is another by now.',
}
const members: readonly EndpointParameter[] = [
  { name: 'title', in: 'json', summary: 'At most 200 characters.', required: true },
  { name: 'author', in: 'json', summary: 'At most 200 characters.', default: '' },
  { name: 'year', in: 'json', type: 'integer', summary: 'Or null.', minimum: 0, maximum: 9999 },
  { name: 'note', in: 'json', summary: 'At most 500 characters.', default: '' },
]
const wrongBody = [
  { status: 400, summary: 'The body is labelled as JSON and is not.' },
  { status: 415, summary: 'The body is no JSON; the sentence names the form that came.' },
  { status: 422, summary: 'A member is missing or wrong; `errors` lists each.' },
]
const missing = { status: 404, summary: 'There is no such book on your shelf.' }
const changed = { status: 412, summary: 'If-Match names another version.' }

/** The family; what it remembers is at most 40 books of 1000 learners each. */
export function shelf(): EndpointFamily<HostCall> {
  const shelves = new PerLearner(firstShelf)
  const shelfOf = ({ request }: HostCall) => shelves.get(request.learner)

  return {
    title: 'Your shelf',
    endpoints: [
      {
        path: '/shelf',
        methods: ['GET'],
        summary: 'The books on your shelf.',
        example: '/shelf',
        answer(call) {
          const list = [...shelfOf(call).books].map(([id, book]) => bookJson(id, book))
          const response = json(list)
          return conditionalAnswer(call.request, validatorsOf(response), response)
        },
      },
      {
        path: '/shelf',
        methods: ['POST'],
        summary: 'Adds a book; twice adds two.',
        parameters: members,
        answers: [
          { status: 201, summary: 'The book; Location is where it stands.' },
          { status: 409, summary: `There are ${MOST_BOOKS} books already.` },
          ...wrongBody,
        ],
        example: {
          target: '/shelf',
          method: 'POST',
          json: { title: 'Moss', author: 'Aino Virtanen' },
        },
        answer(call) {
          const own = shelfOf(call)
          const book = readJson(call.request, entry)
          assertRoom(own)
          while (own.books.has(`${own.next}`)) own.next += 1
          const id = `${own.next}`
          own.next += 1
          own.books.set(id, book)
          return created(id, book)
        },
      },
      {
        path: '/shelf',
        methods: ['DELETE'],
        summary: 'Puts the shelf back as you found it at first.',
        answers: [{ status: 204, summary: 'It is as at first.' }],
        example: { target: '/shelf', method: 'DELETE' },
        answer(call) {
          shelves.forget(call.request.learner)
          return noContent
        },
      },
      {
        path: '/shelf/{id}',
        methods: ['GET'],
        summary: 'One book of your shelf, with its ETag.',
        parameters: [idParameter],
        answers: [{ status: 304, summary: 'If-None-Match names this version.' }, missing],
        example: '/shelf/1',
        answer(call) {
          const response = bookAnswer(pathParameter(call, 'id'), bookOf(shelfOf(call), call))
          return conditionalAnswer(call.request, validatorsOf(response), response)
        },
      },
      {
        path: '/shelf/{id}',
        methods: ['PUT'],
        summary: 'Puts a book in this place, whatever was there; twice is like once.',
        parameters: [idParameter, ifMatch, ...members],
        answers: [
          { status: 200, summary: 'The book that stands there now.' },
          { status: 201, summary: 'The place was empty.' },
          { status: 409, summary: `There are ${MOST_BOOKS} books already.` },
          changed,
          ...wrongBody,
        ],
        example: { target: '/shelf/moss', method: 'PUT', json: { title: 'Moss', year: 2021 } },
        answer(call) {
          const own = shelfOf(call)
          const id = idOf(call)
          const before = own.books.get(id)
          assertExpected(call, id, before)
          const book = readJson(call.request, entry)
          if (before === undefined) assertRoom(own)
          own.books.set(id, book)
          return before === undefined ? created(id, book) : written(id, book)
        },
      },
      {
        path: '/shelf/{id}',
        methods: ['PATCH'],
        summary: 'Changes the members that you send, and leaves the others (RFC 7396).',
        parameters: [
          idParameter,
          ifMatch,
          ...members.map((each) => ({ ...each, required: false })),
        ],
        answers: [
          { status: 200, summary: 'The book as it is now.' },
          missing,
          changed,
          ...wrongBody,
        ],
        example: { target: '/shelf/1', method: 'PATCH', json: { note: 'Lent to Jo' } },
        answer(call) {
          const own = shelfOf(call)
          const id = pathParameter(call, 'id')
          const before = bookOf(own, call)
          assertExpected(call, id, before)
          const { title, ...rest } = readJson(call.request, change)
          const book = {
            title: title ?? before.title,
            author: rest.author === undefined ? before.author : (rest.author ?? ''),
            year: rest.year === undefined ? before.year : rest.year,
            note: rest.note === undefined ? before.note : (rest.note ?? ''),
          }
          own.books.set(id, book)
          return written(id, book)
        },
      },
      {
        path: '/shelf/{id}',
        methods: ['DELETE'],
        summary: 'Takes a book from your shelf.',
        parameters: [idParameter, ifMatch],
        answers: [{ status: 204, summary: 'It is gone.' }, missing, changed],
        example: { target: '/shelf/2', method: 'DELETE' },
        answer(call) {
          const own = shelfOf(call)
          const id = pathParameter(call, 'id')
          assertExpected(call, id, bookOf(own, call))
          own.books.delete(id)
          return noContent
        },
      },
    ],
  }
}
