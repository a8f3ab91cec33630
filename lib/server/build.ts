/** `npm run build`: everything that the server needs, in one folder. Says where it is to a parent process. */
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { TAKE_HOME_PATH } from '../course/take-home-path'
import { buildTypes } from '../language/build-types'
import { bundleHostFiles } from '../plugins/bundle-host-files'
import { nodeBundle } from '../plugins/node-bundle'
import { Recorder } from '../proof/recorder'
import { takeHomeZip } from '../requests/package/take-home'
import { buildFrame } from '../runner/frame/build-frame'
import { buildFonts } from '../ui/fonts/build-fonts'
import {
  type BuildManifest,
  buildParts,
  buildsFolder,
  findBuild,
  pruneBuilds,
} from './build-folder'
import { withBuildLock } from './build-lock'
import { bundleLaunch } from './bundle-launch'
import { compress, compressFolder, keepCompressed } from './compress'
import { NextBuildFailure, nextBuild } from './next-build'
import { pagePolicies } from './page-policy'
import { type Settings, settingsOrExit } from './settings'
import { stampInputs } from './stamp'
import { vendorFiles } from './vendor'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const cache = join(root, 'node_modules/.cache/roundtrip/compressed')

/** Builds unless there is a build of these very inputs. @returns the build's folder. */
async function build(settings: Settings): Promise<string> {
  const waiting = () => console.log('another build is under way; waiting for it')
  return withBuildLock(join(root, 'dist/build.lock'), waiting, async () => {
    const stamp = stampInputs(root, settings)
    const there = findBuild(root, stamp)
    if (there !== null) return there
    const start = performance.now()
    console.log('building the course (the first time takes up to a minute)')
    const unfinished = join(buildsFolder(root), `unfinished-${stamp}`)
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    await Promise.all([
      buildSite(settings, unfinished),
      buildRunnerFrame(unfinished),
      bundleServer(unfinished),
      bundleHosts(settings, unfinished),
    ])
    const manifest: BuildManifest = {
      version: await readVersion(),
      stamp,
      basePath: settings.basePath,
    }
    await writeFile(join(unfinished, buildParts.manifest), JSON.stringify(manifest))
    // A build of inputs that are no more must not pass for one of those that were stamped.
    const isSame = stampInputs(root, settings) === stamp
    if (!isSame) console.log('files changed during the build; the next start builds again')
    const folder = join(buildsFolder(root), isSame ? stamp : `${stamp}-changed`)
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
    await bundleLaunch(join(root, 'dist/launch.js'))
    await pruneBuilds(root)
    console.log(`built in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    return folder
  })
}

async function buildSite(settings: Settings, folder: string): Promise<void> {
  const vendor = await vendorFiles(root)
  // Compressing the wasm takes one core for longer than all the rest, so it starts first.
  const compressed = vendor.map(async ({ file }) => keepCompressed(await readFile(file), cache))
  const exported = Promise.all([buildFonts(), buildTypes(), recordLessons(settings)]).then(() =>
    nextBuild(root, settings),
  )
  const takeHome = takeHomeZip()
  await Promise.all([exported, takeHome, ...compressed])
  const site = join(folder, buildParts.site)
  await rename(join(root, 'out'), site)
  for (const { path, file } of vendor) await cp(file, join(site, path))
  await mkdir(dirname(join(site, TAKE_HOME_PATH)), { recursive: true })
  await writeFile(join(site, TAKE_HOME_PATH), await takeHome)
  await writeFile(join(folder, buildParts.policies), JSON.stringify(await pagePolicies(site)))
  await compressFolder(site, cache)
}

/** What lessons show of runs, and their programs compiled ahead. */
async function recordLessons({ lessonsDir }: Settings): Promise<void> {
  await using recorder = new Recorder(lessonsDir)
  await recorder.record()
}

async function buildRunnerFrame(folder: string): Promise<void> {
  const { html, csp } = await buildFrame()
  const { br, gz } = await compress(Buffer.from(html))
  const copies = { br: br.toString('base64'), gz: gz.toString('base64') }
  await writeFile(join(folder, buildParts.frame), JSON.stringify({ html, csp, ...copies }))
}

/** One with a mistake stays in the list, so that every start says so. */
async function bundleHosts({ lessonsDir }: Settings, folder: string): Promise<void> {
  const bundles = await bundleHostFiles(lessonsDir)
  await writeFile(join(folder, buildParts.hosts), JSON.stringify(bundles))
}

/** One file, packages included: it starts faster than many, and needs no `node_modules`. */
async function bundleServer(folder: string): Promise<void> {
  await bundle({
    ...nodeBundle,
    entryPoints: [join(root, 'lib/server/main.ts')],
    outfile: join(folder, buildParts.server),
    sourcemap: 'linked',
  })
}

async function readVersion(): Promise<string> {
  const text = await readFile(join(root, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

process.chdir(root)
// An ordinary exit, so that `next build` is ended, too, and the lock is given back.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
try {
  const folder = await build(settingsOrExit())
  process.send?.(pathToFileURL(folder).href)
  process.disconnect?.()
} catch (error) {
  const isPlain = error instanceof NextBuildFailure
  console.error(isPlain ? error.message : error)
  console.error('The build failed; builds made before are as they were.')
  process.exitCode = 1
  process.disconnect?.()
}
