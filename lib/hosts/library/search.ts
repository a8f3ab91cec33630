/** Which books fit the criteria of a query. */
import type { EndpointParameter } from '../endpoint'
import { firstValue, type Pairs } from '../form-urlencoded'
import { nearestName } from '../nearest-name'
import { Refusal } from '../refusal'
import { type Book, languages } from './books'

/** What `/search` and `/books` have in common. */
export const criteria: readonly EndpointParameter[] = [
  { name: 'title', in: 'query', summary: 'Letters that the title has, in any case.' },
  { name: 'author', in: 'query', summary: 'Letters that the name has, in any case.' },
  {
    name: 'after',
    in: 'query',
    type: 'integer',
    summary: 'A year; books that are younger.',
    minimum: 0,
    maximum: 9999,
  },
  {
    name: 'before',
    in: 'query',
    type: 'integer',
    summary: 'A year; books that are older.',
    minimum: 0,
    maximum: 9999,
  },
]

export const langParameter: EndpointParameter = {
  name: 'lang',
  in: 'query',
  summary: 'The programming language that the book is about.',
  oneOf: languages,
}

/** @param name of the parameter, which may be repeated. */
export function tagParameter(name: string): EndpointParameter {
  return {
    name,
    in: 'query',
    summary: 'What the book is about; given several times, all of it must be true.',
  }
}

/**
 * The books that fit every criterion given, in the order of the collection.
 * @throws Refusal 400 for a year that is not a number, or a language that there are no books about.
 */
export function searchBooks(books: readonly Book[], query: Pairs): readonly Book[] {
  const tags = query
    .filter(([name]) => name === 'about' || name === 'tag')
    .map(([, value]) => value.trim().toLowerCase())
  const title = firstValue(query, 'title')
  const author = firstValue(query, 'author')
  const lang = languageOf(query)
  const after = yearOf(query, 'after') ?? Number.NEGATIVE_INFINITY
  const before = yearOf(query, 'before') ?? Number.POSITIVE_INFINITY
  return books.filter(
    (book) =>
      tags.every((tag) => book.tags.includes(tag)) &&
      (title === undefined || contains(book.title, title)) &&
      (author === undefined || contains(book.author, author)) &&
      (lang === undefined || book.lang === lang) &&
      book.year > after &&
      book.year < before,
  )
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.trim().toLowerCase())
}

function languageOf(query: Pairs): string | undefined {
  const text = firstValue(query, 'lang')?.trim().toLowerCase()
  if (text === undefined || text === '') return undefined
  if (languages.some((language) => language === text)) return text
  const nearest = nearestName(text, languages)
  const hint = nearest === undefined ? `there are ${languages.join(', ')}` : `try ${nearest}`
  throw new Refusal(
    400,
    `\`lang\` is a programming language, not \`${text.slice(0, 40)}\`; ${hint}.`,
  )
}

function yearOf(query: Pairs, name: string): number | undefined {
  const text = firstValue(query, name)
  if (text === undefined || text === '') return undefined
  if (!/^[0-9]{1,4}$/.test(text)) {
    throw new Refusal(400, `\`${name}\` must be a year such as 2015, not \`${text.slice(0, 40)}\`.`)
  }
  return Number(text)
}
