/** For tests: a stand-in of one's own, with a clock that goes when it is told to. */
import { type Answer, ask, type Question } from '../ask.fixture'
import type { Clock } from '../clock'
import { createGithub } from './index'

export interface GithubUnderTest {
  /** Asks by https, with a User-Agent. */
  readonly get: (target: string, question?: Question) => Promise<Answer>
  /** As `get`, with the token. */
  readonly asMe: (target: string, question?: Question) => Promise<Answer>
  /** Sends JSON with the token. */
  readonly send: (method: string, target: string, json: unknown) => Promise<Answer>
  /** Seconds pass. */
  readonly pass: (seconds: number) => void
}

export const token = ['Authorization', 'Bearer roundtrip-token'] as const

/** At noon of 1 June 2024; the same request numbers every time. */
export function githubUnderTest(): GithubUnderTest {
  let now = Date.UTC(2024, 5, 1, 12, 0, 0, 900)
  const clock: Clock = { now: () => now, sleep: async () => {} }
  const host = createGithub({ clock, random: () => 0.7 })
  const get = (target: string, question: Question = {}) => {
    const headers = [['User-Agent', 'tests/1.0'], ...(question.headers ?? [])] as const
    return ask(host, target, {
      authority: 'api.github.com',
      scheme: 'https',
      ...question,
      headers,
    })
  }
  const asMe = (target: string, question: Question = {}) =>
    get(target, { ...question, headers: [token, ...(question.headers ?? [])] })
  return {
    get,
    asMe,
    send: (method, target, json) => asMe(target, { method, body: JSON.stringify(json) }),
    pass(seconds) {
      now += seconds * 1000
    },
  }
}
