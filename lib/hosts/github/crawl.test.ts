import { describe, expect, it } from 'vitest'
import { githubUnderTest } from './github.fixture'
import { rootDocument } from './root'

/** Addresses of the original's root document that answer nobody any more, here as there. */
const gone = new Set(['/authorizations', '/hub', '/teams'])

/** What the variables of the root document's templates stand for. */
const values: Readonly<Record<string, string>> = {
  query: 'tea',
  org: 'harbour-lights',
  owner: 'harbour-lights',
  repo: 'signalbox',
  user: 'username',
}

/** A URI template (RFC 6570) with the variables that have a value; optional parts are left out. */
function expand(template: string): string {
  return template
    .replace(/\{[/?&+][^}]*\}/g, '')
    .replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function addressesIn(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    const [, path] = /^https:\/\/api\.github\.com(\/.*)$/.exec(value) ?? []
    // Without a SHA there is no list of blobs, here as there.
    if (path !== undefined && !path.endsWith('/git/blobs{/sha}')) found.add(expand(path))
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) addressesIn(each, found)
  }
}

describe('every address that a document names', () => {
  it('answers, from the root on', async () => {
    const { asMe, send } = githubUnderTest()
    const waiting = new Set(['/repositories', '/users', '/organizations', '/licenses'])
    addressesIn(rootDocument, waiting)
    const dead: string[] = []
    let asked = 0
    for (const address of waiting) {
      if (gone.has(address)) continue
      // The limits are for learners; the next minute begins every twenty-five addresses.
      if (asked++ % 25 === 0) await send('POST', '/_roundtrip/forget', {})
      const answer = await asMe(address)
      if (answer.status !== 200) {
        dead.push(`${answer.status} ${address}`)
        continue
      }
      if (answer.text !== '') addressesIn(answer.json(), waiting)
      for (const [, next = ''] of (answer.header('Link') ?? '').matchAll(
        /<https:\/\/api\.github\.com([^>]*)>/g,
      )) {
        waiting.add(next)
      }
    }
    expect(dead).toEqual([])
    expect(asked).toBeGreaterThan(1000)
  }, 60_000)

  it('is missed only where the original is missing, too', async () => {
    const { asMe } = githubUnderTest()
    for (const address of gone) expect((await asMe(address)).status).toBe(404)
  })
})
