/** What can be found of the virtual internet: its hosts and their endpoints. */
import type { HostReference, Reference } from '../reference/reference-data'
import type { SearchEntry } from './search-entry'

export function endpointEntries({ hosts }: Reference): SearchEntry[] {
  return hosts.flatMap((host) => [hostEntry(host), ...rowsOf(host)])
}

function hostEntry({ name, aliases, summary, facts }: HostReference): SearchEntry {
  const text = [summary, ...aliases, ...facts.map(({ term, text }) => `${term}: ${text}`)]
  return entryOf(name, name, '', text.join(' '))
}

function rowsOf({ name, families }: HostReference): SearchEntry[] {
  return families.flatMap(({ endpoints }) =>
    endpoints.map(({ id, path, methods, summary, details, parameters }) => {
      const of = parameters.map((parameter) => `${parameter.name}: ${parameter.summary}`)
      const text = [summary, details ?? '', ...of].filter(Boolean).join(' ')
      return entryOf(id, name, `${methods.join(', ')} ${path}`, text)
    }),
  )
}

function entryOf(anchor: string, title: string, section: string, text: string): SearchEntry {
  return {
    href: `/reference#${anchor}`,
    kind: 'endpoint',
    title,
    section,
    text: text.replaceAll('`', ''),
    code: '',
    names: [],
  }
}
