/** `/`: a page that lists every endpoint. One file, no scripts, nothing fetched from elsewhere. */
import { type Endpoint, exampleOf } from '../endpoint'
import { escapeHtml, html } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'

export const indexPage: HttpbinFamily = {
  title: 'Index',
  endpoints: [
    {
      path: '/',
      methods: ['GET'],
      summary: 'This list of endpoints.',
      answers: [{ status: 200, summary: 'The page: no scripts, nothing from elsewhere.' }],
      example: '/',
      answer: (call) => html(renderIndex(call)),
    },
  ],
}

function renderIndex(call: HttpbinCall): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>httpbin</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
code { font: 0.9375rem ui-monospace, monospace }
h2 { font-size: 1.125rem; margin: 2rem 0 0.25rem }
dt { margin-top: 0.5rem }
dd { margin: 0 }
</style>
</head>
<body>
<h1>httpbin</h1>
<p>Answers that show what was asked. Every answer here is made by this server; nothing is forwarded.</p>
${call.settings.families.map((family) => renderFamily(family, call)).join('\n')}
</body>
</html>
`
}

function renderFamily(family: HttpbinFamily, call: HttpbinCall): string {
  const items = family.endpoints.map((endpoint) => renderEndpoint(endpoint, call)).join('\n')
  return `<h2>${escapeHtml(family.title)}</h2>\n<dl>\n${items}\n</dl>`
}

/** Only what answers GET is a link: a browser cannot follow the others. */
function renderEndpoint(endpoint: Endpoint<HttpbinCall>, call: HttpbinCall): string {
  const code = `<code>${escapeHtml(endpoint.path)}</code>`
  const href = escapeHtml(call.path(exampleOf(endpoint).target))
  const shown = endpoint.methods.includes('GET') ? `<a href="${href}">${code}</a>` : code
  const methods = endpoint.methods.join(', ')
  return `<dt>${shown} ${methods}</dt>\n<dd>${escapeHtml(endpoint.summary)}</dd>`
}
