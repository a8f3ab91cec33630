/** Compressed copies beside files, made once at build time so that no request waits for them. */
import { createHash, randomUUID } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** What text compresses; images and fonts are compressed already. */
const COMPRESSIBLE = new Set([
  '.html',
  '.js',
  '.css',
  '.txt',
  '.json',
  '.svg',
  '.xml',
  '.webmanifest',
  '.wasm',
])
/** Below this a copy would save no packet. */
const SMALL = 1024
/** From this on compressing takes seconds, so that the copy is kept between builds. */
const LARGE = 1024 * 1024
/** Files at a time: the thread pool has four threads. */
const AT_ONCE = 4

/** Pages and their data. */
const PAGES = new Set(['.html', '.txt', '.json'])

/** The `br` and `gz` copies of some bytes. @param isPage whether they are a page or its data, and no code */
export async function compress(
  bytes: Uint8Array,
  isPage = false,
): Promise<{ br: Buffer; gz: Buffer }> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality(bytes.length, isPage),
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const [br, gz] = await Promise.all([brotli(bytes, { params }), deflate(bytes, { level: 9 })])
  return { br, gz }
}

function quality(length: number, isPage: boolean): number {
  // For a course of forty pages, 11 takes 45 s of the first start's processor time instead of 4, for 10 % fewer bytes.
  if (isPage) return 9
  // For the compiler's 14 MB, 11 takes 41 s instead of 24 s of the first start, for 4 % fewer bytes.
  return length < LARGE ? 11 : 10
}

/** Writes `file.br` and `file.gz`. Those of large files are kept in `cache` by content. */
export async function compressFile(file: string, cache: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < LARGE) {
    const { br, gz } = await compress(bytes, PAGES.has(extname(file)))
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
    return
  }
  const kept = await keepCompressed(bytes, cache)
  await Promise.all([copyFile(`${kept}.br`, `${file}.br`), copyFile(`${kept}.gz`, `${file}.gz`)])
}

/** Makes the copies in the cache when they are not there. @returns their path without `.br` and `.gz`. */
export async function keepCompressed(bytes: Uint8Array, cache: string): Promise<string> {
  const kept = join(cache, createHash('sha256').update(bytes).digest('hex').slice(0, 32))
  const isThere = await Promise.all(
    [`${kept}.br`, `${kept}.gz`].map((path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    ),
  )
  if (isThere.every(Boolean)) return kept
  const { br, gz } = await compress(bytes)
  await mkdir(dirname(kept), { recursive: true })
  for (const [path, copy] of [
    [`${kept}.br`, br],
    [`${kept}.gz`, gz],
  ] as const) {
    // A name of its own: there may be several files of the same content.
    const beside = `${path}.${randomUUID()}`
    await writeFile(beside, copy)
    await rename(beside, path)
  }
  return kept
}

/** Compresses everything in a folder that is worth it. */
export async function compressFolder(folder: string, cache: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let file = files.pop(); file !== undefined; file = files.pop()) {
        if ((await stat(file)).size >= SMALL) await compressFile(file, cache)
      }
    }),
  )
}
