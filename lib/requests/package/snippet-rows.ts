/**
 * The programs in `snippets`, what they print (in the `.out` file beside each, `…` standing for anything), and
 * what else must be true of a run: they prove the client in every world that it runs in.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface SnippetRow {
  /** `s07-branch-on-the-number`, with what was changed behind it. */
  readonly title: string
  readonly file: string
  readonly code: string
  /** What goes to the console, as Node formats it. */
  readonly output: string
  /** Method, URL and status of each exchange, in order. */
  readonly exchanges: readonly string[]
  /** A part of what is warned of. */
  readonly warning?: string
}

/** What is known of a program, and of its variants: another URL and what then happens. */
interface Facts {
  readonly exchanges: readonly string[]
  readonly warning?: string
  readonly variants?: readonly Variant[]
}

interface Variant {
  readonly replace: readonly [from: string, to: string]
  readonly output: string
  readonly exchanges: readonly string[]
}

/** The password that `getpass()` is answered with. */
export const PASSWORD = 'open sesame'

const API = 'https://api.github.com/'
const ROOT: Facts = { exchanges: [`GET ${API} 200`] }
const SEARCH: Facts = {
  exchanges: [`GET ${API}search/repositories?q=requests%2Blanguage%3Apython 200`],
}
const USER: Facts = { exchanges: [`GET ${API}user 200`] }
const POST: Facts = { exchanges: ['POST https://httpbin.org/post 200'] }

function insteadOfRoot(url: string, status: number, output: string): Variant {
  return {
    replace: ['https://api.github.com', url],
    output: `${output}\n`,
    exchanges: status === 0 ? [] : [`GET ${url} ${status}`],
  }
}

const FACTS: Readonly<Record<string, Facts>> = {
  s04: ROOT,
  s05: ROOT,
  s06: ROOT,
  s07: { ...ROOT, variants: [insteadOfRoot(`${API}invalid`, 404, 'Not Found.')] },
  s08: {
    ...ROOT,
    variants: [
      insteadOfRoot(`${API}invalid`, 404, 'An error has occurred.'),
      insteadOfRoot('https://httpbin.org/status/204', 204, 'Success!'),
      insteadOfRoot('https://httpbin.org/status/304', 304, 'Success!'),
    ],
  },
  s09: { exchanges: [`GET ${API} 200`, `GET ${API}invalid 404`] },
  s10: ROOT,
  s11: ROOT,
  s12: {
    ...ROOT,
    variants: [
      {
        replace: ["'utf-8' // usually inferred", "'ascii'"],
        output: '{"current_user_url":"https://api.github.com/user",…',
        exchanges: [`GET ${API} 200`],
      },
    ],
  },
  s13: ROOT,
  s14: ROOT,
  s15: ROOT,
  s16: ROOT,
  s17: SEARCH,
  s18: SEARCH,
  s19: { exchanges: [`GET ${API}search/repositories?q=requests+language:python 200`] },
  s20: SEARCH,
  s21: {
    exchanges: [
      'POST https://httpbin.org/post 200',
      'PUT https://httpbin.org/put 200',
      'DELETE https://httpbin.org/delete 200',
      'HEAD https://httpbin.org/get 200',
      'PATCH https://httpbin.org/patch 200',
      'OPTIONS https://httpbin.org/get 200',
    ],
  },
  s22: {
    exchanges: ['HEAD https://httpbin.org/get 200', 'DELETE https://httpbin.org/delete 200'],
  },
  s23: POST,
  s24: POST,
  s25: POST,
  s26: POST,
  s27: USER,
  s28: { exchanges: [`GET ${API}user 401`] },
  s29: USER,
  s30: { exchanges: ['GET https://httpbin.org/get 200'] },
  s31: {
    ...ROOT,
    warning:
      "InsecureRequestWarning: Unverified HTTPS request is being made to host 'api.github.com'.",
  },
  s32: { exchanges: [`GET ${API} 200`, `GET ${API} 200`] },
  s33: ROOT,
  s34: {
    ...ROOT,
    variants: [insteadOfRoot('https://httpbin.org/delay/3', 0, 'The request timed out')],
  },
  s35: USER,
  s36: ROOT,
}

const folder = fileURLToPath(new URL('snippets', import.meta.url))

/** @throws Error for a program of which nothing is known, or without its output. */
export function snippetRows(): readonly SnippetRow[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  return files.sort().flatMap((file) => {
    const facts = FACTS[file.slice(0, 3)]
    if (facts === undefined) throw new Error(`Nothing is known of ${file}.`)
    const name = file.replace(/\.ts$/, '')
    const { variants = [], ...rest } = facts
    const code = readFileSync(`${folder}/${file}`, 'utf8')
    const output = readFileSync(`${folder}/${name}.out`, 'utf8')
    const changed = variants.map(({ replace: [from, to], ...then }, i) => {
      if (!code.includes(from)) throw new Error(`${file} has no ${from}.`)
      const title = `${name} with ${to}`
      return { title, file: `${name}-${i + 1}.ts`, code: code.replace(from, to), ...then }
    })
    return [{ title: name, file, code, output, ...rest }, ...changed]
  })
}

/** Whether the text is the output that is wanted. */
export function matches(wanted: string, text: string): boolean {
  const pattern = wanted
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^]*')
  return new RegExp(`^${pattern}$`).test(text)
}
