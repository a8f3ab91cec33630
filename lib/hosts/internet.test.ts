import { describe, expect, it } from 'vitest'
import { usualTerms } from '../http/connection-terms'
import { ask } from './ask.fixture'
import { connectionTo } from './connection.fixture'
import { createInternet } from './internet'
import { ConnectionFailure, type VirtualHost } from './virtual-host'

const alone: VirtualHost = {
  names: ['alone.test', 'second.test'],
  summary: 'For tests.',
  handle: () => ({ status: 204, reason: 'No Content', headers: [], body: null }),
}

function connect(hostname: string, port = 443, internet = createInternet()) {
  return internet.connect(connectionTo(hostname, { port }))
}

async function failure(promise: Promise<unknown>): Promise<ConnectionFailure> {
  const outcome = await promise.then(
    () => new Error('It connected.'),
    (error: unknown) => error,
  )
  if (!(outcome instanceof ConnectionFailure)) throw outcome
  return outcome
}

function failureKind(error: unknown): string {
  return error instanceof ConnectionFailure ? error.kind : String(error)
}

describe('the virtual internet', () => {
  const { hosts } = createInternet()
  it.each(hosts.flatMap((host) => host.names.map((name) => [name, host] as const)))(
    'knows %s',
    async (name, host) => {
      const [port = 443] = host.ports ?? []
      const terms = { ...usualTerms, verify: false }
      const connecting = createInternet().connect(connectionTo(name, { port, terms }))
      // Some machines are there to be out of reach.
      const reached = await connecting.then((route) => route.host, failureKind)
      if (typeof reached === 'object') expect(reached.names).toEqual(host.names)
      else expect(['refused', 'unreachable']).toContain(reached)
    },
  )

  it.each(['HTTPBIN.org', 'httpbin.org.', 'Httpbin.Org.'])(
    'takes %s for httpbin.org',
    async (name) => {
      expect((await connect(name)).host.names[0]).toBe('httpbin.org')
    },
  )

  it.each([
    ['api.githb.com', 'No machine called `api.githb.com` here; the closest is `api.github.com`.'],
    ['htpbin.org', 'No machine called `htpbin.org` here; the closest is `httpbin.org`.'],
    ['libary.test', 'No machine called `libary.test` here; the closest is `library.test`.'],
  ])('names the machine closest to %s', async (name, sentence) => {
    const error = await failure(connect(name))
    expect(error).toMatchObject({ kind: 'dns', code: 'ENOTFOUND', message: sentence })
  })

  it.each(['nope.invalid', 'example.com', '', 'x'.repeat(5000)])(
    'lists what exists when nothing is close to %.20s',
    async (name) => {
      const error = await failure(connect(name))
      expect(error.kind).toBe('dns')
      expect(error.message).toContain('`httpbin.org`, `api.github.com`, `library.test`')
      expect(error.message.length).toBeLessThan(300)
    },
  )

  it.each([
    'localhost',
    'app.localhost',
    '127.0.0.1',
    '[::1]',
    '::1',
    '169.254.169.254',
    '0x7f.1',
    '2130706433',
  ])('has no machine at %s, and says that nothing is forwarded', async (name) => {
    const error = await failure(connect(name))
    expect(error.kind).toBe('dns')
    expect(error.message).toContain('nothing is forwarded to a network')
  })

  it('refuses ports that nobody listens on', async () => {
    const error = await failure(connect('httpbin.org', 8080))
    expect(error).toMatchObject({ kind: 'refused', code: 'ECONNREFUSED' })
    expect(error.message).toContain('port 8080')
  })

  it('asks a host to accept, under its plain name, and passes on why it does not', async () => {
    const asked: string[] = []
    const grumpy: VirtualHost = {
      ...alone,
      ports: [99],
      accept: async ({ hostname }) => {
        asked.push(hostname)
        throw new ConnectionFailure('unreachable', 'No road leads there.')
      },
    }
    const internet = createInternet({ hosts: [grumpy] })
    expect(await failure(connect('Second.test.', 99, internet))).toMatchObject({
      kind: 'unreachable',
    })
    expect(asked).toEqual(['second.test'])
    expect(await failure(connect('alone.test', 443, internet))).toMatchObject({ kind: 'refused' })
  })

  it('does not connect for a client that has left', async () => {
    const signal = AbortSignal.abort(new Error('left'))
    const connection = connectionTo('httpbin.org', { signal })
    await expect(createInternet().connect(connection)).rejects.toThrow('left')
  })

  it('refuses a register in which a name is taken twice or malformed', () => {
    expect(() => createInternet({ hosts: [alone, alone] })).toThrow(
      'Two hosts are called `alone.test`',
    )
    expect(() => createInternet({ hosts: [{ ...alone, names: ['Alone.test'] }] })).toThrow(
      'lower-case',
    )
  })
})

describe('a connection', () => {
  const walled: VirtualHost = {
    names: ['proxy.test'],
    summary: '',
    ports: [3128],
    proxy: {
      pseudonym: 'proxy',
      refuse: (authorization) =>
        authorization === 'Basic bWFyYTprZXR0bGU='
          ? null
          : { status: 407, reason: 'Proxy Authentication Required', headers: [], body: null },
    },
    handle: () => ({ status: 400, reason: 'Bad Request', headers: [], body: null }),
  }
  const echo: VirtualHost = {
    names: ['echo.test'],
    summary: '',
    handle: ({ headers }) => ({ status: 200, reason: 'OK', headers, body: null }),
  }
  const internet = createInternet({
    hosts: [walled, echo, { ...alone, certificate: { names: ['other.test'] } }],
  })
  const url = 'http://proxy.test:3128'
  const open = { url, authorization: 'Basic bWFyYTprZXR0bGU=' }

  it('is refused where the certificate is for another name, unless nobody checks', async () => {
    expect(await failure(internet.connect(connectionTo('alone.test')))).toMatchObject({
      kind: 'tls',
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    })
    const terms = { ...usualTerms, verify: false }
    const { facts } = await internet.connect(connectionTo('alone.test', { terms }))
    expect(facts.certificate).toMatchObject({ subject: 'other.test', isVerified: false })
    const plain = await internet.connect(connectionTo('alone.test', { scheme: 'http' }))
    expect(plain.facts.certificate).toBeNull()
  })

  it('by https needs a tunnel through the proxy', async () => {
    const terms = { ...usualTerms, proxy: open }
    expect((await internet.connect(connectionTo('echo.test', { terms }))).host).toBe(echo)
    const closed = { ...usualTerms, proxy: { url, authorization: null } }
    expect(
      await failure(internet.connect(connectionTo('echo.test', { terms: closed }))),
    ).toMatchObject({
      kind: 'proxy',
      code: 'ERR_PROXY_TUNNEL',
      message: expect.stringContaining(
        'Tunnel connection failed: 407 Proxy Authentication Required.',
      ),
    })
  })

  it('by http is forwarded message by message, without the proxy\u2019s credentials', async () => {
    const terms = { ...usualTerms, proxy: { url, authorization: null } }
    const { host, handle } = await internet.connect(
      connectionTo('echo.test', { scheme: 'http', terms }),
    )
    expect(host).toBe(walled)
    expect((await ask(handle, 'http://echo.test/')).status).toBe(407)
    const headers = [['Proxy-Authorization', open.authorization]] as const
    const answer = await ask(handle, 'http://echo.test/', { headers })
    expect(answer.header('Proxy-Authorization')).toBeUndefined()
    expect(answer.header('Via')).toBe('1.1 proxy')
  })

  it.each([
    ['https://proxy.test:3128', 'is not a proxy of this network'],
    ['http://echo.test', '`echo.test` is not a proxy'],
    ['http://prxy.test:3128', 'the closest is `proxy.test`'],
    ['http://proxy.test:99', 'nothing listens on port 99'],
  ])('through %s fails', async (where, message) => {
    const terms = { ...usualTerms, proxy: { url: where, authorization: null } }
    expect(await failure(internet.connect(connectionTo('echo.test', { terms })))).toMatchObject({
      kind: 'proxy',
      message: expect.stringContaining(message),
    })
  })

  it('that has a name is opened once for each place', async () => {
    const accepted: string[] = []
    const counting: VirtualHost = {
      ...echo,
      accept: async ({ hostname }) => void accepted.push(hostname),
    }
    const reusing = createInternet({ hosts: [counting, alone] })
    const terms = { ...usualTerms, connection: 'c1' }
    expect((await reusing.connect(connectionTo('echo.test', { terms }))).facts.isReused).toBe(false)
    expect((await reusing.connect(connectionTo('echo.test', { terms }))).facts.isReused).toBe(true)
    expect(accepted).toEqual(['echo.test'])
    expect((await reusing.connect(connectionTo('alone.test', { terms }))).facts.isReused).toBe(
      false,
    )
    const jo = { learner: { id: 'jo', seed: 0 }, terms }
    expect((await reusing.connect(connectionTo('echo.test', jo))).facts.isReused).toBe(false)
  })
})
