/** `/files/…`: the list of files, page by page, and each file, whole or in part. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { firstValue } from '../form-urlencoded'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import { linkField } from '../link-field'
import { nearestName } from '../nearest-name'
import { Refusal } from '../refusal'
import { sha256Hex } from '../sha256'
import { fileAnswer, fileNames, fileOf, type StoredFile } from './documents'

const ON_A_PAGE = 8
const PAGES = Math.ceil(fileNames.length / ON_A_PAGE)

/** Fields by which a client asks for a part, or only for what it does not have. */
export const rangeFields: readonly EndpointParameter[] = [
  {
    name: 'Range',
    in: 'header',
    summary: 'The part: `bytes=0-99`, `bytes=100-`, `bytes=-50`, or several, with commas.',
  },
  {
    name: 'If-Range',
    in: 'header',
    summary:
      'The ETag or Last-Modified for which the Range is meant; with another one, the whole is sent.',
  },
  { name: 'If-None-Match', in: 'header', summary: 'The ETag of what you have.' },
  { name: 'If-Modified-Since', in: 'header', summary: 'The Last-Modified of what you have.' },
]
export const rangeAnswers = [
  { status: 200, summary: 'The whole, with ETag, Last-Modified and Repr-Digest.' },
  { status: 206, summary: 'The part, or several as multipart/byteranges.' },
  { status: 304, summary: 'What you have is what there is.' },
  { status: 404, summary: 'There is no such file.' },
  { status: 412, summary: 'If-Match or If-Unmodified-Since is for another version.' },
  { status: 416, summary: 'The part lies beyond the end; Content-Range has the size.' },
]
export const nameParameter: EndpointParameter = {
  name: 'name',
  in: 'path',
  summary: 'A name from the list.',
  required: true,
}

export const downloads: EndpointFamily<HostCall> = {
  title: 'Downloads',
  endpoints: [
    {
      path: '/files',
      methods: ['GET'],
      summary: `The files, ${ON_A_PAGE} a page; Link leads to the next.`,
      parameters: [
        {
          name: 'page',
          in: 'query',
          type: 'integer',
          summary: 'The number of the page.',
          default: 1,
          minimum: 1,
          maximum: PAGES,
        },
      ],
      answers: [{ status: 404, summary: 'There is no such page.' }],
      example: '/files',
      answer: listFiles,
    },
    {
      path: '/files/{name}',
      methods: ['GET'],
      summary: 'A file, whole or in part; HEAD tells its size.',
      parameters: [nameParameter, ...rangeFields],
      answers: rangeAnswers,
      example: { target: '/files/notes.txt', headers: { Range: 'bytes=0-99' } },
      answer: (call) => fileAnswer(call, requestedFile(call)),
    },
    {
      path: '/checksums/{name}',
      methods: ['GET'],
      summary: 'The SHA-256 of a file, as `sha256sum` prints it.',
      parameters: [nameParameter],
      answers: [{ status: 404, summary: 'There is no such file.' }],
      example: '/checksums/harbour.bin',
      answer(call): HttpResponse {
        const { name, bytes } = requestedFile(call)
        return {
          status: 200,
          reason: 'OK',
          headers: [['Content-Type', 'text/plain; charset=utf-8']],
          body: new TextEncoder().encode(`${sha256Hex(bytes)}  ${name}\n`),
        }
      },
    },
  ],
}

function listFiles(call: HostCall): HttpResponse {
  const text = firstValue(call.query, 'page') ?? '1'
  const page = /^[0-9]{1,4}$/.test(text) ? Number(text) : 0
  if (page < 1 || page > PAGES) throw new Refusal(404, `There are the pages 1 to ${PAGES}.`)
  const address = (number: number) => `/files?page=${number}`
  const links: [string, string][] = []
  if (page < PAGES) links.push(['next', address(page + 1)])
  if (page > 1) links.push(['prev', address(page - 1)])
  const names = fileNames.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
  const files = names.flatMap((name) => fileOf(call.request.learner, name) ?? [])
  return json(files.map(listEntry), 200, linkField(links))
}

function listEntry({ name, bytes, contentType, modified }: StoredFile) {
  return {
    name,
    size: bytes.length,
    type: contentType,
    modified: new Date(modified).toISOString(),
    href: `/files/${name}`,
  }
}

/** @throws Refusal 404 with the nearest name. */
export function requestedFile(call: HostCall): StoredFile {
  const name = pathParameter(call, 'name')
  const file = fileOf(call.request.learner, name)
  if (file !== undefined) return file
  const nearest = nearestName(name.slice(0, 80), fileNames)
  const hint = nearest === undefined ? 'GET /files lists them' : `the closest is \`${nearest}\``
  throw new Refusal(404, `There is no file \`${name.slice(0, 80)}\`; ${hint}.`)
}
