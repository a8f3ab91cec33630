/** An endpoint's example as a command that a shell understands, for the index page. */
import type { EndpointExample } from '../endpoint'

/** @param url the example's full address. */
export function exampleAsCurl(example: EndpointExample, url: string): string {
  const { method = 'GET', headers = {}, json, form } = example
  const words = ['curl']
  const hasBody = json !== undefined || form !== undefined
  // With -X it would wait for a body that never comes.
  if (method === 'HEAD') words.push('--head')
  // curl takes POST by itself when there is a body.
  else if (method !== (hasBody ? 'POST' : 'GET')) words.push('-X', method)
  for (const [name, value] of Object.entries(headers)) words.push('-H', quote(`${name}: ${value}`))
  if (json !== undefined) words.push('--json', quote(JSON.stringify(json)))
  for (const [name, value] of Object.entries(form ?? {})) {
    words.push('--data-urlencode', quote(`${name}=${value}`))
  }
  // Brackets and braces would be patterns of several addresses.
  if (/[[\]{}]/.test(url)) words.push('-g')
  words.push(quote(url))
  return words.join(' ')
}

/** As one word of a POSIX shell. */
function quote(text: string): string {
  return /^[A-Za-z0-9_./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
