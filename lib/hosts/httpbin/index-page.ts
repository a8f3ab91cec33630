/** `/`: a page that lists every endpoint. One file, no scripts, nothing fetched from elsewhere. */
import { type Endpoint, type EndpointParameter, exampleOf } from '../endpoint'
import { escapeHtml, html } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { exampleAsCurl } from './example-as-curl'
import { indexStyle } from './index-style'
import { hostOf, webScheme } from './request-echo'

export const indexPage: HttpbinFamily = {
  title: 'Index',
  endpoints: [
    {
      path: '/',
      methods: ['GET'],
      summary: 'This page: every endpoint with its parameters, answers and an example.',
      answers: [{ status: 200, summary: 'The page: no scripts, nothing from elsewhere.' }],
      example: '/',
      answer: (call) => call.settings.pages.get(call, '/', () => html(renderIndex(call))),
    },
  ],
}

/** The mark of the course: a way there and a way back, between two rails. */
const mark = `<svg width="58" height="34" viewBox="0 0 34 20" aria-hidden="true">
<path d="M0 3.5H34M0 16.5H34" stroke="var(--edge)"/>
<path d="M5 3.5 12.5 16.5H20L28 3.5" fill="none" stroke="var(--ink)" stroke-width="2.5" stroke-linejoin="round"/>
<circle cx="5" cy="3.5" r="3.5" fill="var(--go)" stroke="var(--ring)" stroke-width="1.5"/>
<circle cx="28.4" cy="3.5" r="3.5" fill="var(--ink)"/>
</svg>`

function renderIndex(call: HttpbinCall): string {
  const { families } = call.settings
  const contents = families.map(
    ({ title }) => `<li><a href="#${anchor(title)}">${escapeHtml(title)}</a></li>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>httpbin</title>
<style>${indexStyle}</style>
</head>
<body>
<div class="frame">
<header>
${mark}
<h1>httpbin</h1>
<p class="lead">Answers that show what was asked. Every answer here is made by this server; nothing is forwarded.</p>
<p class="formats">For tools: <a href="${call.path('/openapi.json')}">OpenAPI 3.1</a>, <a href="${call.path('/spec.json')}">Swagger 2.0</a>. As it used to look: <a href="${call.path('/legacy')}">the plain list</a>.</p>
</header>
<div class="columns">
<nav aria-labelledby="contents">
<h2 id="contents">Endpoints</h2>
<ol>
${contents.join('\n')}
</ol>
</nav>
<main>
${families.map((family) => renderFamily(family, call)).join('\n')}
<footer>GET answers HEAD, too; every path answers OPTIONS. A path or method that is not here is 404 or 405.</footer>
</main>
</div>
</div>
</body>
</html>
`
}

function renderFamily({ title, endpoints }: HttpbinFamily, call: HttpbinCall): string {
  const items = endpoints.map((endpoint) => renderEndpoint(endpoint, call)).join('\n')
  const id = anchor(title)
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${escapeHtml(title)}</h2>\n${items}\n</section>`
}

/** Only an example that a browser can follow by itself is a link; one that is refused here is for an editor. */
function renderEndpoint(endpoint: Endpoint<HttpbinCall>, call: HttpbinCall): string {
  const { path, methods, summary, details, parameters = [], answers = [] } = endpoint
  const example = exampleOf(endpoint)
  const { method, headers, target } = example
  const shown = breakable(path)
  const isRefused = endpoint.tunnelOnly === true && !call.settings.broken
  const isLink = method === 'GET' && headers === undefined && !isRefused
  const name = isLink ? `<a href="${escapeHtml(call.path(target))}">${shown}</a>` : shown
  const url = `${webScheme(call)}://${hostOf(call)}${call.path(target)}`
  const shownExample = isRefused
    ? `await requests.get('https://httpbin.org${target}')`
    : exampleAsCurl(example, url)
  return `<article>
<div>
<h3>${name}</h3>
<p class="methods">${methods.join(' ')}</p>
<p>${prose(summary)}</p>
${details === undefined ? '' : `<p class="details">${prose(details)}</p>\n`}<code class="example">${escapeHtml(shownExample)}</code>
</div>
<div>
${renderRows('Takes', parameters.map(parameterRow))}${renderRows(
  'Answers',
  answers.map(({ status, summary: when }) => `<dt>${status}</dt><dd>${prose(when)}</dd>`),
)}</div>
</article>`
}

function renderRows(title: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : `<h4>${title}</h4>\n<dl>\n${rows.join('\n')}\n</dl>\n`
}

function parameterRow(parameter: EndpointParameter): string {
  const bounds = `<span class="bounds">${escapeHtml(boundsOf(parameter))}</span>`
  const name = `<code>${escapeHtml(parameter.name)}</code>`
  return `<dt>${name}</dt><dd>${prose(parameter.summary)} ${bounds}</dd>`
}

/** Where it stands and what it may be, in a few words: `in the query: integer, 1 to 100, 10 by default`. */
function boundsOf(parameter: EndpointParameter): string {
  const { type = 'string', minimum, maximum, oneOf, default: absent, required } = parameter
  const words: string[] = parameter.in === 'body' ? [] : [type === 'string' ? 'text' : type]
  if (oneOf !== undefined) words.push(oneOf.join(', '))
  if (minimum !== undefined && maximum !== undefined) words.push(`${minimum} to ${maximum}`)
  else if (minimum !== undefined) words.push(`${minimum} or more`)
  else if (maximum !== undefined) words.push(`${maximum} at most`)
  if (absent !== undefined) words.push(`${absent} by default`)
  if (required && parameter.in !== 'path') words.push('required')
  return [places[parameter.in], words.join(', ')].filter((each) => each !== '').join(': ')
}

const places: Readonly<Record<EndpointParameter['in'], string>> = {
  path: 'in the path',
  query: 'in the query',
  header: 'header field',
  cookie: 'cookie',
  form: 'field of a form',
  json: 'member of a JSON body',
  body: 'the body',
}

/** A sentence with `code` in it. */
function prose(text: string): string {
  return escapeHtml(text).replace(/&#96;([^&]*)&#96;|`([^`]*)`/g, '<code>$1$2</code>')
}

/** Long paths break at their slashes. */
function breakable(path: string): string {
  return escapeHtml(path)
    .replaceAll('/', '<wbr>/')
    .replace(/^<wbr>/, '')
}

function anchor(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
