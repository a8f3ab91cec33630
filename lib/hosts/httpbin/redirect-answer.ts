/** A redirect with the page that Flask shows to those who do not follow it. */
import type { HeaderList, HttpResponse } from '../../http/message'
import { escapeHtml, html } from './answer'

/** 302 to a location that can stand in a field value. */
export function redirectAnswer(location: string, headers: HeaderList = []): HttpResponse {
  const shown = escapeHtml(location)
  const page = `<!doctype html>
<html lang=en>
<title>Redirecting...</title>
<h1>Redirecting...</h1>
<p>You should be redirected automatically to the target URL: <a href="${shown}">${shown}</a>. If not, click the link.
`
  return html(page, 302, [['Location', location], ...headers])
}
