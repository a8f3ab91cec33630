import { describe, expect, it } from 'vitest'
import { usualTerms } from '../../http/connection-terms'
import type { ToRelay } from '../sandbox-protocol'
import { portChannel } from './port-channel'

const encode = (text: string) => new TextEncoder().encode(text)
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

function start() {
  const posted: ToRelay[] = []
  const channel = portChannel((message) => posted.push(message))
  return { posted, channel }
}

const options = () => ({ signal: new AbortController().signal, terms: usualTerms })
const bytes = (text: string) => encode(text).slice().buffer

describe('portChannel', () => {
  it('sends a copy of the message with the place of the call', async () => {
    const { posted, channel } = start()
    const message = encode('GET')
    void channel.send(message, {
      ...options(),
      initiator: { call: 3, places: [[2, 7]], sources: () => [['host', 'address']] },
    })
    void channel.send(message, { ...options(), initiator: 'odd' })
    const sent = { type: 'exchange', message: bytes('GET'), terms: usualTerms }
    expect(posted).toEqual([
      { ...sent, exchange: 1, call: 3, places: [[2, 7]], sources: [['host', 'address']] },
      { ...sent, exchange: 2, call: 0, places: [], sources: [] },
    ])
    expect(message.byteLength).toBe(3)
  })

  it('pulls one piece for each read', async () => {
    const { posted, channel } = start()
    const sending = channel.send(encode('x'), options())
    channel.receive({ type: 'answer', exchange: 1, status: 200, contentType: 'message/http' })
    const { status, contentType, body } = await sending
    expect({ status, contentType }).toEqual({ status: 200, contentType: 'message/http' })
    await settled()
    expect(posted).toHaveLength(1)
    const reader = body.getReader()
    const first = reader.read()
    await settled()
    expect(posted.slice(1)).toEqual([{ type: 'pull', exchange: 1 }])
    channel.receive({ type: 'chunk', exchange: 1, bytes: bytes('one') })
    expect((await first).value).toEqual(encode('one'))
    await settled()
    expect(posted).toHaveLength(2)
    const second = reader.read()
    channel.receive({ type: 'end', exchange: 1 })
    expect((await second).done).toBe(true)
  })

  it('rejects when the tunnel cannot be reached, and breaks a body that breaks', async () => {
    const { channel } = start()
    const first = channel.send(encode('x'), options())
    channel.receive({ type: 'failed', exchange: 1, detail: 'Failed to fetch' })
    await expect(first).rejects.toThrow('Failed to fetch')
    const second = channel.send(encode('x'), options())
    channel.receive({ type: 'answer', exchange: 2, status: 200, contentType: 'message/http' })
    const reading = (await second).body.getReader().read()
    channel.receive({ type: 'failed', exchange: 2, detail: 'network error' })
    await expect(reading).rejects.toThrow('network error')
  })

  it('cancels on abort, with the reason when that is a timeout', async () => {
    const { posted, channel } = start()
    const abort = new AbortController()
    const sending = channel.send(encode('x'), { ...options(), signal: abort.signal })
    const reason = new DOMException('Too late.', 'TimeoutError')
    abort.abort(reason)
    await expect(sending).rejects.toBe(reason)
    expect(posted[1]).toEqual({ type: 'cancel', exchange: 1, timeout: 'Too late.' })
    await expect(channel.send(encode('x'), { ...options(), signal: abort.signal })).rejects.toBe(
      reason,
    )
    expect(posted).toHaveLength(2)
  })

  it('cancels when the reader has enough', async () => {
    const { posted, channel } = start()
    const sending = channel.send(encode('x'), options())
    channel.receive({ type: 'answer', exchange: 1, status: 200, contentType: 'message/http' })
    await (await sending).body.cancel()
    expect(posted[1]).toEqual({ type: 'cancel', exchange: 1 })
    channel.receive({ type: 'chunk', exchange: 1, bytes: bytes('late') })
  })
})
