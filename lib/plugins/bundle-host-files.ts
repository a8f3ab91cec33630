/**
 * The host files of a course folder, `hosts/*.ts` and `*.js`, each bundled with what it imports into one text of
 * CommonJS. What a file imports is part of the course folder, so that a build knows when it is stale.
 */
import { realpathSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type BuildFailure, build } from 'esbuild'
import { HostFileError } from './host-file-error'
import { KIT_NAME } from './host-kit'

/** One host file, ready to be opened; a plain value, so that a build can keep it. */
export type HostBundle =
  | { readonly file: string; readonly code: string }
  /** It could not be bundled. */
  | { readonly file: string; readonly problem: string; readonly line: number | null }

/** The folder of host files within a course folder. */
export const HOSTS_FOLDER = 'hosts'

/** Not the tests beside them, nor declarations, nor what editors leave lying about. */
const HOST_FILE = /^(?![.])(?!.*\.(?:test|fixture|d)\.)[^~]+\.m?[jt]s$/

/** Bundles every host file of a course folder, by name; none where there is no such folder. */
export async function bundleHostFiles(courseFolder: string): Promise<HostBundle[]> {
  const folder = realpathSync(courseFolder)
  const names = await readdir(join(folder, HOSTS_FOLDER)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = names.filter((name) => HOST_FILE.test(name)).sort()
  return Promise.all(files.map((name) => bundleFile(folder, join(folder, HOSTS_FOLDER, name))))
}

async function bundleFile(folder: string, path: string): Promise<HostBundle> {
  const file = relative(process.cwd(), path)
  try {
    return { file, code: await bundle(folder, path, file) }
  } catch (error) {
    if (error instanceof HostFileError) return { file, problem: error.problem, line: error.line }
    const [first] = (error as Partial<BuildFailure>).errors ?? []
    if (first === undefined) throw error
    const where = first.location
    const elsewhere = where && join(folder, where.file) !== path ? ` (in ${where.file})` : ''
    const line = elsewhere === '' ? (where?.line ?? null) : null
    return { file, problem: `${first.text}${elsewhere}; mend it and save.`, line }
  }
}

async function bundle(folder: string, path: string, file: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [path],
    absWorkingDir: folder,
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.9',
    external: [KIT_NAME],
    logLevel: 'silent',
    // The course's own settings for TypeScript do not matter, and may not exist.
    tsconfigRaw: {},
  })
  const stray = Object.keys(metafile.inputs).find(isOutside)
  if (stray !== undefined) {
    throw new HostFileError(
      file,
      `It imports ${stray}, which is outside of the course folder; move it below ${HOSTS_FOLDER}/, or make it a package.`,
    )
  }
  return outputFiles[0]?.text ?? ''
}

/** Packages may be installed anywhere. */
function isOutside(input: string): boolean {
  return input.startsWith('..') && !input.split(/[/\\]/).includes('node_modules')
}
