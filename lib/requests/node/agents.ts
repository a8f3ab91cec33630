/** Connection pools: one for each way of opening a connection, so that none is used under other terms. */
import { Agent } from 'undici'
import { type ProxyServer, parseProxy } from '../proxy-server'
import { type ConnectionSettings, connector } from './open-connection'
import { tlsSettings } from './tls-settings'

/** What decides whether two requests to one origin may share a connection. */
export interface ConnectionTerms {
  readonly verify: boolean | string
  readonly cert: string | readonly [string, string] | null
  /** URL of the proxy to tunnel through. */
  readonly tunnel: string | null
  /** Seconds. */
  readonly connectTimeout: number | null
}

/** Programs use a few terms; one that computes a new timeout each time must not collect pools. */
const MOST_AGENTS = 32

export class Agents {
  /** Least recently used first. */
  readonly #agents = new Map<string, Agent>()

  /** @throws Error when a certificate file is missing; InvalidProxyURL, InvalidSchema. */
  get(terms: ConnectionTerms): Agent {
    const { verify, cert, tunnel, connectTimeout } = terms
    const key = JSON.stringify([verify, cert, tunnel, connectTimeout])
    const agent = this.#agents.get(key) ?? newAgent(terms)
    this.#agents.delete(key)
    this.#agents.set(key, agent)
    if (this.#agents.size > MOST_AGENTS) this.#dropOldest()
    return agent
  }

  /** Closes idle connections; those in use are closed when their exchange ends. */
  async close(): Promise<void> {
    const agents = [...this.#agents.values()]
    this.#agents.clear()
    await Promise.all(agents.map((agent) => closeIdle(agent)))
  }

  #dropOldest(): void {
    const [oldest] = this.#agents
    if (oldest === undefined) return
    this.#agents.delete(oldest[0])
    void closeIdle(oldest[1])
  }
}

/** Not awaited to the end: a response that is still being read keeps its connection for as long as that takes. */
async function closeIdle(agent: Agent): Promise<void> {
  const closed = agent.close()
  await Promise.race([closed, new Promise((resolve) => setImmediate(resolve))])
}

function newAgent({ verify, cert, tunnel, connectTimeout }: ConnectionTerms): Agent {
  const proxy: ProxyServer | null = tunnel === null ? null : parseProxy(tunnel)
  const settings: ConnectionSettings = {
    tls: tlsSettings(verify, cert),
    tunnel: proxy,
    connectTimeout,
  }
  return new Agent({
    connect: connector(settings),
    // Undici's own limits are up to a second late; the exchange watches the clock itself.
    headersTimeout: 0,
    bodyTimeout: 0,
  })
}
