import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const mounted = createHttpbin({ prefix: '/httpbin' })

describe('/forms/post', () => {
  it('has the fields of the original in its first form, and files in another', async () => {
    const { text } = await ask(mounted, '/httpbin/forms/post')
    const [, order = '', upload = ''] = text.split('<form ')
    const names = (form: string) => [...form.matchAll(/ name="([a-z]+)"/g)].map(([, name]) => name)
    expect([...new Set(names(order))]).toEqual([
      'custname',
      'custtel',
      'custemail',
      'size',
      'topping',
      'delivery',
      'comments',
    ])
    expect(order).toMatch(/^method="post" action="\/httpbin\/post">/)
    expect(names(upload)).toEqual(['note', 'photos'])
    expect(upload).toMatch(
      /^method="post" action="\/httpbin\/post" enctype="multipart\/form-data">/,
    )
  })

  it('may be sent by a browser, and nothing else', async () => {
    const policies = (await ask(mounted, '/httpbin/forms/post')).headers.filter(
      ([name]) => name === 'Content-Security-Policy',
    )
    expect(policies).toEqual([
      [
        'Content-Security-Policy',
        "sandbox allow-forms; default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
      ],
    ])
    const inside = createHttpbin({ browserSafe: false })
    const answer = await ask(inside, '/forms/post')
    expect(answer.header('Content-Security-Policy')).toBeUndefined()
    expect(answer.text).toContain('action="/post"')
  })
})
