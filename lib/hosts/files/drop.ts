/** `/drop/…`: bytes put under a name, as they are. */
import type { HttpResponse, Learner } from '../../http/message'
import { describeBody, mediaTypeOf } from '../body-form'
import { rangedAnswer } from '../byte-ranges'
import { checkPreconditions, preconditionFailed, validatorFields } from '../conditional-request'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { fieldValue } from '../header-fields'
import { type HostCall, pathParameter } from '../host-call'
import { json, noContent } from '../json-answer'
import { PerLearner } from '../per-learner'
import { Refusal } from '../refusal'
import { sha256Hex } from '../sha256'
import { choiceOf } from '../world'
import { contentOf, type StoredFile } from './documents'
import { rangeAnswers, rangeFields } from './downloads'

/** Files of one learner, and bytes of each. */
const MOST_FILES = 4
const MOST_BYTES = 8 * 1024

const nameParameter: EndpointParameter = {
  name: 'name',
  in: 'path',
  summary: 'A name of your own: letters, digits, dots, dashes; 60 at most.',
  required: true,
}
const missing = { status: 404, summary: 'You have put nothing there.' }

/** The family; what it remembers is at most 32 KiB of 500 learners each. */
export function drop(): EndpointFamily<HostCall> {
  const drops = new PerLearner(firstFiles, { most: 500 })
  const filesOf = ({ request }: HostCall) => drops.get(request.learner)

  function fileOf(call: HostCall): StoredFile {
    const name = pathParameter(call, 'name')
    const file = filesOf(call).get(name)
    if (file !== undefined) return file
    throw new Refusal(404, `You have put nothing under \`${name.slice(0, 60)}\`.`)
  }

  return {
    title: 'Files of your own',
    endpoints: [
      {
        path: '/drop',
        methods: ['GET'],
        summary: 'What you have put here.',
        example: '/drop',
        answer: (call) => json([...filesOf(call).values()].map(entry)),
      },
      {
        path: '/drop/{name}',
        methods: ['GET'],
        summary: 'The bytes that you have put under this name.',
        parameters: [nameParameter, ...rangeFields],
        answers: rangeAnswers,
        example: '/drop/note.txt',
        answer: (call) => rangedAnswer(call.request, contentOf(fileOf(call))),
      },
      {
        path: '/drop/{name}',
        methods: ['PUT'],
        summary: 'Puts the body under this name, byte for byte, with its Content-Type.',
        details: `There is room for ${MOST_FILES} files of ${MOST_BYTES} bytes.`,
        parameters: [
          nameParameter,
          { name: 'Content-Type', in: 'header', summary: 'What it is; it comes back with it.' },
          { name: 'If-None-Match', in: 'header', summary: '`*` writes only where nothing is yet.' },
          { name: 'If-Match', in: 'header', summary: 'Writes only over this version.' },
        ],
        answers: [
          { status: 200, summary: 'It replaced what was there.' },
          { status: 201, summary: 'Nothing was there.' },
          { status: 400, summary: 'The name has other characters.' },
          { status: 409, summary: `There are ${MOST_FILES} files already.` },
          { status: 412, summary: 'A condition does not hold.' },
          { status: 413, summary: 'The body is too long.' },
          { status: 415, summary: 'The body is a form, which is not the file itself.' },
        ],
        example: { target: '/drop/mine.json', method: 'PUT', json: { tea: 'assam' } },
        answer(call): HttpResponse {
          const files = filesOf(call)
          const name = nameOf(call)
          const before = files.get(name)
          const validators = before === undefined ? null : contentOf(before).validators
          if (checkPreconditions(call.request, validators) !== 'met') {
            throw preconditionFailed(validators ?? undefined)
          }
          const file = uploaded(call, name)
          if (before === undefined && files.size >= MOST_FILES) {
            throw new Refusal(409, `There are ${MOST_FILES} files already; DELETE one first.`)
          }
          files.set(name, file)
          const fields = validatorFields(contentOf(file).validators)
          return before === undefined
            ? json(entry(file), 201, [['Location', `/drop/${name}`], ...fields])
            : json(entry(file), 200, fields)
        },
      },
      {
        path: '/drop/{name}',
        methods: ['DELETE'],
        summary: 'Takes the file away.',
        parameters: [nameParameter],
        answers: [{ status: 204, summary: 'It is gone.' }, missing],
        example: { target: '/drop/note.txt', method: 'DELETE' },
        answer(call) {
          filesOf(call).delete(fileOf(call).name)
          return noContent
        },
      },
    ],
  }
}

/** One file is there already. */
function firstFiles(learner: Learner): Map<string, StoredFile> {
  const text = choiceOf(learner, 'dropped note', [
    'Tea at four.\n',
    'Soup at one.\n',
    'Ice at six.\n',
  ])
  const file = {
    name: 'note.txt',
    contentType: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(text),
    modified: Date.UTC(2024, 0, 2, 10),
  }
  return new Map([[file.name, file]])
}

/** @throws Refusal 400 */
function nameOf(call: HostCall): string {
  const name = pathParameter(call, 'name')
  if (/^[A-Za-z0-9._-]{1,60}$/.test(name)) return name
  throw new Refusal(400, 'A name has letters, digits, dots and dashes, 60 at most.')
}

/** @throws Refusal 413, 415 */
function uploaded({ request, services }: HostCall, name: string): StoredFile {
  const { body, headers } = request
  if (body.length > MOST_BYTES) {
    throw new Refusal(413, `The file has ${body.length} bytes; ${MOST_BYTES} are the limit.`, {
      members: { limit: MOST_BYTES },
    })
  }
  if (/^(multipart\/|application\/x-www-form-urlencoded)/.test(mediaTypeOf(request))) {
    throw new Refusal(
      415,
      `The server got ${describeBody(request)}, and wants the bytes of the file alone as the body.`,
    )
  }
  const contentType = fieldValue(headers, 'Content-Type')?.slice(0, 100)
  return {
    name,
    contentType: contentType || 'application/octet-stream',
    // A copy: the message that it came in need not be kept.
    bytes: body.slice(),
    modified: services.clock.now(),
  }
}

function entry({ name, contentType, bytes }: StoredFile) {
  return { name, type: contentType, size: bytes.length, sha256: sha256Hex(bytes) }
}
