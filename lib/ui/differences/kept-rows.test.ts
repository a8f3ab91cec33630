import { expect, vi } from 'vitest'
import { HTTPAdapter } from '../../requests/adapters'
import { setClock } from '../../requests/clock'
import { ConnectionError, HTTPError, ReadTimeout } from '../../requests/exceptions'
import { type FakeAnswer, FakeTransport } from '../../requests/fake-transport.fixture'
import requests from '../../requests/index'
import { readTimedOut } from '../../requests/network-failure'
import { answering, header, leading, proveRows, sessionBy } from './row-proofs.fixture'

const URL = 'https://ex.com/'

/** A session with `maxRetries` whose server answers so, one after the other; and how long it waited. */
function retrying(maxRetries: number, ...answers: (FakeAnswer | Error)[]) {
  const waits: number[] = []
  setClock({ now: Date.now, sleep: async (seconds) => void waits.push(seconds) })
  const transport: FakeTransport = new FakeTransport(() => {
    const answer = answers[Math.min(transport.sent.length, answers.length) - 1]
    if (answer instanceof Error) throw answer
    return answer ?? {}
  })
  const session = sessionBy(transport)
  session.mount(URL, new HTTPAdapter({ maxRetries, transport }))
  return { session, transport, waits }
}

proveRows('kept', {
  async '301 after PUT'() {
    const { session, transport } = leading(301, '/to')
    await session.put(`${URL}from`, { json: { a: 1 } })
    expect(transport.sent.map(({ method, body }) => [method, body === null])).toEqual([
      ['PUT', false],
      ['PUT', true],
    ])
    expect(header(transport.last, 'Content-Type')).toBeNull()
  },

  async 'A `Cookie` header of your own'() {
    const own = leading(302, '/to')
    await own.session.get(`${URL}from`, { headers: { Cookie: 'a=1' } })
    expect(own.transport.sent.map((sent) => header(sent, 'Cookie'))).toEqual(['a=1', null])
    const option = leading(302, '/to')
    await option.session.get(`${URL}from`, { cookies: { a: '1' } })
    expect(option.transport.sent.map((sent) => header(sent, 'Cookie'))).toEqual(['a=1', 'a=1'])
  },

  async 'A name without a password in a URL'() {
    const { session, transport } = answering()
    await session.get('https://user@api.test/')
    expect(header(transport.last, 'Authorization')).toBeNull()
    await session.get('https://user:@api.test/')
    expect(header(transport.last, 'Authorization')).toBe(`Basic ${btoa('user:')}`)
  },

  async 'Other secrets and redirects'() {
    const { session, transport } = leading(302, 'https://other.test/')
    await session.get(`${URL}from`, { headers: { Authorization: 'Bearer t', 'X-Api-Key': 'k' } })
    const sent = transport.sent.map((message) => [
      header(message, 'Authorization'),
      header(message, 'X-Api-Key'),
    ])
    expect(sent).toEqual([
      ['Bearer t', 'k'],
      [null, 'k'],
    ])
  },

  async Hooks() {
    const called: string[] = []
    const note = (who: string) => () => void called.push(who)
    const { session } = answering({}, { hooks: { response: note('session') } })
    await session.get(URL, { hooks: { response: note('call') } })
    expect(called).toEqual(['call'])
    await session.get(URL)
    expect(called).toEqual(['call', 'session'])
  },

  async '`head`'() {
    const { session, transport } = leading(302, '/to')
    expect((await session.head(`${URL}from`)).statusCode).toBe(302)
    const followed = await session.head(`${URL}from`, { allowRedirects: true })
    expect(followed.statusCode).toBe(200)
    expect(transport.sent.map(({ method }) => method)).toEqual(['HEAD', 'HEAD', 'HEAD'])
  },

  async 'Read timeouts with retries'() {
    const late = readTimedOut(URL, 1, false)
    const error = await retrying(2, late)
      .session.get(URL)
      .catch((e: unknown) => e)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).not.toBeInstanceOf(ReadTimeout)
    expect(error).toMatchObject({ message: expect.stringContaining('Max retries exceeded') })
    await expect(retrying(0, late).session.get(URL)).rejects.toBe(late)
  },

  async '`maxRetries: 3`'() {
    const late = readTimedOut(URL, 1, false)
    const reads = retrying(3, late, late, late, {})
    expect((await reads.session.get(URL)).statusCode).toBe(200)
    expect(reads.transport.sent).toHaveLength(4)
    const post = retrying(3, late)
    await expect(post.session.post(URL)).rejects.toThrow(ReadTimeout)
    expect(post.transport.sent).toHaveLength(1)
    for (const status of [413, 429, 503]) {
      const busy = retrying(3, { status, headers: [['Retry-After', '7']] }, {})
      expect((await busy.session.get(URL)).statusCode).toBe(200)
      expect(busy.waits).toEqual([7])
      expect((await retrying(3, { status }, {}).session.get(URL)).statusCode).toBe(status)
    }
  },

  async 'Text without a charset'() {
    const headers = [['Content-Type', 'text/html']] as const
    const response = await answering({ headers, body: 'ü' }).session.get(URL)
    expect([response.encoding, response.text]).toEqual(['ISO-8859-1', 'Ã¼'])
    response.encoding = 'utf-8'
    expect(response.text).toBe('ü')
  },

  async '`json` beside `data`'() {
    const { session, transport } = answering()
    await session.post(URL, { data: { form: '1' }, json: { a: 1 } })
    expect(transport.lastBody).toBe('form=1')
    await session.post(URL, { files: { f: 'x' }, json: { a: 1 } })
    expect(transport.lastBody).not.toContain('"a"')
  },

  async Timeouts() {
    const warned = vi.spyOn(process, 'emitWarning').mockReturnValue()
    const { session, transport } = answering()
    await session.get(URL)
    expect(transport.last).toMatchObject({ connectTimeout: null, readTimeout: null })
    await session.get(URL, { timeout: 999 })
    expect(transport.last).toMatchObject({ connectTimeout: 999, readTimeout: 999 })
    expect(warned).not.toHaveBeenCalled()
    await session.get(URL, { timeout: 1000 })
    expect(String(warned.mock.calls[0]?.[0])).toContain('not milliseconds')
  },

  async 'Errors by status'() {
    const response = await answering({ status: 404 }).session.get(URL)
    expect(response.statusCode).toBe(404)
    expect(() => response.raiseForStatus()).toThrow(HTTPError)
  },

  'Prefixes of adapters'() {
    const { session } = answering()
    const [textual, ended] = [new HTTPAdapter(), new HTTPAdapter()]
    session.mount('https://api.test', textual)
    session.mount('https://safe.test/', ended)
    expect(session.getAdapter('https://api.test.example/')).toBe(textual)
    expect(session.getAdapter('https://safe.test/a')).toBe(ended)
    expect(session.getAdapter('https://safe.test.example/')).not.toBe(ended)
  },

  '`codes.earlyHints`'() {
    expect(requests.codes.earlyHints).toBe(102)
  },
})
