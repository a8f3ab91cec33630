/**
 * Takes a body off the network before anybody asks for it. A browser that finds a connection broken forgets what came
 * over it and was not read yet; what is held here is read first, and the failure comes after it.
 */

/** Bytes that are held for a reader who takes their time; the sender is slowed down beyond them. */
const MOST_HELD = 128 * 1024

type End = { readonly kind: 'whole' } | { readonly kind: 'broken'; readonly error: unknown }

/** The same bytes, and the same end. To cancel it cancels the body. */
export function readAhead(
  body: ReadableStream<Uint8Array>,
  mostHeld = MOST_HELD,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  const held: Uint8Array[] = []
  let size = 0
  let end: End | null = null
  let isReading = false
  let wake = () => {}

  async function fill(): Promise<void> {
    if (isReading) return
    isReading = true
    while (end === null && size < mostHeld) {
      try {
        const { done, value } = await reader.read()
        if (done) end = { kind: 'whole' }
        else {
          held.push(value)
          size += value.length
        }
      } catch (error) {
        end = { kind: 'broken', error }
      }
      wake()
    }
    isReading = false
  }

  void fill()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (held.length === 0 && end === null) {
          const more = new Promise<void>((resolve) => {
            wake = resolve
          })
          void fill()
          await more
        }
        const bytes = held.shift()
        if (bytes !== undefined) {
          size -= bytes.length
          controller.enqueue(bytes)
          void fill()
        } else if (end?.kind === 'broken') throw end.error
        else controller.close()
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
