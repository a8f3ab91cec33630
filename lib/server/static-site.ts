/** The exported pages and their assets, from the compressed copies made at build time. */
import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { pagePolicy } from './page-policy'
import { setSecurityHeaders } from './security-headers'
import { sendText } from './send-text'

const NOT_FOUND_PAGE = '/404.html'

/**
 * Serves a folder. `policies` has the Content-Security-Policy of each HTML file in it. The listing is read
 * once: a path that was not there then, such as one with `..`, is nowhere.
 */
export function createStaticSite(
  folder: string,
  policies: ReadonlyMap<string, string>,
): RequestListener {
  const notFound = readFileSync(join(folder, NOT_FOUND_PAGE))
  const serve = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders(res, pathname) {
      setSecurityHeaders(res)
      // Names under these two carry a hash or a version.
      const isImmutable = /^\/(?:_next\/static|vendor)\//.test(pathname)
      res.setHeader(
        'Cache-Control',
        isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
      const policy = policyOf(pathname, policies)
      if (policy !== undefined) res.setHeader('Content-Security-Policy', policy)
    },
  })

  return (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      sendText(res, 405, 'Pages are read with GET or HEAD.', { Allow: 'GET, HEAD' })
      res.end()
      return
    }
    // Ranges are optional (RFC 9110 section 14.2), and sirv takes nonsensical ones for good.
    delete req.headers.range
    serve(req, res, () => {
      setSecurityHeaders(res)
      res.writeHead(404, {
        'Content-Type': 'text/html;charset=utf-8',
        'Content-Length': notFound.length,
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': policies.get(NOT_FOUND_PAGE) ?? "default-src 'none'",
      })
      res.end(notFound)
    })
  }
}

/** A worker takes the policy of its script's answer, not that of its page. */
const SCRIPT_POLICY = pagePolicy([])

/** By the same candidates, in the same order, as sirv finds the file. */
function policyOf(pathname: string, policies: ReadonlyMap<string, string>): string | undefined {
  if (pathname.endsWith('.js')) return SCRIPT_POLICY
  const path = pathname.endsWith('/') ? pathname.slice(0, -1) : pathname
  for (const candidate of [path, `${path}/index`, `${path}.html`, `${path}/index.html`]) {
    const policy = policies.get(candidate)
    if (policy !== undefined) return policy
  }
  return undefined
}
