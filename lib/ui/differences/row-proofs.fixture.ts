/** Each row of a topic shown by the client itself, so that none can claim what is not so. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HTTPAdapter } from '../../requests/adapters'
import { setClock } from '../../requests/clock'
import { setEnvironment } from '../../requests/environment'
import { type FakeAnswer, FakeTransport } from '../../requests/fake-transport.fixture'
import { Session, type SessionDefaults } from '../../requests/session'
import type { Transport, TransportRequest } from '../../requests/transport'
import { ledger } from './ledger'

/** By what the row is about: assertions on what its column "here" says. */
export type RowProofs = Readonly<Record<string, () => unknown>>

/** Runs the proofs; fails for a row without one, and for a proof without a row. */
export function proveRows(id: string, proofs: RowProofs): void {
  const rows = ledger.find((topic) => topic.id === id)?.differences ?? []

  describe(`the rows of ${id}`, () => {
    afterEach(() => {
      setClock(null)
      setEnvironment(null)
      vi.restoreAllMocks()
    })

    it('are proven, each of them', () => {
      expect(Object.keys(proofs)).toEqual(rows.map(({ about }) => about))
    })

    it.each(Object.entries(proofs))('%s', async (_about, proof) => {
      expect.hasAssertions()
      await proof()
    })
  })
}

/** A session that sends everything by the transport. */
export function sessionBy(transport: Transport, defaults?: SessionDefaults): Session {
  const session = new Session(defaults)
  const adapter = new HTTPAdapter({ transport })
  session.mount('https://', adapter)
  session.mount('http://', adapter)
  return session
}

type Answer = FakeAnswer | ((request: TransportRequest) => FakeAnswer)

/** A session whose server always answers so, with what it got. */
export function answering(answer: Answer = {}, defaults?: SessionDefaults) {
  const transport = new FakeTransport(typeof answer === 'function' ? answer : () => answer)
  return { session: sessionBy(transport, defaults), transport }
}

/** A server that leads from `/from`, with this status, to a place, and answers there. */
export function leading(status: number, to: string, defaults?: SessionDefaults) {
  return answering(
    ({ url }) =>
      url.endsWith('/from') ? { status, headers: [['Location', to]] } : { body: 'there' },
    defaults,
  )
}

/** The header of a message; null without it. */
export function header({ headers }: TransportRequest, name: string): string | null {
  return headers.find(([given]) => given.toLowerCase() === name.toLowerCase())?.[1] ?? null
}
