import { describe, expect, it } from 'vitest'
import { checkRequestOptions, checkSendOptions } from './options'

describe('checkRequestOptions', () => {
  it.each([
    [{ param: {} }, "unexpected option 'param'. Did you mean 'params'?"],
    [{ header: {} }, "unexpected option 'header'. Did you mean 'headers'?"],
    [
      { allow_redirects: false },
      "unexpected option 'allow_redirects'. Did you mean 'allowRedirects'?",
    ],
    [{ time_out: 1 }, "unexpected option 'time_out'. Did you mean 'timeout'?"],
    [{ body: 'x' }, "unexpected option 'body'. Did you mean 'data' or 'json'?"],
    [{ query: 'x' }, "unexpected option 'query'. Did you mean 'params'?"],
    [{ redirect: 'manual' }, "unexpected option 'redirect'. Did you mean 'allowRedirects'?"],
    [{ __proto__x: 1 }, "unexpected option '__proto__x'. Options are params, data, json"],
    [{ cookie: { a: 'b' } }, "Did you mean 'cookies'?"],
    [5, 'options must be an object'],
  ])('refuses %j', (options, message) => {
    expect(() => checkRequestOptions(options as never)).toThrow(message)
    expect(() => checkRequestOptions(options as never)).toThrow(TypeError)
  })

  it('takes every option that there is', () => {
    expect(() =>
      checkRequestOptions({
        params: {},
        data: 'x',
        json: 1,
        files: {},
        headers: {},
        cookies: {},
        auth: null,
        hooks: {},
        timeout: 1,
        verify: true,
        cert: 'client.pem',
        proxies: { http: null },
        stream: true,
        allowRedirects: false,
        signal: null,
      }),
    ).not.toThrow()
  })
})

describe('checkSendOptions', () => {
  it('knows no options of a request', () => {
    expect(() => checkSendOptions({ params: {} } as never)).toThrow("unexpected option 'params'")
  })
})
