import { expect, it } from 'vitest'
import { addEnvironment } from './environment'

it('has no variable, not even one that every object has', () => {
  const scope: { process?: { env: Record<string, string | undefined> } } = {}
  addEnvironment(scope)
  expect(scope.process?.env.VAULT_TOKEN).toBeUndefined()
  expect(scope.process?.env.constructor).toBeUndefined()
})

it('leaves the one of Node', () => {
  const { process } = globalThis
  addEnvironment(globalThis)
  expect(globalThis.process).toBe(process)
})
