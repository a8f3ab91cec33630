/** `/`, `/search`, `/books/…`: the library's catalogue. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import { firstValue, type Pairs } from '../form-urlencoded'
import type { HostCall } from '../host-call'
import { json, problem } from '../json-answer'
import { Refusal } from '../refusal'
import { type Book, books } from './books'

export const catalogue: EndpointFamily<HostCall> = {
  title: 'Catalogue',
  endpoints: [
    {
      path: '/',
      methods: ['GET'],
      summary: 'What the library offers.',
      example: '/',
      answer: () => json(welcome),
    },
    {
      path: '/search',
      methods: ['GET'],
      summary: 'Books by subject (about), title, author, and year (after, before).',
      example: '/search?about=railways&after=2015',
      answer: (call) => json(searchBooks(call.query).map(listEntry)),
    },
    {
      path: '/books/{id}',
      methods: ['GET'],
      summary: 'One book by its number.',
      example: '/books/1',
      answer: findBook,
    },
  ],
}

const welcome = {
  name: 'The library',
  books: books.length,
  links: { search: '/search?about=railways&after=2015', book: '/books/1' },
}

/**
 * The books that fit every criterion given, in catalogue order.
 * @throws Refusal 400 for a year that is not a number.
 */
function searchBooks(query: Pairs): readonly Book[] {
  const subjects = query.filter(([name]) => name === 'about').map(([, value]) => value)
  const title = firstValue(query, 'title')
  const author = firstValue(query, 'author')
  const after = yearOf(query, 'after') ?? Number.NEGATIVE_INFINITY
  const before = yearOf(query, 'before') ?? Number.POSITIVE_INFINITY
  return books.filter(
    (book) =>
      subjects.every((subject) => book.subjects.includes(subject.trim().toLowerCase())) &&
      (title === undefined || contains(book.title, title)) &&
      (author === undefined || contains(book.author, author)) &&
      book.year > after &&
      book.year < before,
  )
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.trim().toLowerCase())
}

function yearOf(query: Pairs, name: string): number | undefined {
  const text = firstValue(query, name)
  if (text === undefined || text === '') return undefined
  if (!/^[0-9]{1,4}$/.test(text)) {
    throw new Refusal(400, `\`${name}\` must be a year such as 2015, not \`${text.slice(0, 40)}\`.`)
  }
  return Number(text)
}

/** A book as a list shows it; its own page has its number and subjects, too. */
function listEntry({ title, author, year, shelf }: Book) {
  return { title, author, year, shelf }
}

function findBook(call: HostCall): HttpResponse {
  const id = call.parameters.get('id') ?? ''
  const book = books.find((each) => `${each.id}` === id)
  return book === undefined
    ? problem(404, `The library has no book number ${id.slice(0, 40)}.`)
    : json(book)
}
