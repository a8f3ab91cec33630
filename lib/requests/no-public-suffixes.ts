/**
 * Stands in for `tldts` in bundles. tough-cookie imports it for its list of public suffixes, 40 KB compressed,
 * and asks it only in functions that `cookie.ts` does not use: like Python's jar, ours does not know the list.
 */

export function getDomain(): null {
  return null
}
