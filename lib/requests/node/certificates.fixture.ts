/** Certificates for servers on loopback, made anew for each run of the tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'

/** A key and its certificate, both PEM. */
export interface KeyPair {
  readonly key: string
  readonly cert: string
}

const DAY = 24 * 60 * 60 * 1000

/** An authority of its own. */
export async function authority(name = 'Loopback authority'): Promise<KeyPair> {
  const pems = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, digitalSignature: true },
    ],
  })
  return { key: pems.private, cert: pems.cert }
}

export interface CertificateOptions {
  /** Without one it signs itself. */
  readonly by?: KeyPair
  readonly names?: readonly string[]
  readonly expired?: boolean
}

/** A certificate for `localhost` unless other names are given. */
export async function certificate({
  by,
  names = ['localhost'],
  expired = false,
}: CertificateOptions): Promise<KeyPair> {
  const now = Date.now()
  const pems = await generate([{ name: 'commonName', value: names[0] ?? '' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - 10 * DAY),
    notAfterDate: new Date(expired ? now - DAY : now + DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) },
    ],
    ...(by ? { ca: by } : {}),
  })
  return { key: pems.private, cert: pems.cert }
}

/** A folder for a test's files, and what removes it. */
export function temporaryFolder(): { path: string; write: typeof write; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'requests-'))
  function write(name: string, text: string): string {
    const file = join(path, name)
    writeFileSync(file, text)
    return file
  }
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) }
}
