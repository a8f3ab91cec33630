/** A request as its author wrote it; `prepare()` makes what will be sent. */
import type { Auth } from './auth'
import type { CookiesInput } from './cookie-jar'
import { inspectSymbol } from './inspect'
import type { Files } from './multipart'
import {
  checkRequestParts,
  type HeadersInput,
  type RequestOptions,
  type SendOptions,
} from './options'
import { PreparedRequest } from './prepared-request'
import type { Params } from './query'
import type { Data } from './request-body'
import { addHook, type Hook, type Hooks, removeHook, toHooks } from './response-hooks'

export class Request {
  method: string
  url: string
  /** Over the session's; null removes one. */
  headers: HeadersInput
  cookies: CookiesInput | null
  data: Data | null
  json: unknown
  files: Files | null
  params: Params | null
  auth: Auth | null
  hooks: Hooks

  /** @throws TypeError for an unknown option. */
  constructor(
    method: string,
    url: string | URL,
    options: Omit<RequestOptions, keyof SendOptions> = {},
  ) {
    checkRequestParts(options)
    this.method = method
    this.url = String(url)
    this.headers = options.headers ?? {}
    this.cookies = options.cookies ?? null
    this.data = options.data ?? null
    this.json = options.json
    this.files = options.files ?? null
    this.params = options.params ?? null
    this.auth = options.auth ?? null
    this.hooks = toHooks(options.hooks)
  }

  /** @throws TypeError for another event than `response`. */
  registerHook(event: 'response', hook: Hook | readonly Hook[]): void {
    addHook(this.hooks, event, hook)
  }

  /** True when the hook was there. */
  deregisterHook(_event: 'response', hook: Hook): boolean {
    return removeHook(this.hooks, hook)
  }

  /** Without a session: no default headers at all. `session.prepareRequest(request)` has them. */
  async prepare(): Promise<PreparedRequest> {
    const { method, url, headers, cookies, params, data, json, files, auth, hooks } = this
    const prepared = new PreparedRequest()
    const body = { data, json, files }
    await prepared.prepare({ method, url, headers, cookies, params, ...body, auth, hooks })
    return prepared
  }

  /** `<Request [GET]>` */
  toString(): string {
    return `<Request [${this.method}]>`
  }

  [inspectSymbol](): string {
    return this.toString()
  }
}
