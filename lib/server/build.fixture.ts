/** A tiny build folder, as `npm run build` would write it; for tests. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { HostBundle } from '../plugins/bundle-host-files'
import { type BuildManifest, buildParts } from './build-folder'
import { compressFolder } from './compress'
import { pagePolicies } from './page-policy'

export const FRAME = {
  html: '<!doctype html>frame',
  csp: "default-src 'none'; sandbox allow-scripts",
}

/** @returns the folder. A secret file lies beside it. */
export async function makeBuild(basePath = '', hosts: readonly HostBundle[] = []): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'build-'))
  const folder = join(parent, 'build')
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  const manifest: BuildManifest = { version: '1.2.3', stamp: 'x', basePath }
  await write('../secret.txt', 'secret')
  await write(buildParts.manifest, JSON.stringify(manifest))
  await write(buildParts.frame, JSON.stringify(FRAME))
  await write(buildParts.hosts, JSON.stringify(hosts))
  await write('site/index.html', '<!doctype html>home<script>start()</script>')
  await write('site/404.html', '<!doctype html>nothing here')
  await write('site/lessons/one.html', `<!doctype html>one ${'word '.repeat(500)}`)
  await write('site/lessons/one/__next.txt', 'flight')
  await write('site/_next/static/a.js', `/* ${'code '.repeat(500)} */`)
  await write('site/vendor/esbuild-1.wasm', `\0asm${'0'.repeat(2000)}`)
  await write(buildParts.policies, JSON.stringify(await pagePolicies(join(folder, 'site'))))
  await compressFolder(join(folder, 'site'), join(parent, 'cache'))
  return folder
}
