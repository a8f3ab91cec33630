/** The runner frame in development: built when asked for, and again after a source of it changed. */
import { watch } from 'node:fs'
import { join } from 'node:path'
import { buildFrame, type FrameDocument } from '../runner/frame/build-frame'

/** What is bundled into the frame. */
const SOURCES = ['lib/runner', 'lib/requests', 'lib/tunnel', 'lib/http']

/** A function that gives the frame of the present sources. It rejects with esbuild's report when they are broken. */
export function createDevFrame(root: string): () => Promise<FrameDocument> {
  let present: Promise<FrameDocument> | undefined
  for (const source of SOURCES) {
    watch(join(root, source), { recursive: true }, () => {
      present = undefined
    })
  }
  return () => {
    if (present === undefined) {
      const built = buildFrame()
      present = built
      // A failure is not kept: the file may be right the next time.
      built.catch(() => {
        if (present === built) present = undefined
      })
    }
    return present
  }
}
