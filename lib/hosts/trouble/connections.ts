/** `/connection`, `/connections…`: the connections that a learner has opened, and what went over them. */
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import type { OpenConnections } from '../open-connections'

export function connectionCounts(connections: OpenConnections): EndpointFamily<HostCall> {
  function show({ request }: HostCall, only: (hostname: string) => boolean = () => true) {
    const opened = connections.connections(request.learner)
    const machines = [...connections.machines(request.learner)].filter(([name]) => only(name))
    return json({
      machines: machines.map(([hostname, { opened, requests, peak }]) => ({
        host: hostname,
        opened,
        requests,
        peak,
      })),
      connections: opened
        .filter(({ hostname }) => only(hostname))
        .map(({ number, hostname, requests }) => ({
          connection: number,
          host: hostname,
          requests,
        })),
    })
  }

  return {
    title: 'Connections',
    endpoints: [
      {
        path: '/connection',
        methods: ['GET'],
        summary:
          'The number of the connection that this request came over, and which request on it this is.',
        details:
          'Your connections are counted from 1, to whatever machine they lead. A session keeps its connections; `requests.get` opens one for each call.',
        example: '/connection',
        answer({ request }) {
          const own = connections
            .connections(request.learner)
            .find(({ number }) => String(number) === request.connection)
          return json({ connection: own?.number ?? null, request: own?.requests ?? null })
        },
      },
      {
        path: '/connections',
        methods: ['GET'],
        summary:
          'How many connections you have opened to each machine, and how many requests went over each.',
        details:
          '`peak` is the most requests that a machine was answering for you at the same time. The last 50 machines and the last 100 connections are remembered.',
        example: '/connections',
        answer: (call) => show(call),
      },
      {
        path: '/connections',
        methods: ['DELETE'],
        summary: 'Closes your connections, and begins to count anew.',
        answers: [{ status: 200, summary: 'An empty list.' }],
        example: { method: 'DELETE', target: '/connections' },
        answer(call) {
          connections.forget(call.request.learner)
          return show(call)
        },
      },
      {
        path: '/connections/{host}',
        methods: ['GET'],
        summary: 'The same for one machine.',
        parameters: [
          { name: 'host', in: 'path', summary: 'The machine, by the name that you asked for.' },
        ],
        example: '/connections/httpbin.org',
        answer(call) {
          const wanted = pathParameter(call, 'host').toLowerCase()
          return show(call, (hostname) => hostname === wanted)
        },
      },
    ],
  }
}
