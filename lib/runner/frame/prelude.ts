/// <reference lib="webworker" />
/**
 * What runs in the worker before the learner's code: it takes the port to the page, sets the globals up,
 * and makes the client importable. Whatever it needs later it takes now, since learner code may change
 * every global.
 */
import type { Remark } from '../../sentences/remarks'
import type {
  CallPlace,
  FromRun,
  FromWorker,
  PasswordQuestion,
  PreparedMessage,
  StackPlace,
  ToRelay,
  ToWorker,
} from '../sandbox-protocol'
import { connectClient } from './client'
import { createConsole } from './console'
import { addEnvironment } from './environment'
import { passwordPrompt } from './getpass'
import { inspectValue } from './inspect'
import { textOf } from './layout'
import { placesIn } from './learner-places'
import { offerModules } from './offer-modules'
import { outputBudget } from './output-budget'
import { addRandomUuid } from './polyfills'
import { portChannel } from './port-channel'
import { seal } from './seal'
import { servingChannel } from './serve'
import { describeThrown } from './thrown'

/** V8's default of ten frames ends inside the client. */
const STACK_DEPTH = 50
/** Letters of a remark that the page takes. */
const MAX_REMARK = 1000

type Send = (message: FromWorker, transfer: ArrayBuffer[]) => void

function boot(port: MessagePort): Promise<void> {
  const send = MessagePort.prototype.postMessage.bind(port) as Send
  const later = setTimeout.bind(self)
  const now = performance.now.bind(performance)
  let run = 0
  let url = ''
  let lastCall: CallPlace = { call: 0, places: [] }

  const post = (message: FromWorker): void => send(message, [])
  const report = (
    message: FromRun | ToRelay | PasswordQuestion,
    transfer: ArrayBuffer[] = [],
  ): void => send({ run, ...message }, transfer)
  const budget = outputBudget((dropped) => report({ type: 'truncated', dropped, final: false }))
  const channel = portChannel(report)
  const serving = servingChannel({
    channel,
    remark: ({ text, hint }, error) => {
      const places = placesIn(error instanceof Error ? error.stack : undefined, url)
      if (budget.take(text.length + hint.length))
        report({ type: 'note', text: text.slice(0, MAX_REMARK), hint, places })
    },
  })
  const passwords = passwordPrompt((question) => report({ ...question, places: placesHere() }))
  const remarked = new Set<string>()

  const placesHere = (): StackPlace[] => placesIn(new Error().stack, url)

  /** Once for each place and text: the line may stand in a loop. */
  function say({ text, hint }: Remark): void {
    const places = placesHere()
    const key = `${places[0]}${text}`
    // Without a place it is the client or the language that looks, and not the program.
    if (places.length === 0 || remarked.has(key)) return
    remarked.add(key)
    if (budget.take(text.length + hint.length)) report({ type: 'note', text, hint, places })
  }

  function reportError(value: unknown, phase: 'run' | 'unhandled'): void {
    const { name, message, places, stack } = describeThrown(value, url)
    if (!budget.takeError(name.length + message.length)) return
    // An error that began in a callback of the network has no frame of the caller; its last call has.
    const fallback = places.length === 0 && client.isOwnError(value) ? lastCall.places : places
    report({
      type: 'error',
      name,
      message,
      places: fallback,
      stack,
      phase,
      ...client.explain(value),
    })
  }

  function show(n: number, value: unknown): void {
    if (value === undefined || !budget.admits()) return
    const { spans, kind, hint } = inspectValue(value)
    if (budget.take(textOf(spans).length))
      report({ type: 'value', n, spans, kind, ...(hint === undefined ? {} : { hint }) })
    const message = client.messageOf(value)
    if (message) showPrepared(message, [], n)
  }

  function showPrepared(
    message: PreparedMessage,
    places: readonly StackPlace[],
    n: number | null,
  ): void {
    if (budget.take(message.wire.byteLength)) report({ type: 'prepared', n, places, ...message })
  }

  async function start(code: string, showName: string): Promise<void> {
    url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
    Object.defineProperty(self, showName, { value: show })
    try {
      await import(/* webpackIgnore: true */ url)
    } catch (error) {
      reportError(error, 'run')
    }
    // Rejections that nobody handled are reported in a task of their own.
    later(() => later(end, 0), 0)
  }

  function end(): void {
    const { dropped } = budget
    if (dropped > 0) report({ type: 'truncated', dropped, final: true })
    report({ type: 'done' })
  }

  const client = connectClient({
    channel: serving.send,
    captureCall: () => {
      lastCall = { call: lastCall.call + 1, places: placesHere() }
      return lastCall
    },
    placesHere,
    say,
    onPrepared: (message, places) => showPrepared(message, places, null),
    onSent: (id) => {
      if (budget.take(0)) report({ type: 'departed', id })
    },
  })

  Error.stackTraceLimit = STACK_DEPTH
  self.addEventListener('error', (event) => {
    event.preventDefault()
    reportError(event.error ?? event.message, 'run')
  })
  self.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    reportError(event.reason, 'unhandled')
  })
  Object.defineProperty(self, 'console', {
    configurable: true,
    writable: true,
    value: createConsole({
      now,
      open: budget.admits,
      print: (level, spans) => {
        const size = textOf(spans).length
        if (budget.take(size)) report({ type: 'console', level, spans, places: placesHere() })
      },
    }),
  })
  addRandomUuid(crypto)
  addEnvironment(self)

  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'ping') post({ type: 'pong' })
    else if (data.type === 'start') {
      run = data.run
      void start(data.code, data.show)
    } else if (data.type === 'password') passwords.receive(data)
    else channel.receive(data)
  }
  const { getpass } = passwords
  const { serve } = serving
  const own = { getpass: { getpass, default: getpass }, server: { serve } }
  return offerModules({ ...client.modules, ...own }, self).then((modules) => {
    seal(self)
    post({ type: 'ready', modules })
  })
}

self.onmessage = ({ ports }: MessageEvent) => {
  self.onmessage = null
  const port = ports[0]
  if (port) void boot(port)
}
