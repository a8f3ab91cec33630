import { describe, expect, it } from 'vitest'
import { createInternet, defaultHosts } from './internet'
import { ConnectionFailure, type VirtualHost } from './virtual-host'

const alone: VirtualHost = {
  names: ['alone.test', 'second.test'],
  summary: 'For tests.',
  handle: () => ({ status: 204, reason: 'No Content', headers: [], body: null }),
}

function connect(hostname: string, port = 443, internet = createInternet()) {
  const signal = new AbortController().signal
  return internet.connect({ scheme: 'https', hostname, port, remoteAddress: '192.0.2.7', signal })
}

async function failure(promise: Promise<unknown>): Promise<ConnectionFailure> {
  const outcome = await promise.then(
    () => new Error('It connected.'),
    (error: unknown) => error,
  )
  if (!(outcome instanceof ConnectionFailure)) throw outcome
  return outcome
}

describe('the virtual internet', () => {
  it.each(defaultHosts.flatMap((host) => host.names.map((name) => [name, host] as const)))(
    'knows %s',
    async (name, host) => expect(await connect(name)).toBe(host),
  )

  it.each(['HTTPBIN.org', 'httpbin.org.', 'Httpbin.Org.'])(
    'takes %s for httpbin.org',
    async (name) => {
      expect((await connect(name)).names[0]).toBe('httpbin.org')
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
    const connection = {
      scheme: 'http',
      hostname: 'httpbin.org',
      port: 80,
      remoteAddress: '::',
      signal,
    } as const
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
