/** `/repos/{owner}/{repo}/tags` and `/releases`. */
import type { EndpointFamily } from '../endpoint'
import { pathParameter } from '../host-call'
import { json, notFound } from './answer'
import type { GithubCall } from './call'
import { releaseDocument, tagDocument } from './documents/commit'
import { type Release, releasesOf } from './history'
import { listAnswer } from './list-answer'
import { repositoryOf } from './lookup'
import { missing, moved, pageParameters, repositoryParameters } from './parameters'

const docs = 'releases/releases#list-releases'

export const releases: EndpointFamily<GithubCall> = {
  title: 'Tags and releases',
  endpoints: [
    {
      path: '/repos/{owner}/{repo}/tags',
      methods: ['GET'],
      summary: 'The tags of a repository, the newest first, in pages.',
      parameters: [...repositoryParameters, ...pageParameters],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/tags?per_page=5',
      answer(call) {
        const repository = repositoryOf(call, docs)
        return listAnswer(call, releasesOf(repository), (each) => tagDocument(repository, each))
      },
    },
    {
      path: '/repos/{owner}/{repo}/releases',
      methods: ['GET'],
      summary: 'The releases of a repository, the newest first, in pages.',
      parameters: [...repositoryParameters, ...pageParameters],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/releases?per_page=5&page=2',
      answer(call) {
        const repository = repositoryOf(call, docs)
        return listAnswer(call, releasesOf(repository), (each) => releaseDocument(repository, each))
      },
    },
    {
      path: '/repos/{owner}/{repo}/releases/latest',
      methods: ['GET'],
      summary: 'The newest release.',
      parameters: repositoryParameters,
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/releases/latest',
      answer: (call) => oneRelease(call, () => true),
    },
    {
      path: '/repos/{owner}/{repo}/releases/{id:int}',
      methods: ['GET'],
      summary: 'One release, by its number.',
      parameters: [
        ...repositoryParameters,
        { name: 'id', in: 'path', type: 'integer', summary: 'Its number, as lists tell it.' },
      ],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/releases/101100',
      answer: (call) => oneRelease(call, ({ id }) => `${id}` === pathParameter(call, 'id')),
    },
    {
      path: '/repos/{owner}/{repo}/releases/tags/{tag}',
      methods: ['GET'],
      summary: 'One release, by its tag.',
      parameters: [
        ...repositoryParameters,
        { name: 'tag', in: 'path', summary: 'Such as `v1.0.0`.' },
      ],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/releases/tags/v1.0.0',
      answer: (call) => oneRelease(call, ({ tag }) => tag === pathParameter(call, 'tag')),
    },
  ],
}

/** The newest that fits. @throws Declined 404 */
function oneRelease(call: GithubCall, fits: (release: Release) => boolean) {
  const repository = repositoryOf(call, docs)
  const release = releasesOf(repository).find(fits)
  if (release === undefined) throw notFound(docs)
  return json(releaseDocument(repository, release))
}
