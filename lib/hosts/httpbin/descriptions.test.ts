import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin, httpbinFamilies } from './index'

interface Parameter {
  readonly name: string
  readonly in: string
}
interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}
interface Document {
  readonly servers?: readonly { readonly url: string }[]
  readonly host?: string
  readonly basePath?: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const mounted = createHttpbin({ prefix: '/httpbin' })
const read = async (target: string) =>
  (await ask(mounted, `/httpbin${target}`, { authority: 'localhost:3000' })).json() as Document
const operationsIn = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  )

describe.each([
  ['/openapi.json', '3.1'],
  ['/spec.json', '2.0'],
])('%s', (target, version) => {
  it(`is valid by the schema of ${version}`, async () => {
    const validator = new Validator()
    const result = await validator.validate({ ...(await read(target)) })
    expect(result).toEqual({ valid: true })
    expect(validator.version).toBe(version)
  })

  it('names each parameter of a path, and each operation once', async () => {
    const operations = operationsIn(await read(target))
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, operation } of operations) {
      const inPath = (operation.parameters ?? []).filter((each) => each.in === 'path')
      const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name)
      expect(inPath.map(({ name }) => name).sort(), path).toEqual(names.sort())
      expect(path).not.toMatch(/:int|\.\.\./)
    }
  })

  it('has every endpoint that it can describe', async () => {
    const described = operationsIn(await read(target)).length
    const all = httpbinFamilies.flatMap(({ endpoints }) =>
      endpoints.flatMap(({ methods }) => methods),
    )
    const unknown = version === '2.0' ? all.filter((method) => method === 'TRACE').length : 0
    expect(described).toBe(all.length - unknown)
  })
})

describe('what they say', () => {
  it('is where the server is', async () => {
    expect((await read('/openapi.json')).servers).toEqual([
      { url: 'http://localhost:3000/httpbin' },
    ])
    expect(await read('/spec.json')).toMatchObject({ host: 'localhost:3000', basePath: '/httpbin' })
  })

  it('is what an endpoint takes and answers', async () => {
    const drip = (await read('/openapi.json')).paths['/drip']?.get
    expect(drip?.parameters).toContainEqual({
      name: 'numbytes',
      in: 'query',
      description: 'How many bytes; more than the maximum count as the maximum.',
      required: false,
      schema: { type: 'integer', default: 10, minimum: 1, maximum: 10_485_760 },
      example: 5,
    })
    expect(Object.keys(drip?.responses ?? {})).toEqual(['200', '400', '503'])
  })

  it('leaves names open where any will do', async () => {
    const set = (await read('/openapi.json')).paths['/cookies/set']?.get
    expect(set?.parameters).toContainEqual(
      expect.objectContaining({
        explode: true,
        schema: { type: 'object', additionalProperties: { type: 'string' } },
      }),
    )
    const names = (await read('/spec.json')).paths['/cookies/set']?.get?.parameters ?? []
    expect(names.map(({ name }) => name)).not.toContain('<name>')
  })
})
