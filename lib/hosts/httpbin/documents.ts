/** Fixed documents in several formats: `/html`, `/json`, `/xml`, `/robots.txt`, `/deny`, `/encoding/utf8`. */
import type { HttpResponse } from '../../http/message'
import { html, json, text } from './answer'
import type { HttpbinCall, HttpbinEndpoint, HttpbinFamily } from './call'
import type { JsonValue } from './json-value'
import { mobyDickPage } from './moby-dick'
import { scriptsPage } from './scripts-page'

function documentAt(
  path: string,
  summary: string,
  answer: (call: HttpbinCall) => HttpResponse,
): HttpbinEndpoint {
  const answers = [{ status: 200, summary: 'The document.' }]
  return { path, methods: ['GET'], summary, answers, example: path, answer }
}

const wonder = 'WonderWidgets'
const slideshow: JsonValue = new Map<string, JsonValue>([
  ['author', 'Yours Truly'],
  ['date', 'date of publication'],
  [
    'slides',
    [
      new Map([
        ['title', `Wake up to ${wonder}!`],
        ['type', 'all'],
      ]),
      new Map<string, JsonValue>([
        ['items', [`Why <em>${wonder}</em> are great`, `Who <em>buys</em> ${wonder}`]],
        ['title', 'Overview'],
        ['type', 'all'],
      ]),
    ],
  ],
  ['title', 'Sample Slide Show'],
])

const slideshowXml = `<?xml version='1.0' encoding='us-ascii'?>

<!--  A SAMPLE set of slides  -->

<slideshow 
    title="Sample Slide Show"
    date="Date of publication"
    author="Yours Truly"
    >

    <!-- TITLE SLIDE -->
    <slide type="all">
      <title>Wake up to WonderWidgets!</title>
    </slide>

    <!-- OVERVIEW -->
    <slide type="all">
        <title>Overview</title>
        <item>Why <em>WonderWidgets</em> are great</item>
        <item/>
        <item>Who <em>buys</em> WonderWidgets</item>
    </slide>

</slideshow>`

const robots = 'User-agent: *\nDisallow: /deny\n'

const denial = `
          .-''''''-.
        .' _      _ '.
       /   O      O   \\
      :                :
      |                |
      :       __       :
       \\  .-"\`  \`"-.  /
        '.          .'
          '-......-'
     YOU SHOULDN'T BE HERE
`

export const documents: HttpbinFamily = {
  title: 'Documents',
  endpoints: [
    documentAt('/html', 'A page of HTML.', () => html(mobyDickPage)),
    documentAt('/json', 'A small JSON document.', (call) =>
      json(call, new Map([['slideshow', slideshow]])),
    ),
    documentAt('/xml', 'The same document as XML.', () => text('application/xml', slideshowXml)),
    documentAt('/robots.txt', 'Rules for crawlers.', () => text('text/plain', robots)),
    documentAt('/deny', 'What the rules for crawlers keep them from.', () =>
      text('text/plain', denial),
    ),
    documentAt('/encoding/utf8', 'Text of many scripts in UTF-8.', () => html(scriptsPage)),
  ],
}
