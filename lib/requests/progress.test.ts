import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { HTTPAdapter } from './adapters'
import { type FakeAnswer, FakeTransport } from './fake-transport.fixture'
import type { RequestOptions } from './options'
import { readAll } from './read-all'
import { Session } from './session'

/** A transport that takes the whole body before it answers. */
async function post(options: RequestOptions, answer: FakeAnswer = {}) {
  const transport = new FakeTransport(async ({ body }) => {
    if (body instanceof ReadableStream) await readAll(body)
    return answer
  })
  const session = new Session()
  session.mount('http://', new HTTPAdapter({ transport }))
  return session.post('http://ex.com/', options)
}
const pieces = (...lengths: number[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const length of lengths) controller.enqueue(new Uint8Array(length))
      controller.close()
    },
  })

describe('onDownloadProgress', () => {
  it('counts bytes towards the Content-Length', async () => {
    let counted = () => {}
    const onDownloadProgress = vi.fn(() => counted())
    const lengths = [1, 2, 3]
    /** The next piece comes when the one before has been counted: two that come at once may count as one. */
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const length = lengths.shift()
        if (length === undefined) return controller.close()
        controller.enqueue(new Uint8Array(length))
        return new Promise((resolve) => {
          counted = resolve
        })
      },
    })
    const headers = [['content-length', '6']] as const
    await post({ onDownloadProgress }, { headers, body })
    expect(onDownloadProgress.mock.calls).toEqual([
      [{ transferred: 1, total: 6 }],
      [{ transferred: 3, total: 6 }],
      [{ transferred: 6, total: 6 }],
    ])
  })

  it('has no total when nobody says', async () => {
    const onDownloadProgress = vi.fn()
    await post({ onDownloadProgress }, { body: pieces(4) })
    expect(onDownloadProgress).toHaveBeenCalledExactlyOnceWith({ transferred: 4, total: null })
  })

  it('counts what comes over the wire, not what it swells to', async () => {
    const onDownloadProgress = vi.fn()
    const body = gzipSync('x'.repeat(5000))
    const headers = [
      ['Content-Encoding', 'gzip'],
      ['Content-Length', String(body.length)],
    ] as const
    const response = await post({ onDownloadProgress }, { headers, body })
    expect(response.content).toHaveLength(5000)
    expect(onDownloadProgress).toHaveBeenLastCalledWith({
      transferred: body.length,
      total: body.length,
    })
  })

  it('counts a streamed body as it is read', async () => {
    const onDownloadProgress = vi.fn()
    const response = await post({ onDownloadProgress, stream: true }, { body: pieces(1, 2) })
    expect(onDownloadProgress).not.toHaveBeenCalled()
    await response.iterContent().next()
    expect(onDownloadProgress).toHaveBeenCalledOnce()
  })

  it('does not count redirects', async () => {
    const onDownloadProgress = vi.fn()
    const transport = new FakeTransport(({ url }) =>
      url.endsWith('/old')
        ? { status: 302, headers: [['Location', '/new']], body: 'moved there' }
        : { body: 'x' },
    )
    const session = new Session()
    session.mount('http://', new HTTPAdapter({ transport }))
    await session.get('http://ex.com/old', { onDownloadProgress })
    expect(onDownloadProgress).toHaveBeenCalledExactlyOnceWith({ transferred: 1, total: 1 })
  })

  it('ends the transfer when it throws', async () => {
    const onDownloadProgress = () => {
      throw new RangeError('too much')
    }
    let cancelled = false
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1)),
      cancel() {
        cancelled = true
      },
    })
    await expect(post({ onDownloadProgress }, { body })).rejects.toThrow(new RangeError('too much'))
    await expect.poll(() => cancelled).toBe(true)
  })
})

describe('onUploadProgress', () => {
  it.each<[RequestOptions, number[], number | null]>([
    [{ data: 'x'.repeat(100_000) }, [65_536, 100_000], 100_000],
    [{ json: [1] }, [3], 3],
    [{ data: new Blob(['abc']) }, [3], 3],
    [{ data: new Set(['ab', 'c']) }, [2, 3], null],
    [{}, [], null],
  ])('row %#', async (options, transferred, total) => {
    const onUploadProgress = vi.fn()
    await post({ ...options, onUploadProgress })
    expect(onUploadProgress.mock.calls).toEqual(
      transferred.map((bytes) => [{ transferred: bytes, total }]),
    )
  })
})
