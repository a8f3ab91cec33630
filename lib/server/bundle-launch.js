/** Turns `launch.ts` into `dist/launch.js` where that is missing, and runs it. Plain JavaScript: nothing is built yet. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const bundle = join(root, 'dist/launch.js')

/** Starts the course; ends the process with one line when it cannot. */
export async function launch() {
  process.chdir(root)
  if (!existsSync(bundle)) {
    if (!existsSync(join(root, 'node_modules/esbuild'))) {
      console.error('The packages are not installed; run `npm ci` first.')
      process.exit(1)
    }
    await bundleLaunch(bundle)
  }
  await import(pathToFileURL(bundle).href)
}

/**
 * Writes the bundle that starts the course.
 * @param {string} outfile
 */
export async function bundleLaunch(outfile) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, 'lib/server/launch.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.9',
    logLevel: 'warning',
  })
}
