/** The pages of the small site: what links where, and what each is made of. */
import type { Learner } from '../../http/message'
import { seededRandom } from '../seeded-random'
import { numberOf } from '../world'
import type { StoredFile } from './documents'

interface Page {
  readonly title: string
  readonly links: readonly string[]
  /** Sentences of filling. */
  readonly sentences: number
}

/** The long one, whose first download breaks off. */
export const LONG_FILE = 'horn.bin'
/** Seconds after which the news are others. */
export const NEWS_PERIOD = 60

const pages: Readonly<Record<string, Page>> = {
  'index.html': {
    title: 'The harbour museum',
    links: ['visit.html', 'ships.html', 'news.html'],
    sentences: 12,
  },
  'visit.html': {
    title: 'Visit',
    links: ['index.html', 'map.svg', 'private/staff.html'],
    sentences: 30,
  },
  'ships.html': {
    title: 'Ships',
    links: ['ferry.html', 'pilot.html', 'index.html'],
    sentences: 40,
  },
  'ferry.html': { title: 'The ferry', links: ['ships.html', 'horn.bin'], sentences: 50 },
  'pilot.html': { title: 'The pilot boat', links: ['ships.html', 'ferry.html'], sentences: 45 },
  'private/staff.html': { title: 'Staff only', links: ['visit.html'], sentences: 10 },
}

export const sitePaths: readonly string[] = [
  ...Object.keys(pages),
  'news.html',
  'style.css',
  'map.svg',
  'horn.bin',
]

/** What stands at a path of the site; undefined for nothing. @param now milliseconds since the Unix epoch. */
export function siteFile(learner: Learner, path: string, now: number): StoredFile | undefined {
  const made = bodyOf(learner, path, now)
  if (made === undefined) return undefined
  const [contentType, body] = made
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const day = numberOf(learner, `page ${path}`, { usual: 6, least: 1, most: 28 })
  const period = NEWS_PERIOD * 1000
  const modified =
    path === 'news.html' ? Math.floor(now / period) * period : Date.UTC(2024, 1, day, 7, 45)
  return { name: path, contentType, bytes, modified }
}

function bodyOf(
  learner: Learner,
  path: string,
  now: number,
): readonly [contentType: string, body: string | Uint8Array] | undefined {
  if (path === 'style.css') return ['text/css; charset=utf-8', style]
  if (path === 'map.svg') return ['image/svg+xml', map]
  if (path === 'horn.bin') return ['application/octet-stream', horn(learner)]
  if (path === 'news.html') return ['text/html; charset=utf-8', news(learner, now)]
  if (!Object.hasOwn(pages, path)) return undefined
  const page = pages[path]
  return (
    page && ['text/html; charset=utf-8', html(page.title, filling(learner, path, page), page.links)]
  )
}

/** Links are from the root of the site, so that they mean the same on every page. */
function html(title: string, text: string, links: readonly string[]): string {
  const list = links.map((link) => `      <li><a href="/site/${link}">${link}</a></li>\n`).join('')
  return (
    `<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8">\n    <title>${title}</title>\n` +
    '    <link rel="stylesheet" href="/site/style.css">\n  </head>\n' +
    `  <body>\n    <h1>${title}</h1>\n    <p>${text}</p>\n    <ul>\n${list}    </ul>\n  </body>\n</html>\n`
  )
}

const subjects = ['The pilot', 'A ferry', 'The keeper', 'Every crane', 'The old quay', 'A gull']
const verbs = ['waits for', 'remembers', 'looks after', 'never leaves', 'came before']
const objects = ['the tide', 'the fog horn', 'its ropes', 'the first ship', 'the light', 'winter']

function filling(learner: Learner, path: string, { sentences }: Page): string {
  const random = seededRandom(learner.seed, 'site', path)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
  return Array.from(
    { length: sentences },
    () => `${pick(subjects)} ${pick(verbs)} ${pick(objects)}.`,
  ).join(' ')
}

function news(learner: Learner, now: number): string {
  const slot = Math.floor(now / 1000 / NEWS_PERIOD)
  const ships = Math.floor(seededRandom(learner.seed, 'news', slot)() * 30)
  return html('News', `${ships} ships are in the harbour.`, ['index.html'])
}

function horn(learner: Learner): Uint8Array {
  const random = seededRandom(learner.seed, 'horn')
  return Uint8Array.from({ length: 40_000 }, () => Math.floor(random() * 256))
}

const style =
  'body { font-family: sans-serif; max-width: 40rem; margin: auto; }\nh1 { color: #124; }\n'
const map =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">\n  <rect width="200" height="60" fill="#9cd"/>\n' +
  '  <rect y="60" width="200" height="40" fill="#cb9"/>\n  <circle cx="150" cy="55" r="6" fill="#c33"/>\n</svg>\n'
