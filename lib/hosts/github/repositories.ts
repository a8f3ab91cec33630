/** `/repos/{owner}/{repo}`, and what there is to say about a repository. */
import type { EndpointFamily } from '../endpoint'
import { json } from './answer'
import type { GithubCall } from './call'
import type { Repository } from './data/repositories'
import { accountEntry } from './documents/account'
import {
  languageBytes,
  repositoryDocument,
  repositoryEntry,
  updatedAt,
} from './documents/repository'
import { commitsOf } from './history'
import { listAnswer } from './list-answer'
import { accountNamed, repositoryOf } from './lookup'
import { missing, moved, pageParameters, repositoryParameters } from './parameters'
import { afterSince } from './repository-list'
import { lastModified } from './validators'

const docs = 'repos/repos#get-a-repository'

export const repositoryFamily: EndpointFamily<GithubCall> = {
  title: 'Repositories',
  endpoints: [
    {
      path: '/repos/{owner}/{repo}',
      methods: ['GET'],
      summary: 'One repository.',
      details:
        'A former name answers 301 with the address by number: `/repos/harbour-lights/signal-cabin`. A private one is 404 to others.',
      parameters: repositoryParameters,
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox',
      answer(call) {
        const repository = repositoryOf(call, docs)
        const document = repositoryDocument(repository, call.world, call.caller)
        return json(document, 200, [lastModified(updatedAt(repository))])
      },
    },
    {
      path: '/repos/{owner}/{repo}/languages',
      methods: ['GET'],
      summary: 'Bytes of code in each language.',
      parameters: repositoryParameters,
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/languages',
      answer: (call) => json(Object.fromEntries(languageBytes(repositoryOf(call, docs)))),
    },
    {
      path: '/repos/{owner}/{repo}/topics',
      methods: ['GET'],
      summary: 'The words that it is filed under.',
      parameters: repositoryParameters,
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/topics',
      answer: (call) => json({ names: repositoryOf(call, docs).topics }),
    },
    {
      path: '/repos/{owner}/{repo}/contributors',
      methods: ['GET'],
      summary: 'Who wrote it, those with the most commits first.',
      parameters: [...repositoryParameters, ...pageParameters],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/contributors',
      answer: (call) =>
        listAnswer(call, contributorsOf(repositoryOf(call, docs)), ([login, contributions]) => ({
          ...accountEntry(accountNamed(login)),
          contributions,
        })),
    },
    {
      path: '/repositories',
      methods: ['GET'],
      summary: 'All public repositories, by number.',
      details:
        'A repository is at `/repositories/{id}`, too, and so is all that is below it: `/repositories/1011/issues`.',
      parameters: [
        { name: 'since', in: 'query', type: 'integer', summary: 'Those with a higher number.' },
        ...pageParameters,
      ],
      example: '/repositories?since=1060',
      answer: (call) =>
        listAnswer(call, afterSince(call, call.world.visible(null)), (repository) =>
          repositoryEntry(repository, call.world, call.caller),
        ),
    },
  ],
}

function contributorsOf(repository: Repository): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { author } of commitsOf(repository)) {
    counts.set(author, (counts.get(author) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}
