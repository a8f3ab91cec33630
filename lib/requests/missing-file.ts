/** A certificate file that is not there, in requests' words; Python raises OSError, here it has its code. */

/** @param verify the path that `verify` named */
export function missingCaBundle(verify: string): Error {
  return missing('a suitable TLS CA certificate bundle', verify)
}

export function missingCertificate(what: 'TLS certificate file' | 'TLS key file', path: string) {
  return missing(`the ${what}`, path)
}

function missing(what: string, path: string): Error {
  const message = `Could not find ${what}, invalid path: ${path}`
  return Object.assign(new Error(message), { code: 'ENOENT', path })
}
