/** `/cards`, `/loans`: what only those see who have a library card, by its token. */
import { z } from 'zod'
import type { HttpRequest, HttpResponse, Learner } from '../../http/message'
import { isSameSecret, parseAuthorization } from '../authorization'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { fieldValue } from '../header-fields'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { readJson } from '../json-body'
import { PerLearner } from '../per-learner'
import { Refusal } from '../refusal'
import { seededToken } from '../seeded-random'
import { collectionOf } from './collection'

/** Books that one learner may have at home. */
const MOST_LOANS = 10

const wish = z.strictObject({ book: z.int().min(1).max(9999) })

const authorization: EndpointParameter = {
  name: 'Authorization',
  in: 'header',
  summary: '`Bearer` and the token of your card.',
  required: true,
}
const stranger = {
  status: 401,
  summary: 'There is no token, or none of ours; the answer does not say which.',
}

/** The family; what it remembers is at most 10 numbers of 1000 learners each. */
export function members(): EndpointFamily<HostCall> {
  const loans = new PerLearner((): number[] => [])

  return {
    title: 'Members',
    endpoints: [
      {
        path: '/cards',
        methods: ['POST'],
        summary: 'Gives you a library card with a token, always the same one.',
        answers: [{ status: 201, summary: 'The card.' }],
        example: { target: '/cards', method: 'POST' },
        answer: ({ request }) =>
          json({ token: tokenOf(request.learner) }, 201, [['Cache-Control', 'no-store']]),
      },
      {
        path: '/loans',
        methods: ['GET'],
        summary: 'The books that you have at home, each with the address of its cover.',
        details: 'The covers are another machine’s: your token is not for it.',
        parameters: [authorization],
        answers: [stranger],
        example: { target: '/loans', headers: { Authorization: `Bearer ${tokenOf({ seed: 0 })}` } },
        answer({ request }) {
          assertMember(request)
          return json(loanList(request.learner, loans.get(request.learner)))
        },
      },
      {
        path: '/loans',
        methods: ['POST'],
        summary: 'Lends you a book by its number.',
        parameters: [
          authorization,
          { name: 'book', in: 'json', type: 'integer', summary: 'The number.', required: true },
        ],
        answers: [
          { status: 201, summary: 'The books that you have at home.' },
          stranger,
          { status: 409, summary: `You have it, or you have ${MOST_LOANS} books.` },
          { status: 415, summary: 'The body is no JSON.' },
          { status: 422, summary: 'There is no such book.' },
        ],
        example: {
          target: '/loans',
          method: 'POST',
          headers: { Authorization: `Bearer ${tokenOf({ seed: 0 })}` },
          json: { book: 5 },
        },
        answer({ request }): HttpResponse {
          assertMember(request)
          const { book } = readJson(request, wish)
          const own = loans.get(request.learner)
          if (!collectionOf(request.learner).some(({ id }) => id === book)) {
            throw new Refusal(422, `The library has no book number ${book}.`)
          }
          if (own.includes(book)) throw new Refusal(409, `You have book ${book} at home already.`)
          if (own.length === MOST_LOANS) {
            throw new Refusal(409, `You have ${MOST_LOANS} books at home, which is the limit.`)
          }
          own.push(book)
          return json(loanList(request.learner, own), 201)
        },
      },
    ],
  }
}

/** Another one in every world. It is published, so it protects nothing. */
function tokenOf({ seed }: Pick<Learner, 'seed'>): string {
  return `card-${seededToken(16, seed, 'library card')}`
}

/** @throws Refusal 401, with the challenge of RFC 6750 section 3. */
function assertMember(request: HttpRequest): void {
  const field = fieldValue(request.headers, 'Authorization')
  const credentials = parseAuthorization(field ?? '')
  const isBearer = credentials?.scheme === 'bearer'
  if (isBearer && isSameSecret(credentials.rest, tokenOf(request.learner))) return
  const error = field === undefined ? '' : ', error="invalid_token"'
  const challenge = `Bearer realm="library"${error}`
  throw new Refusal(401, 'This is for members: send the token of your card as a Bearer token.', {
    headers: [['WWW-Authenticate', challenge]],
  })
}

function loanList(learner: Learner, loans: readonly number[]) {
  return collectionOf(learner)
    .filter(({ id }) => loans.includes(id))
    .map(({ id, title }) => ({ id, title, cover: `https://files.test/covers/${id}.svg` }))
}
