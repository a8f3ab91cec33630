/** The functions of the module: one call each, with a session that is thrown away. */
import type { RequestOptions } from './options'
import type { Response } from './response'
import { Session } from './session'

/**
 * Sends a request with any method.
 * @throws TypeError for an unknown option, and every RequestException.
 */
export async function request(
  method: string,
  url: string | URL,
  options?: RequestOptions,
): Promise<Response> {
  const session = new Session()
  try {
    return await session.request(method, url, options)
  } finally {
    await session.close()
  }
}

/** Asks for a resource: `await get('https://httpbin.org/get', { params: { q: 'tea' } })`. */
export function get(url: string | URL, options?: RequestOptions): Promise<Response> {
  return request('GET', url, options)
}

/** Asks what may be done with a resource. */
function askOptions(url: string | URL, options?: RequestOptions): Promise<Response> {
  return request('OPTIONS', url, options)
}

export { askOptions as options }

/** A GET without the body. Does not follow redirects unless told to. */
export function head(url: string | URL, options?: RequestOptions): Promise<Response> {
  return request('HEAD', url, { allowRedirects: false, ...options })
}

/** Sends data to a resource: `data` as a form, `json` as JSON. */
export function post(url: string | URL, options?: RequestOptions): Promise<Response> {
  return request('POST', url, options)
}

/** Puts a resource in the place of what is there. */
export function put(url: string | URL, options?: RequestOptions): Promise<Response> {
  return request('PUT', url, options)
}

/** Changes a part of a resource. */
export function patch(url: string | URL, options?: RequestOptions): Promise<Response> {
  return request('PATCH', url, options)
}

/** Removes a resource. */
function remove(url: string | URL, options?: RequestOptions): Promise<Response> {
  return request('DELETE', url, options)
}

export { remove as delete }

/** A new session; requests keeps this name beside `new Session()`. */
export function session(): Session {
  return new Session()
}
