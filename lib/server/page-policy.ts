/** The Content-Security-Policy of each exported page: its own inline scripts, by their hashes, and no others. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Script types that a browser runs; JSON in a script element needs no permission. */
const RUNS = /^(?:|module|text\/javascript|application\/javascript)$/i

/** `'sha256-…'` of every inline script of the page, each once. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>()
  for (const [, attributes = '', script = ''] of html.matchAll(
    /<script\b([^>]*)>(.*?)<\/script\s*>/gis,
  )) {
    if (/(?:^|\s)src\s*=/i.test(attributes) || !RUNS.test(scriptType(attributes))) continue
    hashes.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  }
  return [...hashes]
}

function scriptType(attributes: string): string {
  const match = /(?:^|\s)type\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes)
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
}

/** The policy of a page that may run these inline scripts (source expressions) beside the site's own files. */
export function pagePolicy(scripts: readonly string[], connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    // The compiler is WebAssembly, and its worker takes the policy of its own script's answer.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    // CodeMirror writes style elements, and React style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The policy of every HTML file of a folder, by its path with `/` and from `/`. */
export async function pagePolicies(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const pages = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  const policies = await Promise.all(
    pages.map(async (entry) => {
      const file = join(entry.parentPath ?? entry.path, entry.name)
      const hashes = inlineScriptHashes(await readFile(file, 'utf8'))
      return [`/${relative(folder, file).split(sep).join('/')}`, pagePolicy(hashes)] as const
    }),
  )
  return Object.fromEntries(policies)
}
