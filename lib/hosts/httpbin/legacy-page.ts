/** `/legacy`: the list of endpoints as a plain page, in the manner of httpbin's first one. */
import { exampleOf } from '../endpoint'
import { escapeHtml, html } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'

export const legacyPage: HttpbinFamily = {
  title: 'Plain list',
  endpoints: [
    {
      path: '/legacy',
      methods: ['GET'],
      summary: 'The endpoints as a plain list of links, without any style.',
      answers: [{ status: 200, summary: 'The page.' }],
      example: '/legacy',
      answer: (call) => call.settings.pages.get(call, '/legacy', () => html(renderList(call))),
    },
  ],
}

function renderList(call: HttpbinCall): string {
  const endpoints = call.settings.families.flatMap((family) => family.endpoints)
  const items = endpoints.map((endpoint) => {
    const { method, target } = exampleOf(endpoint)
    const code = `<code>${escapeHtml(endpoint.path)}</code>`
    const href = escapeHtml(call.path(target))
    const name = method === 'GET' ? `<a href="${href}">${code}</a>` : code
    return `<li>${name} ${endpoint.methods.join(', ')}: ${escapeHtml(endpoint.summary)}</li>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>httpbin(1): HTTP Request &amp; Response Service</title>
</head>
<body>
<h1>httpbin(1): HTTP Request &amp; Response Service</h1>
<h2>ENDPOINTS</h2>
<ul>
${items.join('\n')}
</ul>
</body>
</html>
`
}
