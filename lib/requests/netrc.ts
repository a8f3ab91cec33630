/** The netrc file: names and passwords by machine, as ftp and curl read it. */
import { getEnvironment } from './environment'
import { originOf } from './url'

interface Entry {
  login: string
  account: string
  password: string
}

/** Name and password that the environment's netrc has for the URL's host; null for none, or a file with errors. */
export function getNetrcAuth(url: string): [username: string, password: string] | null {
  const { hostname } = originOf(url)
  if (hostname === '') return null
  const entry = findEntry(hostname)
  if (entry === null) return null
  const { login, account, password } = entry
  if (login === '' && account === '' && password === '') return null
  return [login || account, password]
}

/** The file that was read last, which is nearly always the same. */
let parsed: { readonly text: string; readonly entries: Map<string, Entry> } | null = null

function findEntry(host: string): Entry | null {
  try {
    const text = getEnvironment().netrc()
    if (text === null) return null
    const entries = parsed?.text === text ? parsed.entries : parseNetrc(text)
    parsed = { text, entries }
    return entries.get(host) ?? entries.get('default') ?? null
  } catch {
    // As in requests: a file that cannot be read or understood is as good as none.
    return null
  }
}

/** Entries by machine; that of `default` under this name. @throws SyntaxError */
export function parseNetrc(text: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const tokens = tokenize(text)
  let entry: Entry | null = null
  for (let token = tokens.next(); token !== null; token = tokens.next()) {
    if (token === 'machine' || token === 'default') {
      entry = { login: '', account: '', password: '' }
      entries.set(token === 'machine' ? tokens.expect('a machine') : 'default', entry)
    } else if (token === 'macdef') {
      tokens.skipMacro()
    } else if (entry !== null && (token === 'login' || token === 'user')) {
      entry.login = tokens.expect('a login')
    } else if (entry !== null && (token === 'account' || token === 'password')) {
      entry[token] = tokens.expect(`a value for ${token}`)
    } else {
      throw new SyntaxError(`netrc: '${token}' is not expected here.`)
    }
  }
  return entries
}

interface Tokens {
  next(): string | null
  expect(what: string): string
  /** A macro ends with an empty line. */
  skipMacro(): void
}

const TOKEN = /\s*(?:#[^\n]*(?:\n\s*|$))*(?:"((?:\\.|[^"\\])*)"|(\S+))/y

function tokenize(text: string): Tokens {
  let at = 0
  function take(pattern: RegExp): string | null {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) return null
    at = pattern.lastIndex
    return (match[1] ?? match[2] ?? '').replace(/\\(.)/gs, '$1')
  }
  return {
    next: () => take(TOKEN),
    expect(what) {
      // A password may begin with '#'.
      const token = take(/\s*(?:"((?:\\.|[^"\\])*)"|(\S+))/y)
      if (token === null) throw new SyntaxError(`netrc: the file ends where ${what} should stand.`)
      return token
    },
    skipMacro() {
      const end = text.indexOf('\n\n', at)
      at = end === -1 ? text.length : end
    },
  }
}
