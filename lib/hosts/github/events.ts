/** `/events`, `/notifications` and `/feeds`: what has happened lately, made from the issues and comments. */
import type { EndpointFamily } from '../endpoint'
import { json } from './answer'
import { callerOf, type GithubCall } from './call'
import type { Repository } from './data/repositories'
import { eventDocument, type GithubEvent, notificationDocument } from './documents/event'
import { listAnswer } from './list-answer'
import { accountOf, organizationOf, repositoryOf } from './lookup'
import {
  missing,
  moved,
  orgParameter,
  pageParameters,
  repositoryParameters,
  unauthorized,
  usernameParameter,
  withToken,
} from './parameters'

const docs = 'activity/events'
const details = 'X-Poll-Interval says how many seconds to wait before asking again.'

/** Events that a list goes back. */
const MOST_EVENTS = 100

export const events: EndpointFamily<GithubCall> = {
  title: 'Events',
  endpoints: [
    {
      path: '/events',
      methods: ['GET'],
      summary: 'What happened lately in public.',
      details,
      parameters: pageParameters,
      example: '/events?per_page=5',
      answer: (call) => list(call, call.world.visible(null), () => true),
    },
    {
      path: '/repos/{owner}/{repo}/events',
      methods: ['GET'],
      summary: 'What happened lately in a repository.',
      details,
      parameters: [...repositoryParameters, ...pageParameters],
      answers: [missing, moved],
      example: '/repos/harbour-lights/signalbox/events?per_page=5',
      answer: (call) => list(call, [repositoryOf(call, docs)], () => true),
    },
    {
      path: '/orgs/{org}/events',
      methods: ['GET'],
      summary: 'What happened lately in the repositories of an organisation.',
      details,
      parameters: [orgParameter, ...pageParameters],
      answers: [missing],
      example: '/orgs/openstacks/events',
      answer(call) {
        const { login } = organizationOf(call, docs)
        const own = call.world.visible(null).filter(({ owner }) => owner === login)
        return list(call, own, () => true)
      },
    },
    {
      path: '/users/{username}/events',
      methods: ['GET'],
      summary: 'What somebody did lately in public.',
      details,
      parameters: [usernameParameter, ...pageParameters],
      answers: [missing],
      example: '/users/kettleblack/events',
      answer(call) {
        const { login } = accountOf(call, docs)
        return list(call, call.world.visible(null), ({ actor }) => actor === login)
      },
    },
    {
      path: '/notifications',
      methods: ['GET'],
      summary: 'Issues that you wrote and that changed lately.',
      details,
      parameters: pageParameters,
      answers: [unauthorized],
      example: { target: '/notifications', headers: withToken },
      answer(call) {
        const me = callerOf(call, docs)
        const found = call.world.visible(me).flatMap((repository) =>
          call.world
            .issues(repository)
            .filter(({ author, state }) => author === me && state === 'open')
            .map((issue) => ({ repository, issue })),
        )
        const newest = found.toSorted((a, b) => b.issue.updated.localeCompare(a.issue.updated))
        return listAnswer(call, newest, (each) => notificationDocument(each, call.world), [poll])
      },
    },
    {
      path: '/feeds',
      methods: ['GET'],
      summary: 'Where feeds for people are; those addresses are no part of the virtual internet.',
      example: '/feeds',
      answer: () => json(feeds),
    },
  ],
}

const poll = ['X-Poll-Interval', '60'] as const

const feeds = {
  timeline_url: 'https://github.com/timeline',
  user_url: 'https://github.com/{user}',
  _links: {
    timeline: { href: 'https://github.com/timeline', type: 'application/atom+xml' },
    user: { href: 'https://github.com/{user}', type: 'application/atom+xml' },
  },
}

function list(
  call: GithubCall,
  repositories: readonly Repository[],
  fits: (event: GithubEvent) => boolean,
) {
  const all = repositories.flatMap((repository) => eventsOf(call, repository))
  const newest = all.filter(fits).toSorted((a, b) => b.time.localeCompare(a.time))
  const shown = newest.slice(0, MOST_EVENTS)
  return listAnswer(call, shown, (event) => eventDocument(event, call.world), [poll])
}

function eventsOf({ world }: GithubCall, repository: Repository): readonly GithubEvent[] {
  return world.issues(repository).flatMap((issue): GithubEvent[] => [
    { repository, issue, comment: null, actor: issue.author, time: issue.created },
    ...world.commentsOn(issue).map((comment) => {
      return { repository, issue, comment, actor: comment.author, time: comment.created }
    }),
  ])
}
