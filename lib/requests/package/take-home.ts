/** The packages in one zip file, for learners to take home. In Node only. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'
import { buildPackages } from './build'

/** The time of every file in it, so that the same packages give the same bytes. */
const TIME = Date.UTC(2026, 0, 1, 12)

/** Takes some seconds. @throws as `buildPackages` does */
export async function takeHomeZip(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'roundtrip-take-home-'))
  try {
    await buildPackages(folder)
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
    const contents = await Promise.all(
      files.map(async (file) => {
        const path = relative(folder, file).split(sep).join('/')
        return [path, await readFile(file)] as const
      }),
    )
    return zipSync(Object.fromEntries(contents), { level: 9, mtime: TIME })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
