/** `/rate_limit`, `/meta`, `/emojis`, `/zen` and other small things. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { firstValue } from '../form-urlencoded'
import { pathParameter } from '../host-call'
import { api, web } from './addresses'
import { json, notFound, text } from './answer'
import type { GithubCall } from './call'
import { licenses } from './data/licenses'
import { sayings } from './data/sayings'
import { licenseEntry } from './documents/repository'
import { apiVersion } from './gate'
import { listAnswer } from './list-answer'
import { missing, pageParameters } from './parameters'

const sayingParameter: EndpointParameter = {
  name: 's',
  in: 'query',
  summary: 'What is written on the engine, up to 40 characters.',
}

export const meta: EndpointFamily<GithubCall> = {
  title: 'About the API',
  endpoints: [
    {
      path: '/rate_limit',
      methods: ['GET'],
      summary: 'How often you may still ask; this question is free.',
      details:
        'Without credentials 60 requests in an hour and 10 searches in a minute, with credentials 5000 and 30. An answer 304 is free. Beyond: 403. More than 80 writing requests or 900 points in a minute (reading is 1, writing 5): 429 with Retry-After.',
      example: '/rate_limit',
      answer: rateLimit,
    },
    {
      path: '/zen',
      methods: ['GET'],
      summary: 'A sentence to think about, as text.',
      example: '/zen',
      answer: ({ services }) => noStore(text(pick(services.random()))),
    },
    {
      path: '/octocat',
      methods: ['GET'],
      summary: 'A drawing in text: ours is a steam engine.',
      parameters: [sayingParameter],
      example: '/octocat?s=All%20aboard',
      answer: (call) => text(engine((firstValue(call.query, 's') ?? 'Ask clearly.').slice(0, 40))),
    },
    {
      path: '/emojis',
      methods: ['GET'],
      summary: 'Names of small pictures, and where they are.',
      example: '/emojis',
      answer: () => json(emojis),
    },
    {
      path: '/meta',
      methods: ['GET'],
      summary: 'Addresses that the service uses: here those of documentation (RFC 5737).',
      example: '/meta',
      answer: () => json(addresses),
    },
    {
      path: '/versions',
      methods: ['GET'],
      summary: 'The versions of the API; X-GitHub-Api-Version chooses one.',
      example: '/versions',
      answer: () => json([apiVersion]),
    },
    {
      path: '/licenses',
      methods: ['GET'],
      summary: 'The licenses that repositories here have.',
      parameters: pageParameters,
      example: '/licenses',
      answer: (call) => listAnswer(call, licenses, ({ spdx }) => licenseEntry(spdx)),
    },
    {
      path: '/licenses/{license}',
      methods: ['GET'],
      summary: 'One license.',
      parameters: [{ name: 'license', in: 'path', summary: 'Its key, such as `mit`.' }],
      answers: [missing],
      example: '/licenses/mit',
      answer(call) {
        const key = pathParameter(call, 'license').toLowerCase()
        const license = licenses.find(({ spdx }) => spdx.toLowerCase() === key)
        if (license === undefined) throw notFound('licenses/licenses#get-a-license')
        const page = `https://choosealicense.com/licenses/${key}/`
        return json({ ...licenseEntry(license.spdx), html_url: page })
      },
    },
  ],
}

function rateLimit({ limits, caller }: GithubCall) {
  const standing = caller === null ? 'stranger' : 'known'
  const core = limits.allowance(standing, 'core')
  const search = limits.allowance(standing, 'search')
  return noStore(json({ resources: { core, search }, rate: core }))
}

/** Answers that are another one every time: no cache may keep them. */
function noStore(answer: HttpResponse): HttpResponse {
  return { ...answer, headers: [...answer.headers, ['Cache-Control', 'no-cache']] }
}

function pick(random: number): string {
  return sayings[Math.floor(random * sayings.length)] ?? sayings[0]
}

function engine(saying: string): string {
  return `
      o O o
             o     ${saying}
        __    .   ${'-'.repeat(saying.length + 2)}
   ____|  |__n__n
  |  [_]       [_\\
  |_______________)
  (O)--(O)--(O)   \\\\
`
}

const emojis = Object.fromEntries(
  (
    [
      ['bell', '1f514'],
      ['books', '1f4da'],
      ['cloud', '2601'],
      ['envelope', '2709'],
      ['lock', '1f512'],
      ['rainbow', '1f308'],
      ['steam_locomotive', '1f682'],
      ['tea', '1f375'],
      ['umbrella', '2614'],
      ['vertical_traffic_light', '1f6a6'],
    ] as const
  ).map(([name, code]) => [
    name,
    `https://github.githubassets.com/images/icons/emoji/unicode/${code}.png`,
  ]),
)

const addresses = {
  verifiable_password_authentication: true,
  hooks: ['192.0.2.0/25'],
  web: ['198.51.100.0/25'],
  api: ['198.51.100.128/25'],
  git: ['203.0.113.0/25'],
  domains: { website: [new URL(web).hostname], api: [new URL(api).hostname] },
}
