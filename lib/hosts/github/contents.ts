/** `/repos/{owner}/{repo}/contents/…`, `/readme` and `/git/blobs/{sha}`: files in base64, or raw. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { firstValue } from '../form-urlencoded'
import { pathParameter } from '../host-call'
import { bytes, Declined, json, notFound, problem } from './answer'
import type { GithubCall } from './call'
import { filesOf } from './data/files'
import type { Repository } from './data/repositories'
import { blobDocument, directoryEntry, fileDocument, fileEntry } from './documents/content'
import { updatedAt } from './documents/repository'
import { blobSha, releasesOf } from './history'
import { repositoryOf } from './lookup'
import { formOf } from './media-type'
import { missing, moved, repositoryParameters } from './parameters'
import { lastModified } from './validators'

const docs = 'repos/contents#get-repository-content'
const encoder = new TextEncoder()

const refParameter: EndpointParameter = {
  name: 'ref',
  in: 'query',
  summary: 'A branch or a tag; the files are the same in all of them.',
  default: 'main',
}
const details =
  'With `Accept: application/vnd.github.raw+json` a file comes as it is, and not in base64.'

export const contents: EndpointFamily<GithubCall> = {
  title: 'Contents',
  endpoints: [
    {
      path: '/repos/{owner}/{repo}/readme',
      methods: ['GET'],
      summary: 'The README of a repository.',
      details,
      parameters: [...repositoryParameters, refParameter],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/readme',
      answer: (call) => contentAt(call, 'README.md'),
    },
    {
      path: '/repos/{owner}/{repo}/contents',
      methods: ['GET'],
      summary: 'The files and folders at the top of a repository.',
      parameters: [...repositoryParameters, refParameter],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/contents',
      answer: (call) => contentAt(call, ''),
    },
    {
      path: '/repos/{owner}/{repo}/contents/{path...}',
      methods: ['GET'],
      summary: 'A file with its content, or what is in a folder.',
      details,
      parameters: [
        ...repositoryParameters,
        { name: 'path', in: 'path', summary: 'Of a file or a folder, from the top.' },
        refParameter,
      ],
      answers: [missing, moved],
      example: '/repos/teahouse/menu/contents/menu.json',
      answer: (call) => contentAt(call, pathParameter(call, 'path').replace(/\/$/, '')),
    },
    {
      path: '/repos/{owner}/{repo}/git/blobs/{sha}',
      methods: ['GET'],
      summary: 'The content that has this SHA, which is what `git hash-object` prints of it.',
      details,
      parameters: [
        ...repositoryParameters,
        { name: 'sha', in: 'path', summary: 'Forty hexadecimal digits.' },
      ],
      answers: [missing, moved],
      example: '/repos/teahouse/menu/git/blobs/9ef5a109ce4759f6362be874889a2ffd6131d949',
      answer(call) {
        const repository = repositoryOf(call, docs)
        const sha = pathParameter(call, 'sha').toLowerCase()
        const all = [...filesOf(repository).values()].map((text) => encoder.encode(text))
        const content = all.find((each) => blobSha(each) === sha)
        if (content === undefined) throw notFound(docs)
        return raw(call, content) ?? json(blobDocument(repository, content))
      },
    },
  ],
}

/** A file, or a list of what begins with `path/`. @throws Declined 404 */
function contentAt(call: GithubCall, path: string): HttpResponse {
  const repository = repositoryOf(call, docs)
  checkRef(call, repository)
  const files = filesOf(repository)
  const text = files.get(path)
  const modified = [lastModified(updatedAt(repository))]
  if (text !== undefined) {
    const content = encoder.encode(text)
    return raw(call, content) ?? json(fileDocument(repository, path, content), 200, modified)
  }
  const folder = path === '' ? '' : `${path}/`
  const below = [...files].filter(([name]) => name.startsWith(folder))
  if (below.length === 0) throw notFound(docs)
  const names = new Set(below.map(([name]) => name.slice(folder.length).split('/', 1)[0] ?? ''))
  const entries = [...names].map((name) => {
    const content = files.get(folder + name)
    return content === undefined
      ? directoryEntry(repository, folder + name)
      : fileEntry(repository, folder + name, encoder.encode(content))
  })
  return json(entries, 200, modified)
}

function raw(call: GithubCall, content: Uint8Array): HttpResponse | null {
  if (formOf(call.request) !== 'raw') return null
  return bytes(content, 'application/vnd.github.raw+json; charset=utf-8')
}

function checkRef(call: GithubCall, repository: Repository): void {
  const ref = firstValue(call.query, 'ref') ?? 'main'
  if (ref === 'main' || releasesOf(repository).some(({ tag }) => tag === ref)) return
  const message = `No commit found for the ref ${ref.slice(0, 80)}`
  throw new Declined(problem(404, message, docs))
}
