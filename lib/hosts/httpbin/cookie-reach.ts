/**
 * How far a cookie may reach. On a mount that browsers can navigate to, one for a wider path or domain would be
 * sent to everything else of that origin, or of its neighbours.
 */
import { Refusal } from '../refusal'
import type { HttpbinCall } from './call'
import { hostOf } from './request-echo'

/** The path of every cookie that is not given another: where this httpbin is mounted. */
export function cookiePath({ settings }: HttpbinCall): string {
  return settings.prefix || '/'
}

/** @throws Refusal 400 when the mount is open to browsers, and the cookie would leave it. */
export function checkCookieReach(
  { path, domain }: { readonly path?: string | undefined; readonly domain?: string | undefined },
  call: HttpbinCall,
): void {
  if (!call.settings.browserSafe) return
  const here = cookiePath(call)
  if (path !== undefined && path !== here && !path.startsWith(here === '/' ? here : `${here}/`)) {
    throw new Refusal(400, `Cookies from here have paths below ${here} only.`)
  }
  const host = hostOf(call).replace(/:\d+$/, '').toLowerCase()
  if (domain !== undefined && domain.toLowerCase() !== host) {
    throw new Refusal(400, `Cookies from here have the domain ${host} only, or none.`)
  }
}

/** The same for a Set-Cookie field as text. @throws Refusal 400 */
export function checkSetCookieReach(field: string, call: HttpbinCall): void {
  const [, ...attributes] = field.split(';')
  for (const attribute of attributes) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/.exec(attribute) ?? []
    const key = name.trim().toLowerCase()
    if (key === 'path') checkCookieReach({ path: value.trim() }, call)
    if (key === 'domain') checkCookieReach({ domain: value.trim() }, call)
  }
}
