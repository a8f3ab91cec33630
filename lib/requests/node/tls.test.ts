import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConnectionError, SSLError } from '../exceptions'
import type { TransportRequest } from '../transport'
import { ask, failure } from './ask.fixture'
import { authority, certificate, type KeyPair, temporaryFolder } from './certificates.fixture'
import { httpsServer, type Loopback, rawServer } from './loopback.fixture'
import { NodeTransport } from './node-transport'

const transport = new NodeTransport()
const folder = temporaryFolder()
const servers: Loopback[] = []
let trusted: KeyPair
let bundle: string

beforeAll(async () => {
  trusted = await authority()
  bundle = folder.write('bundle.pem', trusted.cert)
})

afterAll(async () => {
  await transport.close()
  await Promise.all(servers.map((server) => server.close()))
  folder.remove()
})

async function at(pair: KeyPair, options: object = {}): Promise<string> {
  const server = await httpsServer({ ...pair, ...options }, (_request, response) =>
    response.end('secret'),
  )
  servers.push(server)
  return `https://localhost:${server.port}/`
}

const get = (url: string, parts: Partial<TransportRequest>) => ask(transport, url, parts)

describe('verify as the path of a CA bundle', () => {
  test('a file', async () => {
    const url = await at(await certificate({ by: trusted }))
    expect(await get(url, { verify: bundle })).toMatchObject({ status: 200, text: 'secret' })
  })

  test('a folder of files', async () => {
    const url = await at(await certificate({ by: trusted }))
    const all = join(folder.path, 'all')
    mkdirSync(all)
    writeFileSync(join(all, 'ours.pem'), trusted.cert)
    writeFileSync(join(all, 'README'), 'Not a certificate.')
    expect(await get(url, { verify: all })).toMatchObject({ status: 200 })
  })

  test('a folder with none of the authority', async () => {
    const url = await at(await certificate({ by: trusted }))
    const others = join(folder.path, 'others')
    mkdirSync(others)
    writeFileSync(join(others, 'somebody.pem'), (await authority('Somebody')).cert)
    expect(await failure(get(url, { verify: others }))).toBeInstanceOf(SSLError)
  })

  test.each([
    ['a file', () => folder.write('notes.pem', 'Not a certificate.')],
    [
      'a folder',
      () => {
        const empty = join(folder.path, 'empty')
        mkdirSync(empty)
        return empty
      },
    ],
  ])('%s without a certificate', async (_what, make) => {
    const verify = make()
    const error = await failure(get('https://localhost:1/', { verify }))
    expect(error).toBeInstanceOf(SSLError)
    expect(error.message).toContain(`There is no certificate in ${verify}`)
  })

  test('a path that does not exist', async () => {
    const error = await failure(get('https://localhost:1/', { verify: '/no/such.pem' }))
    expect(error.message).toBe(
      'Could not find a suitable TLS CA certificate bundle, invalid path: /no/such.pem',
    )
  })
})

describe('a certificate that must not be trusted', () => {
  test.each([
    ['expired', () => certificate({ by: trusted, expired: true }), 'CERT_HAS_EXPIRED'],
    [
      'for another host',
      () => certificate({ by: trusted, names: ['other.example'] }),
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ],
    ['self-signed', () => certificate({}), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    [
      'by an unknown authority',
      async () => certificate({ by: await authority('Somebody') }),
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ],
  ])('%s', async (_what, make, code) => {
    const url = await at(await make())
    const error = await failure(get(url, { verify: bundle }))
    expect(error).toBeInstanceOf(SSLError)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toMatch(
      /^HTTPSConnectionPool\(host='localhost'.*certificate verify failed/,
    )
    expect(error).toMatchObject({ code })
    expect(await get(url, { verify: false })).toMatchObject({ status: 200, text: 'secret' })
  })

  test('a connection made without verification is not used with it', async () => {
    const url = await at(await certificate({}))
    await get(url, { verify: false })
    expect(await failure(get(url, {}))).toBeInstanceOf(SSLError)
  })

  test('the Host header does not decide whose certificate it must be', async () => {
    const url = await at(await certificate({ by: trusted, names: ['other.example'] }))
    const headers = [['Host', 'other.example']] as const
    expect(await failure(get(url, { verify: bundle, headers }))).toBeInstanceOf(SSLError)
  })
})

describe('a server that does not speak TLS', () => {
  test('is an SSLError', async () => {
    const server = await rawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    servers.push(server)
    const error = await failure(get(`https://localhost:${server.port}/`, {}))
    expect(error).toBeInstanceOf(SSLError)
    expect(error.message).toContain('TLS handshake failed. The server does not speak TLS')
    expect(error.message).not.toContain('certificate')
  })
})

describe('a server that asks for a certificate', () => {
  let url: string
  let own: KeyPair
  beforeAll(async () => {
    own = await certificate({ by: trusted, names: ['learner'] })
    const options = { ca: trusted.cert, requestCert: true, rejectUnauthorized: true }
    url = await at(await certificate({ by: trusted }), options)
  })

  test('without one', async () => {
    // Node's server closes the connection after the handshake; others send an alert, which is an SSLError.
    expect(await failure(get(url, { verify: bundle }))).toBeInstanceOf(ConnectionError)
  })

  test('with a pair of files', async () => {
    const pair = [folder.write('own.crt', own.cert), folder.write('own.key', own.key)] as const
    expect(await get(url, { verify: bundle, cert: pair })).toMatchObject({ status: 200 })
  })

  test('with one file of both', async () => {
    const cert = folder.write('own.pem', `${own.cert}\n${own.key}`)
    expect(await get(url, { verify: bundle, cert })).toMatchObject({ status: 200 })
  })

  test('with files that do not exist', async () => {
    const missing = await failure(get(url, { verify: bundle, cert: '/no/own.crt' }))
    expect(missing.message).toBe(
      'Could not find the TLS certificate file, invalid path: /no/own.crt',
    )
    const cert = [folder.write('own.crt', own.cert), '/no/own.key'] as const
    const keyless = await failure(get(url, { verify: bundle, cert }))
    expect(keyless.message).toBe('Could not find the TLS key file, invalid path: /no/own.key')
  })

  test.each([
    ['PKCS #8', 'pkcs8'],
    ['the older form', 'pkcs1'],
  ] as const)('with an encrypted key: %s', async (_what, type) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const cipher = 'aes-256-cbc'
    const key = privateKey.export({ type, format: 'pem', cipher, passphrase: 'secret' })
    const keyFile = folder.write(`${type}.key`, String(key))
    const cert = [folder.write('own.crt', own.cert), keyFile] as const
    const error = await failure(get(url, { verify: bundle, cert }))
    expect(error).toBeInstanceOf(SSLError)
    expect(error.message).toContain(`The key in ${keyFile} is encrypted`)
    expect(error.message).toContain(`openssl pkey -in ${keyFile}`)
  })

  test('with the key of another certificate', async () => {
    const other = await certificate({})
    const cert = [folder.write('own.crt', own.cert), folder.write('other.key', other.key)] as const
    const error = await failure(get(url, { verify: bundle, cert }))
    expect(error).toBeInstanceOf(SSLError)
    expect(error.message).toMatch(/^TLS cannot use what is in .*own\.crt.*other\.key: .*mismatch/)
  })

  test('with files of something else', async () => {
    const cert = folder.write('notes.pem', 'Neither a certificate nor a key.')
    const error = await failure(get(url, { verify: bundle, cert }))
    expect(error).toBeInstanceOf(SSLError)
    expect(error.message).toContain(cert)
  })

  test('is not shown one certificate on a connection made with another', async () => {
    const pair = [folder.write('own.crt', own.cert), folder.write('own.key', own.key)] as const
    expect((await get(url, { verify: bundle, cert: pair })).status).toBe(200)
    expect(await failure(get(url, { verify: bundle }))).toBeInstanceOf(ConnectionError)
  })
})
