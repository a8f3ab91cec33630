/**
 * Builds the sandbox frame's document: the prelude is bundled into one script, that script becomes a
 * string in the frame's inline script, and the policy allows exactly this inline script by its hash.
 */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'

export interface FrameDocument {
  readonly html: string
  /** The document's Content-Security-Policy header. Served without it, the frame is not sealed. */
  readonly csp: string
}

const OPTIONS = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  // Class names are what error messages and `<Response [200]>` show.
  keepNames: true,
  legalComments: 'none',
  logLevel: 'silent',
  alias: {
    tldts: fileURLToPath(new URL('../../requests/no-public-suffixes.ts', import.meta.url)),
    fs: fileURLToPath(new URL('../../requests/no-file-system.ts', import.meta.url)),
  },
} satisfies BuildOptions

/** @throws esbuild's BuildFailure */
export async function buildFrame(): Promise<FrameDocument> {
  const prelude = await bundle('prelude.ts', {})
  const frame = await bundle('frame.ts', { PRELUDE: JSON.stringify(prelude) })
  const script = withoutMarkup(frame.trim())
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Code runner</title><script>${script}</script></html>\n`
  return { html, csp: framePolicy(scriptHash(script)) }
}

/** The policy of the frame's document. No `connect-src`: no network at all. */
export function framePolicy(hash: string): string {
  return [
    "default-src 'none'",
    `script-src '${hash}' blob:`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ].join('; ')
}

function scriptHash(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`
}

/** The prelude's script alone, for what runs programs without a browser. @param plugin what is other there */
export function buildPrelude(plugin: Plugin): Promise<string> {
  return bundle('prelude.ts', {}, [plugin])
}

async function bundle(
  entry: string,
  define: Record<string, string>,
  plugins: Plugin[] = [],
): Promise<string> {
  const entryPoint = fileURLToPath(new URL(entry, import.meta.url))
  const result = await build({ ...OPTIONS, entryPoints: [entryPoint], define, plugins })
  const text = result.outputFiles[0]?.text
  if (text === undefined) throw new Error(`esbuild wrote nothing for ${entry}.`)
  return text
}

/** `<script` and `<!--` would change how the HTML parser reads the script; all of them are in strings. */
function withoutMarkup(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, '\\x3c')
}
