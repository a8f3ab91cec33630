import { expect, it } from 'vitest'
import { seal } from './seal'

it('removes a name from the whole prototype chain', () => {
  const base = { fetch: 1, setTimeout: 2 }
  const middle = Object.assign(Object.create(base), { fetch: 3, WebSocket: 4 })
  const scope = Object.assign(Object.create(middle), { fetch: 5, console: 6 })
  seal(scope)
  expect('fetch' in scope).toBe(false)
  expect('WebSocket' in scope).toBe(false)
  expect(scope).toMatchObject({ console: 6, setTimeout: 2 })
})
