import { expect, it } from 'vitest'
import type { PasswordQuestion } from '../sandbox-protocol'
import { PasswordNotGiven, passwordPrompt } from './getpass'

function prompt() {
  const asked: Omit<PasswordQuestion, 'places'>[] = []
  return { asked, ...passwordPrompt((question) => asked.push(question)) }
}

it('asks, and gives back what was typed', async () => {
  const { asked, getpass, receive } = prompt()
  const password = getpass()
  expect(asked).toEqual([{ type: 'ask-password', question: 1, prompt: 'Password: ' }])
  receive({ type: 'password', question: 1, password: 'open sesame' })
  expect(await password).toBe('open sesame')
})

it('gives each question its own answer, the empty one included', async () => {
  const { asked, getpass, receive } = prompt()
  const both = Promise.all([getpass('Old: '), getpass('New: ')])
  expect(asked.map((question) => question.prompt)).toEqual(['Old: ', 'New: '])
  receive({ type: 'password', question: 2, password: 'b' })
  receive({ type: 'password', question: 1, password: '' })
  expect(await both).toEqual(['', 'b'])
})

it('rejects when the dialog is closed, with the stack of the call', async () => {
  const { getpass, receive } = prompt()
  const password = getpass()
  receive({ type: 'password', question: 1, password: null })
  const error = await password.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(PasswordNotGiven)
  expect(error).toMatchObject({ message: 'No password was given: the dialog was closed.' })
  expect((error as Error).stack).toContain('getpass.test')
})

it('keeps a prompt short', () => {
  const { asked, getpass } = prompt()
  void getpass('x'.repeat(10_000))
  expect(asked[0]?.prompt).toHaveLength(500)
})
