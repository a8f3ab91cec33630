/** Files of npm packages that pages load beside their own scripts, under names with their version. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildTypeScript } from '../language/build-types'
import { TYPESCRIPT_PATH } from '../language/typescript-path'

export interface VendorFile {
  /** The path on the site, below the base path: `/vendor/esbuild-0.28.2.wasm`. */
  readonly path: string
  /** The file, in `node_modules`. */
  readonly file: string
  readonly type: string
}

/** The compiler's wasm, and TypeScript for the language service. @throws when a package is not installed. */
export async function vendorFiles(root: string): Promise<VendorFile[]> {
  const folder = join(root, 'node_modules/esbuild-wasm')
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  return [
    {
      path: `/vendor/esbuild-${version}.wasm`,
      file: join(folder, 'esbuild.wasm'),
      type: 'application/wasm',
    },
    { path: TYPESCRIPT_PATH, file: await buildTypeScript(), type: 'text/javascript' },
  ]
}
