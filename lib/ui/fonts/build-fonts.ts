/**
 * Cuts the variable fonts of the npm packages down to what the pages use and writes them to
 * `dist/fonts`, before `next build` or `next dev` reads them. A cut takes about a second per face,
 * so results are kept by content under `node_modules/.cache/roundtrip/fonts`.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { type Face, faces } from './faces'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const require = createRequire(import.meta.url)

/** Where the cut faces are written: generated, never committed. */
export const fontFolder = join(root, 'dist/fonts')

/**
 * Writes every face of `faces.ts` into `dist/fonts`; leaves files alone that are right already.
 *
 * @throws when a font package is missing or a file cannot be read or written.
 */
export async function buildFonts(): Promise<void> {
  const cache = join(root, 'node_modules/.cache/roundtrip/fonts')
  await Promise.all([mkdir(fontFolder, { recursive: true }), mkdir(cache, { recursive: true })])
  const subsetter = await readFile(require.resolve('subset-font/package.json'))
  await Promise.all(faces.map((face) => buildFace(face, cache, subsetter)))
}

async function buildFace(face: Face, cache: string, subsetter: Buffer): Promise<void> {
  const source = await readFile(require.resolve(face.source))
  const key = createHash('sha256')
    .update(source)
    .update(subsetter)
    .update(JSON.stringify(face))
    .digest('hex')
    .slice(0, 16)
  const kept = join(cache, `${key}.woff2`)
  const cut = (await readIfThere(kept)) ?? (await cutFace(face, source))
  await writeWhole(kept, cut)

  const target = join(fontFolder, face.file)
  // The same bytes are not written again, or a running `next dev` would rebuild.
  if (!(await readIfThere(target))?.equals(cut)) await writeWhole(target, cut)
}

function cutFace(face: Face, source: Buffer): Promise<Buffer> {
  return subsetFont(source, face.characters, {
    targetFormat: 'woff2',
    variationAxes: face.axes,
    keepFeatures: [...face.features],
    noHinting: true,
  })
}

/** Writes beside the target and renames, so that nobody ever reads half a font. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  const beside = `${path}.${process.pid}`
  await writeFile(beside, content)
  await rename(beside, path)
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
