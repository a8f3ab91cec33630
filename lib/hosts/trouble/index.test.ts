/** What all machines that fail on purpose have in common. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, passingClock, questionTo } from '../ask.fixture'
import { type EndpointDescription, exampleOf } from '../endpoint'
import { createInternet } from '../internet'
import { ConnectionFailure } from '../virtual-host'
import { failingHosts } from './index'

const services = { clock: passingClock(), random: () => 0.5 }
const internet = createInternet({ services })
const names = ['trouble.test', ...namesOf(failingHosts({ services } as never))]
const hosts = internet.hosts.filter(({ names: [name = ''] }) => names.includes(name))
const endpoints = hosts.flatMap((host) =>
  (host.families ?? []).flatMap((family) =>
    family.endpoints.map(
      (endpoint: EndpointDescription) =>
        [`${host.names[0]} ${endpoint.methods[0]} ${endpoint.path}`, host, endpoint] as const,
    ),
  ),
)

function namesOf(machines: ReturnType<typeof failingHosts>): string[] {
  return machines.flatMap((machine) => machine.names)
}

describe('every page', () => {
  it.each(endpoints)('%s answers its example as it says', async (_name, host, endpoint) => {
    const { method, target, headers = {}, json } = exampleOf(endpoint)
    const request = {
      ...questionTo(target, {
        ...(method === undefined ? {} : { method }),
        authority: host.names[0] ?? '',
        scheme: 'https',
        headers: Object.entries(headers),
        body: json === undefined ? '' : JSON.stringify(json),
      }),
      connection: '1',
    }
    const outcome = await Promise.resolve(host.handle(request)).catch((error: unknown) => error)
    if (outcome instanceof ConnectionFailure) {
      expect(host.names).toEqual(['reset.test'])
      return
    }
    const { status } = outcome as { status: number }
    const told = endpoint.answers?.map((answer) => answer.status) ?? [200]
    expect(told).toContain(status)
  })

  it.each(endpoints)('%s says what its parameters are', (_name, _host, endpoint) => {
    const inPath = [...endpoint.path.matchAll(/\{([a-z_]+)/g)].map(([, name]) => name)
    const described = endpoint.parameters?.filter(({ in: where }) => where === 'path') ?? []
    expect(described.map(({ name }) => name)).toEqual(inPath)
    for (const { summary } of endpoint.parameters ?? []) expect(summary).toMatch(/^[A-Z`].*\.$/)
    expect(endpoint.summary).toMatch(/\.$/)
  })
})

describe('every machine', () => {
  const answering = hosts.filter(({ families }) => families !== undefined)

  it.each(answering.map((host) => [host.names[0], host] as const))(
    '%s takes anything, and never fails by its own fault',
    async (_name, host) => {
      const path = fc.oneof(
        fc.webPath(),
        fc.constantFrom('/fail/1/then/200', '/orders', '/hits/__proto__', '/echo', '/seen', '/%zz'),
      )
      const query = fc.oneof(
        fc.webQueryParameters(),
        fc.constantFrom('mode=reset&key=__proto__', 's=x'),
      )
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'BREW'),
          path,
          query,
          fc.uint8Array({ maxLength: 20 }),
          async (method, where, what, body) => {
            try {
              const answer = await ask(host.handle, `${where}?${what}`, { method, body })
              const isAsked = /\/fail|mode=503/.test(`${where}${what}`)
              if (!isAsked) expect(answer.status).toBeLessThan(500)
            } catch (error) {
              expect(error).toBeInstanceOf(ConnectionFailure)
            }
          },
        ),
        { numRuns: 60 },
      )
    },
  )
})
