/**
 * `/signing-key`, `/signed/…`: requests that prove by a signature that their sender has a key, without sending it. The
 * text to sign is the method, a line feed, and the request target as it is sent: `GET\n/signed/1?x=2`.
 */
import type { HttpRequest, Learner } from '../../http/message'
import { isSameSecret } from '../authorization'
import type { EndpointFamily } from '../endpoint'
import { fieldValue } from '../header-fields'
import { type HostCall, pathParameter } from '../host-call'
import { json, noContent } from '../json-answer'
import { PerLearner } from '../per-learner'
import { seededToken } from '../seeded-random'
import { hmacSha256Hex } from '../sha256'
import { choiceOf } from '../world'
import { basicExample, basicParameter, requireAccount, unknown } from './accounts'

const FIELD = 'X-Signature'

/** What came of the signatures of one learner. */
interface Tally {
  verified: number
  refused: number
}

/** The family; what it remembers is two numbers of 1000 learners each. */
export function signatures(): EndpointFamily<HostCall> {
  const tallies = new PerLearner((): Tally => ({ verified: 0, refused: 0 }))

  return {
    title: 'Signatures',
    endpoints: [
      {
        path: '/signing-key',
        methods: ['GET'],
        summary: 'The key to sign with, for a name and a password; another one in every world.',
        parameters: [basicParameter],
        answers: [{ status: 401, summary: 'The name or the password is wrong.' }],
        example: { target: '/signing-key', headers: basicExample },
        answer({ request }) {
          requireAccount(request)
          return json({ key: keyOf(request.learner) }, 200, [['Cache-Control', 'no-store']])
        },
      },
      {
        path: '/signed/{letter}',
        methods: ['GET', 'POST', 'PUT', 'DELETE'],
        summary: 'A letter for those who sign the request.',
        details:
          'The signature is the HMAC-SHA-256, in hexadecimal, of method, line feed and request target (the path, ' +
          'and the query with its `?`), under the key as UTF-8; with the module `hmac`: ' +
          "`hmac.new(key, text, 'sha256').hexdigest()`.",
        parameters: [
          { name: 'letter', in: 'path', summary: 'Any name.', required: true },
          { name: FIELD, in: 'header', summary: '64 hexadecimal digits.', required: true },
        ],
        answers: [
          { status: 200, summary: 'The signature is right.' },
          {
            status: 401,
            summary: 'It is missing or wrong; the text that should be signed is told.',
          },
        ],
        example: {
          target: '/signed/a',
          headers: { [FIELD]: signatureOf('GET', '/signed/a', { seed: 0 }) },
        },
        answer(call) {
          const tally = tallies.get(call.request.learner)
          if (!isSigned(call.request)) {
            tally.refused += 1
            throw unsigned(call.request)
          }
          tally.verified += 1
          const letter = pathParameter(call, 'letter').slice(0, 40)
          const says = choiceOf(call.request.learner, `letter ${letter}`, ['come', 'wait', 'go'])
          return json({ letter, says })
        },
      },
      {
        path: '/signed',
        methods: ['GET'],
        summary: 'How many of your signatures were right, and how many were not.',
        example: '/signed',
        answer: ({ request }) => json(tallies.get(request.learner)),
      },
      {
        path: '/signed',
        methods: ['DELETE'],
        summary: 'Begins to count anew.',
        answers: [{ status: 204, summary: 'Both are 0.' }],
        example: { target: '/signed', method: 'DELETE' },
        answer({ request }) {
          tallies.forget(request.learner)
          return noContent
        },
      },
    ],
  }
}

function keyOf({ seed }: Pick<Learner, 'seed'>): string {
  return `key-${seededToken(24, seed, 'signing key')}`
}

function signatureOf(method: string, target: string, learner: Pick<Learner, 'seed'>): string {
  return hmacSha256Hex(keyOf(learner), `${method}\n${target}`)
}

function isSigned({ method, target, headers, learner }: HttpRequest): boolean {
  const given = fieldValue(headers, FIELD)?.trim().toLowerCase() ?? ''
  return isSameSecret(given, signatureOf(method, target, learner))
}

function unsigned({ method, target, headers }: HttpRequest) {
  const what = fieldValue(headers, FIELD) === undefined ? `There is no ${FIELD}` : 'It is not right'
  const text = JSON.stringify(`${method}\n${target.slice(0, 200)}`)
  return unknown(
    'Signature realm="vault"',
    `${what}: sign the text ${text} by HMAC-SHA-256 with the key from /signing-key.`,
  )
}
