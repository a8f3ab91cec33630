import { describe, expect, it, vi } from 'vitest'
import { createPasswordQueue, MAX_QUESTIONS, type PasswordAnswer } from './password-queue'
import type { FromPasswordQueue, PasswordQuestion } from './sandbox-protocol'

function queue() {
  const shown: { prompt: string; signal: AbortSignal; answer: (given: PasswordAnswer) => void }[] =
    []
  const posted: FromPasswordQueue[] = []
  const stop = vi.fn()
  const passwords = createPasswordQueue({
    ask: (prompt, signal) => new Promise((answer) => shown.push({ prompt, signal, answer })),
    post: (message) => posted.push(message),
    stop,
  })
  return { passwords, shown, posted, stop }
}

function question(number: number): PasswordQuestion {
  return { type: 'ask-password', question: number, prompt: `${number}:`, places: [[number, 1]] }
}

describe('passwords', () => {
  it('are asked for one at a time', async () => {
    const { passwords, shown, posted } = queue()
    passwords.receive(question(1))
    passwords.receive(question(2))
    expect(shown.map(({ prompt }) => prompt)).toEqual(['1:'])
    expect(passwords.waiting()).toHaveLength(2)
    shown[0]?.answer({ password: 'a' })
    await vi.waitFor(() => expect(shown).toHaveLength(2))
    shown[1]?.answer('cancelled')
    await vi.waitFor(() =>
      expect(posted).toEqual([
        { type: 'password', question: 1, password: 'a' },
        { type: 'password', question: 2, password: null },
      ]),
    )
    expect(passwords.waiting()).toEqual([])
  })

  it('end the run when the learner says so', async () => {
    const { passwords, shown, posted, stop } = queue()
    passwords.receive(question(1))
    passwords.receive(question(2))
    shown[0]?.answer('stop')
    await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce())
    expect(posted).toEqual([])
    expect(shown).toHaveLength(1)
  })

  it('are taken away with the run, and nothing is answered afterwards', async () => {
    const { passwords, shown, posted } = queue()
    passwords.receive(question(1))
    passwords.abort()
    expect(shown[0]?.signal.aborted).toBe(true)
    shown[0]?.answer({ password: 'late' })
    await new Promise((resolve) => setTimeout(resolve))
    expect(posted).toEqual([])
    expect(passwords.waiting()).toEqual([])
  })

  it('are refused to a program that asks without end', () => {
    const { passwords, shown, posted } = queue()
    for (let n = 1; n <= MAX_QUESTIONS + 2; n += 1) passwords.receive(question(n))
    expect(shown).toHaveLength(1)
    expect(posted.map(({ question: number }) => number)).toEqual([
      MAX_QUESTIONS + 1,
      MAX_QUESTIONS + 2,
    ])
  })
})
