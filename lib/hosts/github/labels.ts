/** `/repos/{owner}/{repo}/labels` and the labels of an issue. */
import type { EndpointFamily } from '../endpoint'
import { pathParameter } from '../host-call'
import { json, notFound } from './answer'
import type { GithubCall } from './call'
import { labels } from './data/labels'
import type { Repository } from './data/repositories'
import { labelDocument } from './documents/issue'
import { repositoryUrl } from './documents/repository'
import { listAnswer } from './list-answer'
import { issueOf, repositoryOf } from './lookup'
import { missing, moved, numberParameter, pageParameters, repositoryParameters } from './parameters'

const docs = 'issues/labels'

export const labelFamily: EndpointFamily<GithubCall> = {
  title: 'Labels',
  endpoints: [
    {
      path: '/repos/{owner}/{repo}/labels',
      methods: ['GET'],
      summary: 'The labels that a repository has.',
      parameters: [...repositoryParameters, ...pageParameters],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/labels',
      answer(call) {
        const repository = repositoryOf(call, docs)
        return listAnswer(call, namesIn(call, repository), documentOf(repository))
      },
    },
    {
      path: '/repos/{owner}/{repo}/labels/{name}',
      methods: ['GET'],
      summary: 'One label.',
      parameters: [...repositoryParameters, { name: 'name', in: 'path', summary: 'Its name.' }],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/labels/good%20first%20issue',
      answer(call) {
        const repository = repositoryOf(call, docs)
        const asked = pathParameter(call, 'name').toLowerCase()
        const name = namesIn(call, repository).find((each) => each.toLowerCase() === asked)
        if (name === undefined) throw notFound(docs)
        return json(documentOf(repository)(name))
      },
    },
    {
      path: '/repos/{owner}/{repo}/issues/{number:int}/labels',
      methods: ['GET'],
      summary: 'The labels of an issue.',
      parameters: [...repositoryParameters, numberParameter, ...pageParameters],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/issues/28/labels',
      answer(call) {
        const repository = repositoryOf(call, docs)
        const issue = issueOf(call, repository, docs)
        return listAnswer(call, issue.labels, documentOf(repository))
      },
    },
  ],
}

/** The names of the fixture, then those that the learner has given. */
function namesIn({ world }: GithubCall, repository: Repository): readonly string[] {
  const given = world.issues(repository).flatMap((issue) => issue.labels)
  return [...new Set([...labels.map(({ name }) => name), ...given])]
}

function documentOf(repository: Repository): (name: string) => unknown {
  return (name) => labelDocument(repositoryUrl(repository), name)
}
