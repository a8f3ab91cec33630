/** `/menu.txt`, `/menu-latin1`, …: the menu as text, whose label does not always say what the bytes are. */
import { encodeLatin1 } from '../../http/latin1'
import type { HttpResponse, Learner } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { teasOf } from './teas'

interface Version {
  readonly path: string
  readonly summary: string
  readonly contentType: string
  readonly encode: (text: string) => Uint8Array
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** With an apostrophe that only windows-1252 has (92), where latin-1 has a control character. */
const windows1252 = (text: string) => encodeLatin1(text.replaceAll("'", '\x92'))

/** Little-endian with a byte order mark. */
function utf16(text: string): Uint8Array {
  const bytes = [0xff, 0xfe]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    bytes.push(unit & 0xff, unit >> 8)
  }
  return Uint8Array.from(bytes)
}

const versions: readonly Version[] = [
  {
    path: '/menu.txt',
    summary: 'The menu as text; label and bytes are UTF-8.',
    contentType: 'text/plain; charset=utf-8',
    encode: utf8,
  },
  {
    path: '/menu-latin1',
    summary: 'Says ISO-8859-1, and is UTF-8: read by its label it is “ThÃ© Ã  la menthe”.',
    contentType: 'text/plain; charset=ISO-8859-1',
    encode: utf8,
  },
  {
    path: '/menu-utf8',
    summary: 'Says UTF-8, and is ISO-8859-1: read by its label, every accent is a “�”.',
    contentType: 'text/plain; charset=utf-8',
    encode: encodeLatin1,
  },
  {
    path: '/menu-plain',
    summary: 'Does not say which encoding it has, and is UTF-8.',
    contentType: 'text/plain',
    encode: utf8,
  },
  {
    path: '/menu-windows-1252',
    summary: 'Says windows-1252, and is: some bytes are no letters in ISO-8859-1.',
    contentType: 'text/plain; charset=windows-1252',
    encode: windows1252,
  },
  {
    path: '/menu-utf16',
    summary:
      'Says UTF-16, and is: two bytes for every letter, after a mark that tells their order.',
    contentType: 'text/plain; charset=utf-16',
    encode: utf16,
  },
]

export const menuEncodings: EndpointFamily<HostCall> = {
  title: 'Menus as text',
  endpoints: versions.map(({ path, summary, contentType, encode }) => ({
    path,
    methods: ['GET'],
    summary,
    example: path,
    answer: ({ request }): HttpResponse => ({
      status: 200,
      reason: 'OK',
      headers: [['Content-Type', contentType]],
      body: encode(menuText(request.learner)),
    }),
  })),
}

/** The same text in every version; nothing in it is beyond latin-1. */
function menuText(learner: Learner): string {
  const lines = teasOf(learner).map(({ name, price }) => `${name} ${price.toFixed(2)}\n`)
  return `Aujourd'hui chez Amélie\n${lines.join('')}`
}
