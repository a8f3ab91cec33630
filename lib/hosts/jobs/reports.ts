/** `/reports`, `/jobs/…`: work that is accepted now and collected later (RFC 9110 section 15.3.3). */
import { z } from 'zod'
import type { HttpResponse, Learner } from '../../http/message'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json, noContent } from '../json-answer'
import { readJson } from '../json-body'
import { PerLearner } from '../per-learner'
import { Refusal } from '../refusal'
import { seededRandom, seededToken } from '../seeded-random'
import { type Job, percentOf, reports, secondsFor, stateOf } from './job'

/** Jobs of one learner; the oldest is forgotten first. */
const MOST_JOBS = 20

const wish = z.strictObject({ report: z.enum(reports) })

interface Desk {
  readonly jobs: Map<string, Job>
  accepted: number
}

const idParameter: EndpointParameter = {
  name: 'id',
  in: 'path',
  summary: 'The name of the job, as Location had it.',
  required: true,
}
const unknown = {
  status: 404,
  summary: `There is no such job; only your last ${MOST_JOBS} are remembered.`,
}

/** The family; what it remembers is at most 20 jobs of 1000 learners each. */
export function reportDesk(): EndpointFamily<HostCall> {
  const desks = new PerLearner(firstDesk)

  function jobOf(call: HostCall): Job {
    const id = pathParameter(call, 'id')
    const job = desks.get(call.request.learner).jobs.get(id)
    if (job !== undefined) return job
    throw new Refusal(404, `There is no job \`${id.slice(0, 40)}\`; POST /reports begins one.`)
  }

  return {
    title: 'Reports',
    endpoints: [
      {
        path: '/reports',
        methods: ['POST'],
        summary: 'Orders a report, which takes some seconds to write.',
        details:
          '`visits` is done after a while, 6 seconds in world 0; `damages` fails; `stocktaking` never ends.',
        parameters: [
          { name: 'report', in: 'json', summary: 'Which one.', required: true, oneOf: reports },
        ],
        answers: [
          {
            status: 202,
            summary: 'It has begun: Location is where to look, Retry-After when to look first.',
          },
          { status: 415, summary: 'The body is no JSON.' },
          { status: 422, summary: 'There is no such report.' },
        ],
        example: { target: '/reports', method: 'POST', json: { report: 'visits' } },
        answer(call) {
          const { report } = readJson(call.request, wish)
          const { learner } = call.request
          const job = accept(desks.get(learner), {
            report,
            learner,
            now: call.services.clock.now(),
          })
          return json(view(job, call), 202, [
            ['Location', `/jobs/${job.id}`],
            ['Retry-After', '1'],
          ])
        },
      },
      {
        path: '/jobs',
        methods: ['GET'],
        summary: 'Your jobs: their states, how often you looked, how often you cancelled.',
        example: '/jobs',
        answer(call) {
          const { jobs } = desks.get(call.request.learner)
          return json(
            [...jobs.values()].map((job) => ({
              ...view(job, call),
              polls: job.polls,
              cancels: job.cancels,
            })),
          )
        },
      },
      {
        path: '/jobs/{id}',
        methods: ['GET'],
        summary: 'How far a job is; when it is done, the way to its result.',
        parameters: [idParameter],
        answers: [
          {
            status: 200,
            summary:
              'The state: queued or running (look again after Retry-After), failed, cancelled.',
          },
          { status: 303, summary: 'It is done; Location is the result.' },
          unknown,
        ],
        example: '/jobs/all-shelves',
        answer(call) {
          const job = jobOf(call)
          job.polls += 1
          const state = stateOf(job, call.services.clock.now())
          if (state === 'done') return seeOther(`/jobs/${job.id}/result`)
          const isOpen = state === 'queued' || state === 'running'
          return json(view(job, call), 200, isOpen ? [['Retry-After', '2']] : [])
        },
      },
      {
        path: '/jobs/{id}',
        methods: ['DELETE'],
        summary: 'Cancels a job.',
        parameters: [idParameter],
        answers: [
          { status: 204, summary: 'It is cancelled, now or before.' },
          unknown,
          { status: 409, summary: 'It is over: done or failed.' },
        ],
        example: { target: '/jobs/all-shelves', method: 'DELETE' },
        answer(call) {
          const job = jobOf(call)
          job.cancels += 1
          const state = stateOf(job, call.services.clock.now())
          if (state === 'done' || state === 'failed') {
            throw new Refusal(409, `The job is ${state} already, so there is nothing to cancel.`)
          }
          job.isCancelled = true
          return noContent
        },
      },
      {
        path: '/jobs/{id}/result',
        methods: ['GET'],
        summary: 'The report of a job that is done.',
        parameters: [idParameter],
        answers: [
          { status: 200, summary: 'The report.' },
          { status: 404, summary: 'There is no such job, or no report yet, or never will be.' },
        ],
        example: '/jobs/last-week/result',
        answer(call) {
          const job = jobOf(call)
          const state = stateOf(job, call.services.clock.now())
          if (state === 'done') return json(writtenReport(call.request.learner, job))
          throw new Refusal(404, `There is no report: the job is ${state}.`)
        },
      },
    ],
  }
}

/** Two jobs of long ago: one done, one that never will be. */
function firstDesk(learner: Learner): Desk {
  const jobs = [
    newJob('last-week', { report: 'visits', learner, now: 0 }),
    newJob('all-shelves', { report: 'stocktaking', learner, now: 0 }),
  ]
  return { jobs: new Map(jobs.map((job) => [job.id, job])), accepted: 0 }
}

interface Order {
  readonly report: Job['report']
  readonly learner: Learner
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

function newJob(id: string, { report, learner, now }: Order): Job {
  const takes = secondsFor(learner, report)
  return { id, report, accepted: now, takes, isCancelled: false, polls: 0, cancels: 0 }
}

function accept(desk: Desk, order: Order): Job {
  const id = seededToken(8, order.learner.seed, 'job', desk.accepted)
  const job = newJob(id, order)
  desk.accepted += 1
  desk.jobs.set(id, job)
  if (desk.jobs.size > MOST_JOBS) {
    for (const oldest of desk.jobs.keys()) {
      desk.jobs.delete(oldest)
      break
    }
  }
  return job
}

function view(job: Job, { services }: HostCall) {
  const now = services.clock.now()
  const state = stateOf(job, now)
  const isOpen = state === 'queued' || state === 'running'
  return {
    id: job.id,
    report: job.report,
    state,
    ...(isOpen ? { percent: percentOf(job, now) } : {}),
    ...(state === 'failed' ? { reason: 'The cellar book could not be read.' } : {}),
  }
}

function seeOther(location: string): HttpResponse {
  return { status: 303, reason: 'See Other', headers: [['Location', location]], body: null }
}

function writtenReport({ seed }: Learner, { id, report }: Job) {
  const random = seededRandom(seed, 'report', report)
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
  const rows = days.map((day) => ({ day, visits: 40 + Math.floor(random() * 200) }))
  return { id, report, rows, total: rows.reduce((sum, { visits }) => sum + visits, 0) }
}
