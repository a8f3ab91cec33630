/**
 * For tests: every endpoint of a host shows itself at work in its example. What holds for any request to any host is
 * in `every-host.test.ts`.
 */
import { describe, expect, it } from 'vitest'
import type { ConnectionFailureKind } from '../http/connection-failure-kind'
import { askExample } from './ask.fixture'
import type { VirtualHost } from './virtual-host'

/**
 * @param create makes a fresh host.
 * @param failing examples that show a failure, by method and path: their status, or the kind of a broken connection.
 */
export function testEveryEndpoint(
  create: () => VirtualHost,
  failing: Readonly<Record<string, number | ConnectionFailureKind>> = {},
): void {
  const endpoints = (create().families ?? []).flatMap((family) => family.endpoints)
  const titled = endpoints.map((each) => [`${each.methods[0]} ${each.path}`, each] as const)

  describe('every endpoint', () => {
    it.each(titled)('%s answers its example', async (title, endpoint) => {
      const failure = failing[title]
      const asked = askExample(create().handle, endpoint)
      if (typeof failure === 'string') {
        await expect(asked).rejects.toMatchObject({ kind: failure })
        return
      }
      const { status, text } = await asked
      const foreseen = (endpoint.answers ?? []).map((answer) => answer.status)
      expect([200, ...foreseen]).toContain(status)
      if (failure === undefined) expect(status, text).toBeLessThan(400)
      else expect(status).toBe(failure)
    })

    it('tells every parameter of its path, and in sentences', () => {
      for (const { path, summary, parameters = [] } of endpoints) {
        const inPath = [...path.matchAll(/\{([a-z_]+)/g)].map(([, name]) => name)
        const told = parameters.filter((each) => each.in === 'path').map(({ name }) => name)
        expect(told).toEqual(inPath)
        for (const sentence of [summary, ...parameters.map((each) => each.summary)]) {
          expect(sentence, path).toMatch(/^[A-Z`0-9].*\.$/s)
        }
      }
    })
  })
}
