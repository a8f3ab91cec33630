import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { githubUnderTest } from './github.fixture'

const { get } = githubUnderTest()
const menu = '/repos/teahouse/menu'

interface File {
  readonly name: string
  readonly sha: string
  readonly size: number
  readonly content: string
  readonly type: string
}

describe('/repos/{owner}/{repo}/contents', () => {
  it('gives a file in base64, in lines of sixty characters', async () => {
    const file = (await get(`${menu}/contents/menu.json`)).json() as File
    expect(file).toMatchObject({ name: 'menu.json', type: 'file', encoding: 'base64' })
    for (const line of file.content.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
    const bytes = Buffer.from(file.content, 'base64')
    expect(bytes.length).toBe(file.size)
    expect(JSON.parse(bytes.toString('utf8'))[2]).toMatchObject({ name: 'Thé à la menthe' })
  })

  it.each(['application/vnd.github.raw+json', 'application/vnd.github.v3.raw'])(
    'gives it as it is for %s',
    async (accept) => {
      const answer = await get(`${menu}/contents/menu.csv`, { headers: [['Accept', accept]] })
      expect(answer.text).toMatch(/^name,origin,price\nSencha/)
      expect(answer.header('Content-Type')).toBe('application/vnd.github.raw+json; charset=utf-8')
      expect(answer.header('X-GitHub-Media-Type')).toBe('github.v3; param=raw; format=json')
    },
  )

  it('names content as git does', async () => {
    const file = (await get(`${menu}/contents/menu.csv`)).json() as File
    const input = Buffer.from(file.content, 'base64')
    const sha = execFileSync('git', ['hash-object', '--stdin'], { input, encoding: 'utf8' })
    expect(file.sha).toBe(sha.trim())
    const blob = await get(`${menu}/git/blobs/${file.sha}`)
    expect(blob.json()).toMatchObject({ sha: file.sha, content: file.content })
  })

  it('lists folders', async () => {
    const names = async (path: string) =>
      ((await get(`/repos/harbour-lights/signalbox/contents${path}`)).json() as File[]).map(
        ({ name, type }) => `${type} ${name}`,
      )
    expect(await names('')).toEqual(['file README.md', 'dir docs', 'dir timetables'])
    expect(await names('/')).toEqual(await names(''))
    expect(await names('/docs')).toEqual(['file bells.md', 'file levers.md'])
  })

  it('has a README everywhere', async () => {
    const file = (await get('/repos/username/first-steps/readme')).json() as File
    expect(atob(file.content)).toMatch(/^# first-steps\n/)
  })

  it.each([
    '/contents/nope.txt',
    '/contents/doc',
    '/git/blobs/0000',
    '/contents/README.md?ref=dev',
  ])('%s is 404', async (path) => {
    expect((await get(`/repos/harbour-lights/signalbox${path}`)).status).toBe(404)
  })

  it('takes a tag as ref', async () => {
    const target = '/repos/harbour-lights/signalbox/contents/README.md?ref=v1.0.0'
    expect((await get(target)).status).toBe(200)
  })
})
