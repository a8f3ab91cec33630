/** `verify` and `cert` as Node's TLS takes them. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { missingCaBundle, missingCertificate } from '../missing-file'

/** The part of `tls.connect`'s options that says whom to trust and who we are. */
export interface TlsSettings {
  readonly rejectUnauthorized: boolean
  /** PEM texts; without it the runtime's own roots are trusted. */
  readonly ca?: readonly string[]
  readonly cert?: string
  readonly key?: string
}

/**
 * @param verify true: the runtime's roots; false: anybody; else the path of a PEM file or of a folder of them
 * @param cert The client's certificate: a file with certificate and key, or one file each.
 * @throws Error in the words of requests when a file is not there; its `code` is `ENOENT`.
 */
export function tlsSettings(
  verify: boolean | string,
  cert: string | readonly [string, string] | null,
): TlsSettings {
  return { ...trusted(verify), ...ownCertificate(cert) }
}

function trusted(verify: boolean | string): Pick<TlsSettings, 'rejectUnauthorized' | 'ca'> {
  if (typeof verify === 'boolean') return { rejectUnauthorized: verify }
  const kind = statSync(verify, { throwIfNoEntry: false })
  if (kind === undefined) throw missingCaBundle(verify)
  const files = kind.isDirectory()
    ? readdirSync(verify, { withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(verify, entry.name))
    : [verify]
  // A folder of certificates may hold other files, too; Node would refuse them.
  const ca = files
    .map((file) => readFileSync(file, 'latin1'))
    .filter((text) => text.includes('-----BEGIN '))
  return { rejectUnauthorized: true, ca }
}

function ownCertificate(
  cert: string | readonly [string, string] | null,
): Pick<TlsSettings, 'cert' | 'key'> {
  if (cert === null) return {}
  const [certFile, keyFile] = typeof cert === 'string' ? [cert, cert] : cert
  return {
    cert: read(certFile, 'TLS certificate file'),
    key: read(keyFile, 'TLS key file'),
  }
}

function read(path: string, what: 'TLS certificate file' | 'TLS key file'): string {
  try {
    return readFileSync(path, 'latin1')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    throw missingCertificate(what, path)
  }
}
