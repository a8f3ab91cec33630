import { expect, it } from 'vitest'
import { modules } from '../../requests/modules'
import { moduleText } from './offer-modules'

it('exports names that cannot be variables, and a default', async () => {
  const scope = { __roundtrip_modules: { m: { delete: 1, get: 2, default: 3 } } }
  const text = moduleText('m', ['delete', 'get', 'default'])
  Object.assign(globalThis, { self: scope })
  const made: unknown = await import(`data:text/javascript,${encodeURIComponent(text)}`)
  Reflect.deleteProperty(globalThis, 'self')
  expect({ ...(made as object) }).toEqual({ delete: 1, get: 2, default: 3 })
})

it("finds only identifiers among the client's exports", () => {
  for (const namespace of Object.values(modules))
    for (const name of Object.keys(namespace)) expect(name).toMatch(/^[\w$]+$/)
})
