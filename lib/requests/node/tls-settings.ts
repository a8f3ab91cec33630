/** `verify` and `cert` as Node's TLS takes them. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createSecureContext, type SecureContext, type SecureContextOptions } from 'node:tls'
import { SSLError } from '../exceptions'
import { missingCaBundle, missingCertificate } from '../missing-file'

/** The part of `tls.connect`'s options that says whom to trust and who we are. */
export interface TlsSettings {
  readonly rejectUnauthorized: boolean
  /** Built once for all connections of a pool; without it the runtime's own roots are trusted. */
  readonly secureContext?: SecureContext
}

/** For connections without TLS. */
export const NO_TLS: TlsSettings = { rejectUnauthorized: true }

/**
 * @param verify true: the runtime's roots; false: anybody; else the path of a PEM file or of a folder of them
 * @param cert The client's certificate: a file with certificate and key, or one file each.
 * @throws Error in the words of requests when a file is not there, its `code` is `ENOENT`; SSLError when there is no
 *   certificate in a file, or when its key is encrypted or belongs to another certificate.
 */
export function tlsSettings(
  verify: boolean | string,
  cert: string | readonly [string, string] | null,
): TlsSettings {
  const rejectUnauthorized = verify !== false
  if (typeof verify === 'boolean' && cert === null) return { rejectUnauthorized }
  const trusted = typeof verify === 'string' ? { ca: trustedBy(verify) } : {}
  const own = cert === null ? {} : ownCertificate(cert)
  const files = [typeof verify === 'string' ? [verify] : [], cert ?? []].flat(2)
  return { rejectUnauthorized, secureContext: contextOf({ ...trusted, ...own }, files) }
}

/** PEM texts. */
function trustedBy(verify: string): string[] {
  const kind = statSync(verify, { throwIfNoEntry: false })
  if (kind === undefined) throw missingCaBundle(verify)
  const files = kind.isDirectory()
    ? readdirSync(verify, { withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(verify, entry.name))
    : [verify]
  // A folder of certificates may hold other files, too; Node would refuse them.
  const texts = files
    .map((file) => readFileSync(file, 'latin1'))
    .filter((text) => text.includes('-----BEGIN '))
  if (texts.length > 0) return texts
  throw new SSLError(
    `There is no certificate in ${verify}; a CA bundle is text with blocks from -----BEGIN CERTIFICATE----- on.`,
  )
}

function ownCertificate(cert: string | readonly [string, string]): { cert: string; key: string } {
  const [certFile, keyFile] = typeof cert === 'string' ? [cert, cert] : cert
  const texts = {
    cert: read(certFile, 'TLS certificate file'),
    key: read(keyFile, 'TLS key file'),
  }
  if (!/^-----BEGIN ENCRYPTED PRIVATE KEY|^Proc-Type:.*ENCRYPTED/m.test(texts.key)) return texts
  throw new SSLError(
    `The key in ${keyFile} is encrypted, and there is no option for its passphrase; decrypt it first: openssl pkey -in ${keyFile} -out plain.key`,
  )
}

function read(path: string, what: 'TLS certificate file' | 'TLS key file'): string {
  try {
    return readFileSync(path, 'latin1')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    throw missingCertificate(what, path)
  }
}

function contextOf(options: SecureContextOptions, files: readonly string[]): SecureContext {
  try {
    return createSecureContext(options)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SSLError(`TLS cannot use what is in ${files.join(', ')}: ${reason}.`, {
      cause: error,
    })
  }
}
