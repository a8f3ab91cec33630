import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { modules } from '../../requests/modules'
import { ledger } from './ledger'
import { upstreamMembers, upstreamModules } from './upstream-names.fixture'

/** Everything that the page sets as code. */
const told = new Set(
  ledger
    .flatMap(({ differences }) => differences)
    .flatMap(({ about, python, here }) => [about, python, here])
    .flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')),
)
const isTold = (name: string) => [...told].some((code) => new RegExp(`\\b${name}\\b`).test(code))
const words = (text: string) => text.trim().split(/\s+/)
const camelCase = (name: string) =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

describe('what requests has is here, or is told', () => {
  it.each(Object.entries(upstreamModules))('%s', (specifier, names) => {
    const here = modules[specifier] ?? {}
    const silent = words(names).filter((name) => !(camelCase(name) in here) && !isTold(name))
    expect(silent).toEqual([])
  })

  it.each(upstreamMembers)('%s %s', (specifier, name, members) => {
    const made: unknown = modules[specifier]?.[name]
    const prototype: object = typeof made === 'function' ? made.prototype : {}
    const silent = words(members).filter(
      (member) => !(camelCase(member) in prototype) && !isTold(member),
    )
    expect(silent).toEqual([])
  })
})

it('tells everything that the client refuses as not available', () => {
  const refused = sourcesOf('lib/requests').flatMap((text) => [
    ...[...text.matchAll(/notAvailableYet\(\s*(['"`])(.*?)\1/g)].map((match) => match[2] ?? ''),
    ...[...text.matchAll(/MISSING_\w+[^=]*= \[([^\]]*)\]/g)].flatMap((match) =>
      [...(match[1] ?? '').matchAll(/'(\w+)'/g)].map((name) => name[1] ?? ''),
    ),
  ])
  const pages = JSON.stringify(ledger)
  const silent = refused.filter((what) => !what.includes('${') && !pages.includes(what))
  expect(silent).toEqual([])
})

it('has each topic proven, row by row', () => {
  for (const { id } of ledger) {
    const proofs = readFileSync(join(import.meta.dirname, `${id}-rows.test.ts`), 'utf8')
    expect(proofs).toContain(`proveRows('${id}', {`)
  }
})

it('has no name twice, and whole sentences of code', () => {
  for (const { id, differences } of ledger) {
    expect(id).toMatch(/^[a-z]+$/)
    const abouts = differences.map(({ about }) => about)
    expect(new Set(abouts).size).toBe(abouts.length)
    for (const difference of differences)
      for (const text of Object.values(difference)) expect(text.split('`').length % 2).toBe(1)
  }
})

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}
