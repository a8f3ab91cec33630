/** What httpbin says about a path or method that it does not have: the pages of Flask, and its OPTIONS. */
import type { HttpResponse } from '../../http/message'
import { html } from './answer'

export const notFound = html(
  `<!doctype html>
<html lang=en>
<title>404 Not Found</title>
<h1>Not Found</h1>
<p>The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.</p>
`,
  404,
)

export function methodNotAllowed(allow: readonly string[]): HttpResponse {
  const page = `<!doctype html>
<html lang=en>
<title>405 Method Not Allowed</title>
<h1>Method Not Allowed</h1>
<p>The method is not allowed for the requested URL.</p>
`
  return html(page, 405, [['Allow', allow.join(', ')]])
}

export function allowed(allow: readonly string[]): HttpResponse {
  return html('', 200, [['Allow', allow.join(', ')]])
}
