/// <reference lib="webworker" />
/**
 * The language worker: TypeScript's language service, started once per page when there is nothing else to do.
 * TypeScript itself is a file of its own beside the page's scripts, so that a new build of the site does not load
 * it anew.
 */
import type ts from 'typescript'
import type { FromLanguage, ToLanguage } from './protocol'
import { createLanguage, type Language } from './service/language-service'

let language: Language | null = null
/** What was asked before the service was there. */
const early: ToLanguage[] = []

function reply(message: FromLanguage): void {
  self.postMessage(message)
}

async function start(typescript: string): Promise<void> {
  try {
    const [{ default: api }, types] = await Promise.all([
      import(/* turbopackIgnore: true */ typescript) as Promise<{ default: typeof ts }>,
      loadTypes(),
    ])
    language = createLanguage(api, types)
    warmUp(language)
    reply({ type: 'ready' })
    for (const message of early.splice(0)) receive(message)
  } catch (error) {
    reply({ type: 'broken', detail: error instanceof Error ? error.message : String(error) })
  }
}

async function loadTypes(): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(new URL('../../dist/language/types.json', import.meta.url))
  if (!response.ok) throw new Error(`the types were answered with ${response.status}`)
  return response.json()
}

/** The first question reads and binds all libraries, for longer than a learner should wait for an answer. */
function warmUp(service: Language): void {
  const file = '/warm-up.ts'
  const code = "import requests from 'requests'\nrequests.g"
  service.update(file, code)
  service.ask(file, { about: 'problems' })
  service.ask(file, { about: 'completions', at: code.length })
  service.delete(file)
}

function receive(message: ToLanguage): void {
  if (message.type === 'start') void start(message.typescript)
  else if (language === null) early.push(message)
  else if (message.type === 'close') language.delete(message.file)
  else {
    const { id, file, text, question } = message
    try {
      if (text !== undefined) language.update(file, text)
      reply({ type: 'answer', id, answer: language.ask(file, question) })
    } catch (error) {
      reply({ type: 'failed', id, detail: error instanceof Error ? error.message : String(error) })
    }
  }
}

self.onmessage = ({ data }: MessageEvent<ToLanguage>) => receive(data)
