/**
 * `GET /dev/lessons`, in development only: server-sent events that tell open pages which lesson file changed,
 * because Next does not know that a page is made from it. Each is `event: change`, `data: {"file":"01-x.mdx"}`; it
 * comes at once, and again when what the page is made of beside the file is there.
 */
import { watch } from 'node:fs'
import type { RequestListener, ServerResponse } from 'node:http'

/** Editors write a file in several steps; one event tells of all of them. */
const SETTLE_MS = 80
/** A comment keeps connections alive that would be closed for silence. */
const BEAT_MS = 25_000

/**
 * @param prepare makes what pages are made of beside the file; called once at a time. Resolves with whether anything
 * was made
 */
export function createLessonEvents(
  folder: string,
  prepare: () => Promise<boolean>,
): RequestListener {
  const listeners = new Set<ServerResponse>()
  const changed = new Set<string>()
  let preparing: Promise<unknown> = Promise.resolve()

  function tell(files: readonly string[]): void {
    for (const file of files) {
      const event = `event: change\ndata: ${JSON.stringify({ file })}\n\n`
      for (const listener of listeners) listener.write(event)
    }
  }

  function settle(): void {
    const files = [...changed]
    changed.clear()
    tell(files)
    preparing = preparing.then(prepare).then((isMade) => {
      if (isMade) tell(files)
    })
  }

  const watcher = watch(folder, { recursive: true }, (_event, file) => {
    if (file === null) return
    if (changed.size === 0) setTimeout(settle, SETTLE_MS)
    changed.add(file)
  })
  watcher.unref()
  const beat = setInterval(() => {
    for (const listener of listeners) listener.write(': still here\n\n')
  }, BEAT_MS)
  beat.unref()

  return (_req, res) => {
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    res.write(': lessons\n\n')
    listeners.add(res)
    res.on('close', () => listeners.delete(res))
  }
}
