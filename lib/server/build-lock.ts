/** One build at a time: `next build` writes into folders that all builds share. */
import { rmSync } from 'node:fs'
import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The holder shows every second that it lives; one that did not for so long is dead. */
const BEAT_MS = 1000
const DEAD_MS = 10_000
const POLL_MS = 200

/** Runs the work while holding the lock file. `onWait` is called once when somebody else holds it. */
export async function withBuildLock<T>(
  file: string,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(dirname(file), { recursive: true })
  const token = `${process.pid} ${Date.now()} ${Math.random()}`
  let waited = false
  while (!(await take(file, token))) {
    if (!waited) onWait()
    waited = true
    await sleep(POLL_MS)
  }
  const beat = setInterval(() => {
    const now = new Date()
    // Gone means that somebody took this process for dead; the rename at the end is atomic all the same.
    utimes(file, now, now).catch(() => {})
  }, BEAT_MS)
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    await rm(file, { force: true })
  }
}

async function take(file: string, token: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx')
    await handle.writeFile(token)
    await handle.close()
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    await removeDead(file)
    return false
  }
  // Two that saw the same dead lock may remove each other's: who still finds its own has it.
  await sleep(20)
  return (await readFile(file, 'utf8').catch(() => '')) === token
}

async function removeDead(file: string): Promise<void> {
  const beat = await stat(file).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  })
  if (beat !== null && Date.now() - beat.mtimeMs > DEAD_MS) await rm(file, { force: true })
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
