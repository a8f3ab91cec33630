/** Whether a page is served whole: itself, its scripts and styles, the sandbox's frame and the compiler. */
import { type Finding, good } from './finding'

interface Got {
  readonly path: string
  readonly status: number
  readonly bytes: number
  readonly text: string
}

/**
 * @param url of the course
 * @param path of the page: `/lessons/did-it-work`
 * @param beside what the page asks for when it lives, below the course
 */
export async function checkPage(
  url: string,
  path: string,
  beside: readonly string[],
): Promise<Finding> {
  const { origin, pathname } = new URL(url)
  const base = pathname.replace(/\/$/, '')
  const page = await get(origin, base + path)
  const others = new Set([...linkedFiles(page.text), ...beside.map((one) => base + one)])
  const all = [page, ...(await Promise.all([...others].map((one) => get(origin, one))))]
  const missing = all.find(({ status }) => status !== 200)
  if (missing)
    return {
      state: 'bad',
      subject: 'page',
      says: `${missing.path} is answered with ${missing.status}.`,
      fix: 'Remove dist/builds, so that the next start builds anew.',
    }
  const megabytes = all.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
  return good(
    'page',
    `${path} and ${others.size} files of it are served, ${size(megabytes)} in all.`,
  )
}

/** Paths of scripts, styles and fonts of this site that a page names. */
export function linkedFiles(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  return tags.flatMap((tag) => {
    const isFile = tag.startsWith('<script') || /rel="(?:stylesheet|preload|icon)"/.test(tag)
    const path = /\s(?:src|href)="(\/[^"]*)"/.exec(tag)?.[1]
    return isFile && path !== undefined ? [path.replaceAll('&amp;', '&')] : []
  })
}

async function get(origin: string, path: string): Promise<Got> {
  const response = await fetch(origin + path, { redirect: 'manual' })
  const body = new Uint8Array(await response.arrayBuffer())
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false
  const text = isPage ? new TextDecoder().decode(body) : ''
  return { path, status: response.status, bytes: body.length, text }
}

function size(megabytes: number): string {
  return `${megabytes.toFixed(1)} MB before compression`
}
