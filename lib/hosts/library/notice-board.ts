/**
 * `/notice-board`: a list that somebody else changes, too, and that nobody can overwrite by accident: writing needs
 * the tag of what was read (RFC 9110 section 13.1.1, RFC 6585 section 3).
 */
import { z } from 'zod'
import type { HttpResponse, Learner } from '../../http/message'
import {
  checkPreconditions,
  conditionalAnswer,
  preconditionFailed,
  type Validators,
  validatorFields,
} from '../conditional-request'
import type { EndpointFamily } from '../endpoint'
import { strongTag } from '../etag'
import { fieldValue } from '../header-fields'
import type { HostCall } from '../host-call'
import { json, noContent } from '../json-answer'
import { readJson } from '../json-body'
import { PerLearner } from '../per-learner'
import { Refusal } from '../refusal'
import { choiceOf } from '../world'

/** Lines on one board, and characters of a line. */
const MOST_LINES = 20
const LONGEST_LINE = 200

const board = z.strictObject({
  lines: z.array(z.string().max(LONGEST_LINE)).max(MOST_LINES),
})

interface Board {
  lines: readonly string[]
  /** Whether the colleague has not written yet. */
  colleagueComes: boolean
}

/** The family; what it remembers is one board of 1000 learners each. */
export function noticeBoard(): EndpointFamily<HostCall> {
  const boards = new PerLearner(firstBoard)

  return {
    title: 'Notice board',
    endpoints: [
      {
        path: '/notice-board',
        methods: ['GET'],
        summary: 'The lines on the board, and their ETag.',
        details:
          'A colleague adds a line right after you have read the board for the first time, so the first ETag that ' +
          'you get is out of date when you write.',
        answers: [{ status: 304, summary: 'If-None-Match names what is there.' }],
        example: '/notice-board',
        answer(call) {
          const { learner } = call.request
          const own = boards.get(learner)
          const answer = conditionalAnswer(call.request, validatorsOf(own), boardAnswer(own))
          if (own.colleagueComes) {
            own.lines = [...own.lines, colleagueLine(learner)]
            own.colleagueComes = false
          }
          return answer
        },
      },
      {
        path: '/notice-board',
        methods: ['PUT'],
        summary: 'Writes the whole board, if it is still as you read it.',
        parameters: [
          {
            name: 'If-Match',
            in: 'header',
            summary: 'The ETag of the board that you read.',
            required: true,
          },
          {
            name: 'lines',
            in: 'json',
            summary: `All lines: ${MOST_LINES} at most, of ${LONGEST_LINE} characters.`,
            required: true,
          },
        ],
        answers: [
          { status: 200, summary: 'The board as it is now.' },
          { status: 412, summary: 'It has changed since; nothing was written.' },
          { status: 415, summary: 'The body is no JSON.' },
          { status: 422, summary: 'There are too many lines, or one is too long.' },
          { status: 428, summary: 'There is no If-Match.' },
        ],
        example: {
          target: '/notice-board',
          method: 'PUT',
          headers: { 'If-Match': '*' },
          json: { lines: ['Reading group on Tuesday'] },
        },
        answer(call) {
          const own = boards.get(call.request.learner)
          assertExpected(call, validatorsOf(own))
          own.lines = readJson(call.request, board).lines
          const answer = boardAnswer(own)
          return { ...answer, headers: [...answer.headers, ...validatorFields(validatorsOf(own))] }
        },
      },
      {
        path: '/notice-board',
        methods: ['DELETE'],
        summary: 'Puts the board back as you found it at first; the colleague comes again.',
        answers: [{ status: 204, summary: 'It is as at first.' }],
        example: { target: '/notice-board', method: 'DELETE' },
        answer(call) {
          boards.forget(call.request.learner)
          return noContent
        },
      },
    ],
  }
}

function firstBoard(learner: Learner): Board {
  const line = choiceOf(learner, 'notice', [
    'Reading group on Tuesday at six',
    'The lift is out of order until Friday',
    'A blue umbrella was left in the map room',
  ])
  return { lines: [line], colleagueComes: true }
}

function colleagueLine(learner: Learner): string {
  return choiceOf(learner, 'colleague', [
    'Tea in the staff room, from Ines',
    'Who has the key to room G? Piet',
    'New lamps arrive on Monday. Aino',
  ])
}

function boardAnswer({ lines }: Board): HttpResponse {
  return json({ lines })
}

function validatorsOf({ lines }: Board): Validators {
  return { tag: strongTag(new TextEncoder().encode(JSON.stringify(lines))) }
}

/** @throws Refusal 412, 428 */
function assertExpected({ request }: HostCall, validators: Validators): void {
  if (fieldValue(request.headers, 'If-Match') === undefined) {
    throw new Refusal(
      428,
      'Others write here, too: send the ETag of the board that you read in If-Match.',
    )
  }
  // Without the tag: to have it is to have read what stands there.
  if (checkPreconditions(request, validators) !== 'met') throw preconditionFailed()
}
