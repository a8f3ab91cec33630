/** Reads a call stack: which frames are the learner's, and what the others are called. */
import type { StackFrame } from '../sandbox-protocol'

/** More than any lesson needs; a deep recursion must not make large messages. */
const MAX_FRAMES = 40
const MAX_NAME = 100

/**
 * The frames of a stack, innermost first, as far as the outermost one of the module at `url`: what called that is
 * the sandbox. Chromium writes `at name (place:1:2)`, Firefox `name@place:1:2`; other lines are no frames.
 * Anything that is no string has none.
 */
export function framesIn(stack: unknown, url: string): StackFrame[] {
  if (typeof stack !== 'string' || url === '') return []
  const frames: StackFrame[] = []
  for (const line of stack.split('\n', 1000)) {
    const frame = frameOf(line, url)
    if (frame) frames.push(frame)
    if (frames.length === MAX_FRAMES) break
  }
  return frames.slice(0, frames.findLastIndex(({ at }) => typeof at === 'object') + 1)
}

function frameOf(line: string, url: string): StackFrame | null {
  const chromium = /^\s+at (?:async )?(?:(.{1,500}?) \((.*)\)|(\S+))$/.exec(line)
  const firefox = chromium ? null : /^(?:async\*)?([^@]{0,500})@(\S+)$/.exec(line)
  if (!chromium && !firefox) return null
  const name = (chromium?.[1] ?? firefox?.[1] ?? '').slice(0, MAX_NAME)
  const where = chromium?.[2] ?? chromium?.[3] ?? firefox?.[2] ?? ''
  const place = /^(.*):(\d{1,9}):(\d{1,9})$/.exec(where)
  if (!place) return { name, at: 'language' }
  return place[1] === url
    ? { name, at: [Number(place[2]), Number(place[3])] }
    : { name, at: 'client' }
}
