/** A curl command, read: what it would send. */
import { split } from 'shlex'
import type { SentMessage } from './request-to-write'

export interface CurlCommand {
  readonly message: SentMessage
  /** User and password of `-u`, which is not among the headers. */
  readonly auth: readonly [string, string] | null
  /** Seconds of `--max-time` or `--connect-timeout`. */
  readonly timeout: number | null
  /** `-k`. */
  readonly insecure: boolean
  /** `-L`; without it curl follows no redirects. */
  readonly follows: boolean
  readonly proxy: string | null
  /** Options that have no counterpart, as written. */
  readonly ignored: readonly string[]
}

/** A command that cannot be read. The message says what and where, for people. */
export class UnreadableCommand extends Error {
  override readonly name = 'UnreadableCommand'
}

/** Options that take a value, by what they mean here. */
const WITH_VALUE: Readonly<Record<string, string>> = {
  '-X': 'method',
  '--request': 'method',
  '-H': 'header',
  '--header': 'header',
  '-d': 'data',
  '--data': 'data',
  '--data-ascii': 'data',
  '--data-raw': 'data-raw',
  '--data-binary': 'data-binary',
  '--data-urlencode': 'data-urlencode',
  '--json': 'json',
  '-u': 'user',
  '--user': 'user',
  '-A': 'agent',
  '--user-agent': 'agent',
  '-e': 'referer',
  '--referer': 'referer',
  '-b': 'cookie',
  '--cookie': 'cookie',
  '-x': 'proxy',
  '--proxy': 'proxy',
  '-m': 'time',
  '--max-time': 'time',
  '--connect-timeout': 'time',
  '--url': 'url',
  '--oauth2-bearer': 'bearer',
  '-F': 'form',
  '--form': 'form',
  '--form-string': 'form',
  '-o': 'ignored',
  '--output': 'ignored',
  '-w': 'ignored',
  '--write-out': 'ignored',
  '-c': 'ignored',
  '--cookie-jar': 'ignored',
  '--retry': 'ignored',
  '--retry-delay': 'ignored',
  '--cacert': 'ignored',
  '--cert': 'ignored',
  '-E': 'ignored',
  '--key': 'ignored',
  '--resolve': 'ignored',
  '--max-redirs': 'ignored',
  '-T': 'ignored',
  '--upload-file': 'ignored',
}

/** Options without a value. */
const FLAGS: Readonly<Record<string, string>> = {
  '-I': 'head',
  '--head': 'head',
  '-G': 'get',
  '--get': 'get',
  '-L': 'follow',
  '--location': 'follow',
  '-k': 'insecure',
  '--insecure': 'insecure',
  '--compressed': 'compressed',
  '-i': 'output',
  '--include': 'output',
  '-s': 'output',
  '--silent': 'output',
  '-S': 'output',
  '--show-error': 'output',
  '-v': 'output',
  '--verbose': 'output',
  '-f': 'output',
  '--fail': 'output',
  '-N': 'output',
  '--no-buffer': 'output',
  '-O': 'output',
  '-g': 'output',
  '--globoff': 'output',
  '--path-as-is': 'output',
}

/**
 * Reads the command as curl would, for a POSIX shell.
 * @throws UnreadableCommand for an open quote, no address, or a file that cannot be here.
 */
export function readCurl(text: string): CurlCommand {
  const given = collect(wordsOf(text))
  const [url, ...others] = given.all('url')
  if (url === undefined || !isAddress(url)) {
    throw new UnreadableCommand(
      'The curl command has no address; add one such as https://httpbin.org/get.',
    )
  }
  if (given.all('form').length > 0) {
    throw new UnreadableCommand(
      'The curl command sends a form with files (-F); write it with `files` instead.',
    )
  }
  const fields = headersOf(given)
  const data = dataOf(given)
  const isQuery = given.has('get')
  const address = absolute(url)
  const hasBody = data !== null && !isQuery
  const method = methodOf(given, hasBody)
  if (hasBody && !fields.some(([name]) => /^content-type$/i.test(name))) {
    const type = given.has('json') ? 'application/json' : 'application/x-www-form-urlencoded'
    fields.push(['Content-Type', type])
  }
  const [user] = given.all('user')
  const [time] = given.all('time')
  return {
    message: {
      method,
      url:
        isQuery && data !== null
          ? `${address}${address.includes('?') ? '&' : '?'}${data}`
          : address,
      headers: fields,
      body: new TextEncoder().encode(hasBody ? data : ''),
    },
    auth: user === undefined ? null : credentials(user),
    timeout: time !== undefined && Number(time) > 0 ? Number(time) : null,
    insecure: given.has('insecure'),
    follows: given.has('follow'),
    proxy: given.all('proxy')[0] ?? null,
    ignored: [...others, ...given.ignored],
  }
}

function wordsOf(text: string): string[] {
  const command = withoutCarets(text.trim().replace(/^\$\s+/, ''))
  try {
    return split(command).slice(1)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UnreadableCommand(`The curl command cannot be read: ${reason}; is a quote missing?`)
  }
}

/** As Windows' cmd reads it: `^` takes the meaning from the next character, and joins lines. */
function withoutCarets(command: string): string {
  if (!/\^(\r?\n|")/.test(command)) return command
  return command.replace(/\^(\r?\n)/g, ' ').replace(/\^(.)/g, '$1')
}

class Given {
  readonly ignored: string[] = []
  readonly #values = new Map<string, string[]>()

  add(meaning: string, value = ''): void {
    this.#values.set(meaning, [...this.all(meaning), value])
  }
  all(meaning: string): readonly string[] {
    return this.#values.get(meaning) ?? []
  }
  has(meaning: string): boolean {
    return this.#values.has(meaning)
  }
}

function collect(words: readonly string[]): Given {
  const given = new Given()
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string
    if (/^[|;&]|^\d?>/.test(word)) {
      given.ignored.push(words.slice(at).join(' '))
      break
    }
    if (!word.startsWith('-') || word === '-') given.add('url', word)
    else at += takeOption(word, words[at + 1], given)
  }
  return given
}

/** @returns how many of the next words belong to the option. */
function takeOption(word: string, next: string | undefined, given: Given): 0 | 1 {
  const [name, inline] = word.startsWith('--') ? splitLong(word) : splitShort(word)
  const flag = FLAGS[name]
  if (flag !== undefined) {
    given.add(flag)
    // Short flags may stand together: -sL.
    return inline === undefined || word.startsWith('--') ? 0 : takeOption(`-${inline}`, next, given)
  }
  const meaning = WITH_VALUE[name]
  if (meaning === undefined) {
    given.ignored.push(name)
    return 0
  }
  const value = inline ?? next
  if (value === undefined)
    throw new UnreadableCommand(`\`${name}\` of the curl command has no value.`)
  if (meaning === 'ignored') given.ignored.push(`${name} ${value}`)
  else given.add(meaning, value)
  // The order of what makes a body counts, whichever option it came by.
  if (meaning.startsWith('data') || meaning === 'json') given.add('body', `${meaning}:${value}`)
  return inline === undefined ? 1 : 0
}

function splitLong(word: string): [string, string | undefined] {
  const mark = word.indexOf('=')
  return mark === -1 ? [word, undefined] : [word.slice(0, mark), word.slice(mark + 1)]
}

function splitShort(word: string): [string, string | undefined] {
  return [word.slice(0, 2), word.length > 2 ? word.slice(2) : undefined]
}

function methodOf(given: Given, hasBody: boolean): string {
  const [method] = given.all('method')
  if (method !== undefined) return method.toUpperCase()
  if (given.has('head')) return 'HEAD'
  return hasBody ? 'POST' : 'GET'
}

function headersOf(given: Given): [string, string][] {
  const fields: [string, string][] = []
  for (const header of given.all('header')) {
    const colon = header.indexOf(':')
    if (colon > 0) {
      const value = header.slice(colon + 1).trim()
      // `Name:` takes a header away that curl would send; our client does not send those of curl.
      if (value !== '') fields.push([header.slice(0, colon).trim(), value])
    } else if (header.endsWith(';')) fields.push([header.slice(0, -1).trim(), ''])
  }
  for (const agent of given.all('agent')) fields.push(['User-Agent', agent])
  for (const referer of given.all('referer')) fields.push(['Referer', referer])
  for (const cookie of given.all('cookie')) fields.push(['Cookie', cookie])
  for (const token of given.all('bearer')) fields.push(['Authorization', `Bearer ${token}`])
  if (given.has('json')) fields.push(['Accept', 'application/json'])
  return fields
}

/** All pieces joined as curl joins them; null without any. */
function dataOf(given: Given): string | null {
  const pieces = given.all('body').map((piece) => {
    const colon = piece.indexOf(':')
    const [kind, value] = [piece.slice(0, colon), piece.slice(colon + 1)]
    if (value.startsWith('@') && kind !== 'data-raw' && kind !== 'data-urlencode') {
      throw new UnreadableCommand(
        `The curl command reads \`${value.slice(1)}\`, a file of your computer; put its text in place of ${value}.`,
      )
    }
    if (kind === 'data') return value.replace(/[\r\n]/g, '')
    return kind === 'data-urlencode' ? urlencoded(value) : value
  })
  return pieces.length === 0 ? null : pieces.join(given.has('json') ? '' : '&')
}

function urlencoded(value: string): string {
  const mark = value.indexOf('=')
  const encode = (text: string) => encodeURIComponent(text).replaceAll('%20', '+')
  return mark === -1
    ? encode(value)
    : `${value.slice(0, mark)}${mark > 0 ? '=' : ''}${encode(value.slice(mark + 1))}`
}

function credentials(user: string): [string, string] {
  const colon = user.indexOf(':')
  return colon === -1 ? [user, ''] : [user.slice(0, colon), user.slice(colon + 1)]
}

/** Whether it can be one: `curl is a tool` is a sentence. */
function isAddress(word: string): boolean {
  return /[.:/]/.test(word) || word === 'localhost'
}

/** Without a scheme curl takes http. */
function absolute(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `http://${url}`
}
