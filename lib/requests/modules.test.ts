import { afterEach, describe, expect, it } from 'vitest'
import { setDefaultTransport } from './default-transport'
import { FakeTransport, redirecting } from './fake-transport.fixture'
import requests, * as index from './index'
import { modules } from './modules'

afterEach(() => setDefaultTransport(null))

describe('modules', () => {
  it('are those that programs import', () => {
    const exports = Object.entries(modules).map(([name, module]) => [
      name,
      Object.keys(module).sort(),
    ])
    expect(Object.fromEntries(exports)).toMatchSnapshot()
  })
})

describe('import requests', () => {
  it('has its functions as properties and by name', () => {
    for (const name of ['get', 'options', 'head', 'post', 'put', 'patch', 'delete'] as const) {
      expect(requests[name]).toBe(index[name])
    }
    expect(requests.exceptions.HTTPError).toBe(index.HTTPError)
    expect(requests.session()).toBeInstanceOf(requests.Session)
  })

  it.each(['get', 'options', 'head', 'post', 'put', 'patch', 'delete'] as const)(
    'sends by %s',
    async (name) => {
      const transport = new FakeTransport()
      setDefaultTransport(transport)
      const response = await requests[name]('https://ex.com/', { params: { q: 'tea' } })
      expect(String(response)).toBe('<Response [200]>')
      expect(transport.last).toMatchObject({
        method: name.toUpperCase(),
        url: 'https://ex.com/?q=tea',
      })
    },
  )

  it('does not follow redirects of head', async () => {
    setDefaultTransport(redirecting({ '/a': [302, '/b'] }))
    expect((await requests.head('http://ex.com/a')).statusCode).toBe(302)
  })

  it('takes a URL object', async () => {
    setDefaultTransport(new FakeTransport())
    expect((await requests.get(new URL('http://ex.com/a'))).url).toBe('http://ex.com/a')
  })

  it('rejects, and does not throw, for an option that does not exist', async () => {
    const pending = requests.get('http://ex.com/', { param: {} } as never)
    await expect(pending).rejects.toThrow("unexpected option 'param'. Did you mean 'params'?")
  })
})
