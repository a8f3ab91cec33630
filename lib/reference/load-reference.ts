/** The reference of the whole virtual internet: of the hosts that come with the course, and those of its folder. */
import { bundleHostFiles } from '../plugins/bundle-host-files'
import { openInternet } from '../plugins/open-internet'
import { describeHosts } from './describe-hosts'
import type { Reference } from './reference-data'

/** Where the server has a host beside the tunnel. */
const MOUNTS = new Map([['httpbin.org', '/httpbin']])

/** @param courseFolder the folder of the lessons; its host files are read anew each time. */
export async function loadReference(courseFolder: string): Promise<Reference> {
  const { internet, files, broken } = openInternet(await bundleHostFiles(courseFolder))
  return {
    hosts: describeHosts(internet.hosts, { mounts: MOUNTS, files, now: Date.now() }),
    broken: broken.map(({ file, line, problem }) => ({ file, line, problem })),
  }
}
