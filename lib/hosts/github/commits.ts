/** `/repos/{owner}/{repo}/commits` and branches. */
import type { EndpointFamily } from '../endpoint'
import { firstValue } from '../form-urlencoded'
import { pathParameter } from '../host-call'
import { Declined, json, notFound, problem } from './answer'
import type { GithubCall } from './call'
import { timeIn } from './choice'
import type { Repository } from './data/repositories'
import { commitDocument } from './documents/commit'
import { repositoryUrl } from './documents/repository'
import { commitsOf, releasesOf } from './history'
import { listAnswer } from './list-answer'
import { repositoryOf } from './lookup'
import { missing, moved, pageParameters, repositoryParameters, unprocessable } from './parameters'

const docs = 'commits/commits#list-commits'

export const commits: EndpointFamily<GithubCall> = {
  title: 'Commits and branches',
  endpoints: [
    {
      path: '/repos/{owner}/{repo}/commits',
      methods: ['GET'],
      summary: 'The commits of a repository, the newest first.',
      parameters: [
        ...repositoryParameters,
        { name: 'author', in: 'query', summary: 'Only those by this login.' },
        {
          name: 'since',
          in: 'query',
          summary: 'Only those from this time on: 2024-01-01T00:00:00Z.',
        },
        { name: 'until', in: 'query', summary: 'Only those before this time.' },
        ...pageParameters,
      ],
      answers: [missing, moved, unprocessable],
      example: '/repos/harbour-lights/signalbox/commits?per_page=5',
      answer(call) {
        const repository = repositoryOf(call, docs)
        const author = firstValue(call.query, 'author')?.toLowerCase()
        const since = timeIn(call, 'Commit', 'since', docs) ?? Number.NEGATIVE_INFINITY
        const until = timeIn(call, 'Commit', 'until', docs) ?? Number.POSITIVE_INFINITY
        const found = commitsOf(repository).filter((commit) => {
          const time = Date.parse(commit.time)
          return (author === undefined || author === commit.author) && time >= since && time < until
        })
        return listAnswer(call, found, (commit) => commitDocument(repository, commit))
      },
    },
    {
      path: '/repos/{owner}/{repo}/commits/{ref}',
      methods: ['GET'],
      summary: 'One commit, by its SHA, its first digits, a tag, or `main`.',
      parameters: [
        ...repositoryParameters,
        {
          name: 'ref',
          in: 'path',
          summary: 'A SHA, at least four digits of one, a tag or `main`.',
        },
      ],
      answers: [missing, moved, { status: 422, summary: 'No commit has this SHA or name.' }],
      example: '/repos/harbour-lights/signalbox/commits/main',
      answer(call) {
        const repository = repositoryOf(call, docs)
        return json(commitDocument(repository, commitNamed(repository, pathParameter(call, 'ref'))))
      },
    },
    {
      path: '/repos/{owner}/{repo}/branches',
      methods: ['GET'],
      summary: 'The branches: `main` alone.',
      parameters: [...repositoryParameters, ...pageParameters],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/branches',
      answer: (call) => listAnswer(call, [repositoryOf(call, docs)], branchDocument),
    },
    {
      path: '/repos/{owner}/{repo}/branches/{branch}',
      methods: ['GET'],
      summary: 'One branch.',
      parameters: [
        ...repositoryParameters,
        { name: 'branch', in: 'path', summary: 'Its name.', oneOf: ['main'] },
      ],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/branches/main',
      answer(call) {
        const repository = repositoryOf(call, docs)
        if (pathParameter(call, 'branch') !== 'main') throw notFound(docs)
        return json(branchDocument(repository))
      },
    },
  ],
}

/** The commit that a name stands for. @throws Declined 422 */
function commitNamed(repository: Repository, name: string) {
  const [all, lower] = [commitsOf(repository), name.toLowerCase()]
  const tagged = releasesOf(repository).find(({ tag }) => tag === name)?.commit
  const isSha = /^[0-9a-f]{4,40}$/.test(lower)
  const commit = isSha ? all.find(({ sha }) => sha.startsWith(lower)) : tagged
  const found = name === 'main' || name === 'HEAD' ? all[0] : commit
  if (found !== undefined) return found
  const message = `No commit found for SHA: ${name.slice(0, 80)}`
  throw new Declined(problem(422, message, docs))
}

function branchDocument(repository: Repository) {
  const sha = commitsOf(repository)[0]?.sha ?? ''
  const url = `${repositoryUrl(repository)}/commits/${sha}`
  return { name: 'main', commit: { sha, url }, protected: false }
}
