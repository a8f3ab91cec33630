/** Whether there is room for a build, and for what the next build keeps beside it. */
import { statfs } from 'node:fs/promises'
import { type Finding, good } from './finding'

const MB = 1024 * 1024
/** Bytes: the course builds into about 50 MB, and Next's cache and the compressed files take as much again. */
const NEEDED = 300 * MB
const PLENTY = 1024 * MB

/** @param folder on the disk that builds go to @param freeBytes of that disk, for tests */
export async function checkDisk(folder: string, freeBytes = freeIn): Promise<Finding> {
  const free = await freeBytes(folder)
  const says = `${sizeOf(free)} are free in ${folder}.`
  if (free >= PLENTY) return good('disk', says)
  return {
    state: free >= NEEDED ? 'warning' : 'bad',
    subject: 'disk',
    says,
    fix: `A build takes up to ${sizeOf(NEEDED)}; make room, and remove old ones in dist/builds.`,
  }
}

async function freeIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

function sizeOf(bytes: number): string {
  return bytes >= PLENTY ? `${(bytes / PLENTY).toFixed(1)} GB` : `${Math.floor(bytes / MB)} MB`
}
