/**
 * The module `server`: the program answers requests itself, under the name of a machine that exists for its run alone.
 * The messages go through the page as all others do, so that they are shown and checked.
 */
import { isBodiless } from '../../http/framing'
import type { HeaderList } from '../../http/message'
import { type ParsedRequest, parseRequest } from '../../http/parse-request'
import { reasonPhrase } from '../../http/reason-phrase'
import { frameResponse, serializeResponseHead } from '../../http/serialize'
import { CaseInsensitiveDict } from '../../requests/case-insensitive-dict'
import type { Remark } from '../../sentences/remarks'
import {
  noAnswer,
  noHandler,
  noMachineName,
  serverFailed,
  wrongAnswer,
} from '../../sentences/serve'
import type { TunnelChannel } from '../../tunnel/channel'
import type { PortChannel } from './port-channel'

/** A request as the program gets it. */
interface ServedRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: CaseInsensitiveDict
  /** As UTF-8. */
  readonly body: string
}

type Handle = (request: ServedRequest) => unknown

export interface ServeOptions {
  readonly channel: Pick<PortChannel, 'send' | 'sendServed'>
  /** Tells the learner of an answer that did not come about. @param error what `handle` threw, or nothing */
  readonly remark: (remark: Remark, error: unknown) => void
}

export interface ServingChannel {
  readonly serve: (name: string, handle: Handle) => void
  /** To the program for the names that it serves, and to the page for all others. */
  readonly send: TunnelChannel
}

/** What a client gets where the program fails. */
const FAILED: ReadAnswer = {
  status: 500,
  headers: [['Content-Type', 'text/plain; charset=utf-8']],
  body: 'The server failed.\n',
}
/** A run cannot honestly need more. */
const MOST_MACHINES = 100

export function servingChannel({ channel, remark }: ServeOptions): ServingChannel {
  const machines = new Map<string, Handle>()

  async function answerTo(parsed: ParsedRequest, handle: Handle): Promise<Uint8Array<ArrayBuffer>> {
    const refuse = (why: Remark, error: unknown) => {
      remark(why, error)
      return wholeMessage(FAILED, parsed)
    }
    let answer: unknown
    try {
      answer = await handle(servedRequest(parsed))
    } catch (error) {
      return refuse(serverFailed(String(error)), error)
    }
    const read = readAnswer(answer)
    if ('text' in read) return refuse(read, null)
    try {
      return wholeMessage(read, parsed)
    } catch (error) {
      return refuse(wrongAnswer(error instanceof Error ? error.message : String(error)), null)
    }
  }

  return {
    serve(name, handle) {
      if (typeof name !== 'string' || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name))
        throw new TypeError(noMachineName(String(name)))
      if (typeof handle !== 'function') throw new TypeError(noHandler)
      if (machines.size >= MOST_MACHINES) machines.clear()
      machines.set(name, handle)
    },
    async send(message, options) {
      const parsed = machines.size === 0 ? null : tryParse(message)
      const handle = parsed && machines.get(parsed.hostname.toLowerCase())
      if (!parsed || !handle) return channel.send(message, options)
      return channel.sendServed(message, options, answerTo(parsed, handle))
    },
  }
}

/** Null for a message that the tunnel will refuse, and say why. */
function tryParse(message: Uint8Array): ParsedRequest | null {
  try {
    return parseRequest(message)
  } catch {
    return null
  }
}

function servedRequest({ method, target, headers, body }: ParsedRequest): ServedRequest {
  const [path = '/', query = ''] = target.split('?', 2)
  return {
    method,
    path,
    query: new URLSearchParams(query),
    headers: new CaseInsensitiveDict(headers),
    body: new TextDecoder().decode(body),
  }
}

interface ReadAnswer {
  readonly status: number
  readonly headers: HeaderList
  readonly body: string
}

/** What the program answered, or what is wrong with it. Names that nobody knows are refused, as in the client. */
function readAnswer(answer: unknown): ReadAnswer | Remark {
  if (typeof answer !== 'object' || answer === null) return noAnswer(String(answer))
  const unknown = Object.keys(answer).find((name) => !['status', 'headers', 'body'].includes(name))
  if (unknown !== undefined) return wrongAnswer(`it has \`${unknown}\`, which nobody reads`)
  const { status = 200, headers = {}, body = '' } = answer as Record<string, unknown>
  if (typeof status !== 'number' || status < 200 || status > 599)
    return wrongAnswer(`its \`status\` is \`${String(status)}\``)
  if (typeof body !== 'string') return wrongAnswer('its `body` is no text')
  if (typeof headers !== 'object' || headers === null)
    return wrongAnswer('its `headers` are no object')
  const fields = Object.entries(headers)
  const wrong = fields.find(([, value]) => typeof value !== 'string')
  if (wrong) return wrongAnswer(`its header \`${wrong[0]}\` is no text`)
  return { status, headers: fields, body }
}

/** @throws TypeError for a status or a header that cannot be sent. */
function wholeMessage(
  { status, headers: given, body: text }: ReadAnswer,
  { method, version }: ParsedRequest,
): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(text)
  const headers = frameResponse({ status, headers: given, body }, method, version)
  const head = serializeResponseHead({ status, reason: reasonPhrase(status), headers })
  const sent = isBodiless(method, status) ? new Uint8Array() : body
  const all = new Uint8Array(head.length + sent.length)
  all.set(head)
  all.set(sent, head.length)
  return all
}
