/** `requests/certs`: where the certificate authorities are that https trusts. */

/**
 * Null: the place where the program runs has its own list, the browser's or Node's, and no file of ours. A file of
 * others is named by `verify`.
 */
export function where(): string | null {
  return null
}
