/**
 * Bytes as a Zstandard frame (RFC 8878). Node can make one only from version 22.15 on, so the blocks are
 * stored as they are: valid to every decoder, though nothing is saved.
 */

/** The most that a block may hold (section 3.1.1.2.4), and the window that a decoder needs for it. */
const BLOCK_BYTES = 128 * 1024
const MAGIC = 0xfd2fb528
/** The frame content size has four bytes; no checksum, no dictionary, a window descriptor follows. */
const DESCRIPTOR = 0b10_000000
/** The exponent above 10, in the upper five bits: 2 ** (10 + 7) bytes. */
const WINDOW = 7 << 3
const HEADER_BYTES = 10
const RAW_BLOCK = 0

/** @param content fewer than 4 GiB. */
export function zstdFrame(content: Uint8Array): Uint8Array {
  // No content is one empty block, too.
  const blocks = Math.max(1, Math.ceil(content.length / BLOCK_BYTES))
  const frame = new Uint8Array(HEADER_BYTES + blocks * 3 + content.length)
  const view = new DataView(frame.buffer)
  view.setUint32(0, MAGIC, true)
  frame[4] = DESCRIPTOR
  frame[5] = WINDOW
  view.setUint32(6, content.length, true)
  let at = HEADER_BYTES
  for (let block = 0; block < blocks; block++) {
    const piece = content.subarray(block * BLOCK_BYTES, (block + 1) * BLOCK_BYTES)
    const isLast = block === blocks - 1 ? 1 : 0
    const header = (piece.length << 3) | (RAW_BLOCK << 1) | isLast
    view.setUint16(at, header & 0xffff, true)
    frame[at + 2] = header >>> 16
    frame.set(piece, at + 3)
    at += 3 + piece.length
  }
  return frame
}
