/**
 * Machines of one domain, `a.outcomes.test`, `b.outcomes.test`, …, among which fates are dealt out: in another world
 * each of them has another one, so that a program cannot know from its name what a machine will do.
 */
import type { HttpResponse, Learner } from '../../http/message'
import type { Certificate } from '../certificate'
import type { EndpointAnswer, EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { createRoutedHost } from '../routed-host'
import type { HostServices } from '../services'
import type { Connection, VirtualHost } from '../virtual-host'
import { dealOf } from '../world'

/** What one of the machines does. */
export interface Fate {
  /** In a few words, after the name of a machine: `refuses the connection`. */
  readonly does: string
  /** Rejects or takes its time, where the connection is what fails. */
  readonly accept?: (connection: Connection) => Promise<void>
  /** @default one for its own name, by an authority that all trust */
  readonly certificate?: (hostname: string) => Certificate
  /** @default a greeting */
  readonly answer?: (call: HostCall) => HttpResponse | Promise<HttpResponse>
}

export interface DealtMachineOptions {
  /** `outcomes.test`, which tells the names of the others. */
  readonly domain: string
  /** One sentence. */
  readonly summary: string
  /** In the order of the names in world 0. */
  readonly fates: readonly Fate[]
  /** Statuses that they answer, beside 200. */
  readonly answers?: readonly EndpointAnswer[]
  readonly services: HostServices
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

export function dealtMachine(options: DealtMachineOptions): VirtualHost {
  const { domain, summary, fates, answers = [], services } = options
  const machines = letters.slice(0, fates.length).map((letter) => `${letter}.${domain}`)
  const names = [domain, ...machines]

  /** Undefined for the domain itself. */
  function fateOf(hostname: string, learner: Learner): Fate | undefined {
    return dealOf(learner, domain, fates)[machines.indexOf(hostname)]
  }

  const worldOf = (seed: number) => {
    const told = machines.map((name) => `${name[0]} ${fateOf(name, { id: '', seed })?.does}`)
    return `In world ${seed}: ${told.join('; ')}.`
  }
  const pages: EndpointFamily<HostCall> = {
    title: 'Fates',
    endpoints: [
      {
        path: '/',
        methods,
        summary: `${domain} tells the names of the machines; each of those does what has fallen to it.`,
        details: `${worldOf(0)} ${worldOf(2)}`,
        answers: [{ status: 200, summary: 'A greeting, or the list of names.' }, ...answers],
        example: '/',
        answer(call) {
          const hostname = hostnameOf(call.request.authority)
          const fate = fateOf(hostname, call.request.learner)
          if (fate === undefined) return json({ host: domain, summary, machines })
          return fate.answer?.(call) ?? json({ host: hostname, message: 'All is well here.' })
        },
      },
    ],
  }
  return {
    names,
    summary,
    families: [pages],
    certificate: ({ hostname, learner }) =>
      fateOf(hostname, learner)?.certificate?.(hostname) ?? { names: [hostname] },
    accept: async (connection) =>
      fateOf(connection.hostname, connection.learner)?.accept?.(connection),
    handle: createRoutedHost({ families: [pages], services }),
  }
}

/** Without the port, in lower case. */
export function hostnameOf(authority: string): string {
  return authority.replace(/:[0-9]*$/, '').toLowerCase()
}
