import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../http/message'
import { formRefused } from './form-for-json'

const bytes = (text: string) => new TextEncoder().encode(text)

function refused(options: {
  status?: number
  type?: string
  sent?: string
  says?: string
  headers?: HeaderList
}) {
  const { status = 415, type = 'application/x-www-form-urlencoded', headers = [] } = options
  return formRefused({
    id: 1,
    state: 'done',
    call: 1,
    sentAt: 0,
    connection: null,
    position: null,
    request: {
      method: 'POST',
      url: 'https://api.test/',
      sources: [],
      headers: [['Content-Type', type]],
      body: bytes(options.sent ?? 'a=1'),
      wire: new Uint8Array(),
    },
    response: {
      version: '1.1',
      status,
      reason: '',
      headers,
      body: bytes(options.says ?? 'Send application/json.'),
      bodySize: 0,
      wire: new Uint8Array(),
    },
    failure: null,
    timing: { sent: 0, connected: 0, head: 0, end: 0 },
  })
}

describe('a form that a server refuses', () => {
  it.each([400, 415, 422])('%i, where it speaks of JSON', (status) => {
    expect(refused({ status })).toEqual({
      text: 'The server got a form (`a=1`), and says it wants JSON.',
      hint: 'Try `json:` instead of `data:`.',
    })
  })

  it('by a header, too', () => {
    const headers = [['Accept-Post', 'application/json']] as const
    expect(refused({ says: '', headers })).not.toBeNull()
  })

  it('is shown in part when it is long', () => {
    expect(refused({ sent: `a=${'x'.repeat(90)}` })?.text).toContain(`(\`a=${'x'.repeat(38)}…\`)`)
  })

  it.each([
    ['another status', { status: 404 }],
    ['another type', { type: 'application/json' }],
    ['another reason', { says: 'The name is missing.' }],
  ])('says nothing for %s', (_, options) => {
    expect(refused(options)).toBeNull()
  })
})
