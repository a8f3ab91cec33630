/** The virtual internet in development: made anew when a host file of the course, or what it imports, is saved. */
import { watch } from 'node:fs'
import { sep } from 'node:path'
import type { VirtualInternet } from '../hosts/virtual-host'
import { bundleHostFiles, HOSTS_FOLDER } from '../plugins/bundle-host-files'
import { openCourseInternet } from './course-internet'

/** Editors write a file in several steps; one reload follows all of them. */
const SETTLE_MS = 80

/** An internet that follows the folder's files. What hosts remember of learners begins anew at every change. */
export async function createDevInternet(
  courseFolder: string,
  log: (line: string) => void = console.error,
): Promise<VirtualInternet> {
  const open = async () => openCourseInternet(await bundleHostFiles(courseFolder), log)
  let present = await open()
  let timer: ReturnType<typeof setTimeout> | undefined
  const reload = () => {
    open().then(
      (internet) => {
        present = internet
        log('the hosts of the course are loaded anew')
      },
      (error: unknown) => log(`the hosts of the course stay as they were: ${String(error)}`),
    )
  }
  // The whole folder: a course may get its first host while it is being written.
  const watcher = watch(courseFolder, { recursive: true }, (_event, file) => {
    if (file?.split(sep)[0] !== HOSTS_FOLDER) return
    clearTimeout(timer)
    timer = setTimeout(reload, SETTLE_MS)
  })
  watcher.unref()
  return {
    get hosts() {
      return present.hosts
    },
    connect: (connection) => present.connect(connection),
  }
}
