import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()

describe('fixed documents', () => {
  it.each([
    ['/html', 'text/html; charset=utf-8', '<h1>Herman Melville - Moby-Dick</h1>'],
    ['/xml', 'application/xml', '<item>Who <em>buys</em> WonderWidgets</item>'],
    ['/json', 'application/json', '"title": "Sample Slide Show"'],
    ['/robots.txt', 'text/plain', 'User-agent: *\nDisallow: /deny\n'],
    ['/deny', 'text/plain', "     YOU SHOULDN'T BE HERE\n"],
    ['/encoding/utf8', 'text/html; charset=utf-8', '<h1>Unicode Demo</h1>'],
    ['/hello', 'text/plain; charset=utf-8', 'Hello, world!'],
    ['/hello?name=Zo%C3%AB+%3Cb%3E', 'text/plain; charset=utf-8', 'Hello, Zoë <b>!'],
  ])('%s', async (target, type, content) => {
    const answer = await ask(httpbin, target)
    expect([answer.status, answer.header('Content-Type')]).toEqual([200, type])
    expect(answer.text).toContain(content)
  })

  it('has the sizes of the original', async () => {
    const size = async (target: string) => (await ask(httpbin, target)).bytes?.length
    expect(await size('/deny')).toBe(239)
    expect(await size('/html')).toBe(3741)
    expect(await size('/xml')).toBe(522)
    expect(await size('/robots.txt')).toBe(30)
  })

  it('shows characters of one to four bytes in /encoding/utf8', async () => {
    const { text } = await ask(httpbin, '/encoding/utf8')
    for (const character of ['a', 'é', '€', '𝄞']) expect(text).toContain(character)
    expect(text).not.toContain('\ufffd')
  })

  it('makes another UUID each time', async () => {
    const uuid = async () => ((await ask(httpbin, '/uuid')).json() as { uuid: string }).uuid
    const [one, two] = [await uuid(), await uuid()]
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(one).not.toBe(two)
  })
})
