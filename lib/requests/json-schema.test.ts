import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { HTTPAdapter } from './adapters'
import { InvalidJSONError } from './exceptions'
import { FakeTransport } from './fake-transport.fixture'
import type { StandardSchema } from './json-schema'
import type { Response } from './response'
import { Session } from './session'

async function answer(body: string): Promise<Response> {
  const session = new Session()
  session.mount('http://', new HTTPAdapter({ transport: new FakeTransport(() => ({ body })) }))
  return session.get('http://ex.com/')
}
const User = z.object({ name: z.string(), tags: z.array(z.string()).default([]) })

describe('json(schema)', () => {
  it('gives what the schema makes of the JSON, with its type', async () => {
    const user = await (await answer('{"name":"Ada","extra":1}')).json(User)
    expect(user).toEqual({ name: 'Ada', tags: [] })
    expectTypeOf(user).toEqualTypeOf<{ name: string; tags: string[] }>()
  })

  it('rejects with every issue and its place', async () => {
    const response = await answer('{"name":5,"tags":["a",1]}')
    await expect(response.json(User)).rejects.toBeInstanceOf(InvalidJSONError)
    await expect(response.json(User)).rejects.toMatchObject({
      name: 'SchemaError',
      response,
      issues: [{ path: ['name'] }, { path: ['tags', 1] }],
      message: expect.stringMatching(/^The JSON does not fit its schema: name: .*; tags\.1: /),
    })
  })

  it('takes any Standard Schema, also one that takes its time', async () => {
    const even: StandardSchema<number> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        async validate(value) {
          if (typeof value === 'number' && value % 2 === 0) return { value }
          return { issues: [{ message: 'odd', path: [{ key: 'n' }] }] }
        },
      },
    }
    expect(await (await answer('2')).json(even)).toBe(2)
    await expect((await answer('3')).json(even)).rejects.toMatchObject({
      issues: [{ message: 'odd', path: ['n'] }],
    })
  })

  it('rejects, and does not throw, for a body that is no JSON, or no schema', async () => {
    await expect((await answer('<p>')).json(User)).rejects.toMatchObject({
      name: 'JSONDecodeError',
    })
    await expect((await answer('1')).json({} as never)).rejects.toThrow('takes a Standard Schema')
  })

  it('without a schema takes the type at its word', async () => {
    const name = (await answer('{"name":"Ada"}')).json<{ name: string }>().name
    expectTypeOf(name).toEqualTypeOf<string>()
    expect(name).toBe('Ada')
  })
})

describe('response.json without a call', () => {
  it.each(['name', 'length', 'items', 'then'])('says so when .%s is read', async (key) => {
    const response = await answer('{}')
    expect(() => (response.json as unknown as Record<string, unknown>)[key]).toThrow(
      new TypeError(
        `json is a method: response.json.${key} reads a property of it. Try response.json().${key}.`,
      ),
    )
  })

  it('is a function like others for everything else', async () => {
    const response = await answer('{"a":1}')
    const { json } = response
    expect(json).toBe(response.json)
    expect(typeof json).toBe('function')
    expect(Reflect.apply(json, response, [])).toEqual({ a: 1 })
    expect(json.apply(response, [] as never)).toEqual({ a: 1 })
    const bound = json.bind(response) as () => unknown
    expect(bound()).toEqual({ a: 1 })
    expect(String(json)).toMatch(/^function/)
    expect(JSON.stringify({ json })).toBe('{}')
  })
})
