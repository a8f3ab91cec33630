import { createHash } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildFrame, type FrameDocument } from './build-frame'

describe('the frame document', () => {
  let frame: FrameDocument
  let script: string
  beforeAll(async () => {
    frame = await buildFrame()
    script = /<script>(.*)<\/script>/s.exec(frame.html)?.[1] ?? ''
  })

  it('allows exactly its own inline script, and no network', () => {
    const hash = createHash('sha256').update(script, 'utf8').digest('base64')
    expect(frame.csp).toBe(
      `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts`,
    )
  })

  it('has one script that no markup in it can end', () => {
    expect(frame.html.match(/<\/?script/gi)).toHaveLength(2)
    expect(script).not.toContain('<!--')
  })

  it('is small: what travels is the whole client, compressed', () => {
    expect(brotliCompressSync(frame.html).length).toBeLessThan(74_000)
  })

  it('keeps the names that learners see', () => {
    expect(script).toContain('HTTPError')
    expect(script).toContain('CaseInsensitiveDict')
  })

  it('is the same each time', async () => {
    expect((await buildFrame()).csp).toBe(frame.csp)
  })
})
