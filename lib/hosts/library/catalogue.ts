/** `/`, `/search`, `/books/…`: the library's catalogue. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { refuseUnknown } from '../query-values'
import { Refusal } from '../refusal'
import type { Book } from './books'
import { collectionOf } from './collection'
import { criteria, searchBooks, tagParameter } from './search'

const searchParameters = [tagParameter('about'), ...criteria]

export const catalogue: EndpointFamily<HostCall> = {
  title: 'Catalogue',
  endpoints: [
    {
      path: '/',
      methods: ['GET'],
      summary: 'What the library offers.',
      example: '/',
      answer: (call) => json(welcome(collectionOf(call.request.learner).length)),
    },
    {
      path: '/search',
      methods: ['GET'],
      summary: 'All books that fit, on one page.',
      parameters: searchParameters,
      answers: [{ status: 400, summary: 'A year is none, or a parameter is unknown.' }],
      example: '/search?about=railways&after=2015',
      answer(call) {
        refuseUnknown(
          call.query,
          searchParameters.map(({ name }) => name),
        )
        const found = searchBooks(collectionOf(call.request.learner), call.query)
        return json(found.map(searchEntry))
      },
    },
    {
      path: '/books/{id}',
      methods: ['GET'],
      summary: 'One book by its number.',
      parameters: [{ name: 'id', in: 'path', summary: 'The number.', required: true }],
      answers: [{ status: 404, summary: 'The library has no book of that number.' }],
      example: '/books/1',
      answer: (call) => json(bookOf(call)),
    },
    {
      path: '/books/{id}/cover',
      methods: ['GET'],
      summary: "Leads to the picture of the cover, which is another machine's.",
      details: 'What identifies you here must not go with you: the picture is there for everybody.',
      parameters: [{ name: 'id', in: 'path', summary: 'The number.', required: true }],
      answers: [
        { status: 302, summary: 'To files.test.' },
        { status: 404, summary: 'The library has no book of that number.' },
      ],
      example: '/books/1/cover',
      answer(call): HttpResponse {
        const { id } = bookOf(call)
        const location = `https://files.test/covers/${id}.svg`
        return { status: 302, reason: 'Found', headers: [['Location', location]], body: null }
      },
    },
  ],
}

function welcome(count: number) {
  return {
    name: 'The library',
    books: count,
    links: {
      search: '/search?about=railways&after=2015',
      book: '/books/1',
      books: '/books',
      shelf: '/shelf',
      notices: '/notice-board',
      hours: '/opening-hours',
      people: '/reading-room',
      timetable: '/timetable',
      archive: '/archive/1',
      quota: '/quota',
      room: '/rooms/north',
      alerts: '/alerts',
      events: '/events/listeners',
    },
  }
}

/** A book as a search shows it; its own page has its number and tags, too. */
function searchEntry({ title, author, year, shelf }: Book) {
  return { title, author, year, shelf }
}

/** @throws Refusal 404 */
function bookOf(call: HostCall): Book {
  const id = call.parameters.get('id') ?? ''
  const book = collectionOf(call.request.learner).find((each) => `${each.id}` === id)
  if (book !== undefined) return book
  throw new Refusal(404, `The library has no book number ${id.slice(0, 40)}.`)
}
