import { PassThrough } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { PasswordPrompt } from './password-prompt'

function terminal(isTTY: boolean) {
  const setRawMode = vi.fn()
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode })
  let shown = ''
  const output = {
    write: (text: string) => {
      shown += text
    },
  }
  return { input, setRawMode, prompt: new PasswordPrompt(input, output), shown: () => shown }
}

describe('on a terminal', () => {
  test('shows the prompt and nothing of what is typed', async () => {
    const { input, setRawMode, prompt, shown } = terminal(true)
    const asked = prompt.ask('Password: ')
    for (const key of ['o', 'p', 'x', '\x7f', 'en \u00fc', '\r']) input.write(key)
    expect(await asked).toBe('open \u00fc')
    expect(shown()).toBe('Password: \n')
    expect(setRawMode.mock.calls).toEqual([[true], [false]])
  })

  test('Ctrl-U begins again', async () => {
    const { input, prompt } = terminal(true)
    const asked = prompt.ask('')
    input.write('wrong\x15right\r')
    expect(await asked).toBe('right')
  })

  test('Ctrl-D on an empty line ends it with an error, and the terminal shows keys again', async () => {
    const { input, prompt, setRawMode } = terminal(true)
    const asked = prompt.ask('')
    input.write('\x04')
    await expect(asked).rejects.toThrow('EOF')
    expect(setRawMode).toHaveBeenLastCalledWith(false)
  })
})

describe('from a pipe', () => {
  test('takes one line for each question', async () => {
    const { input, prompt } = terminal(false)
    input.end('first\r\nsecond\nlast')
    expect(await prompt.ask('')).toBe('first')
    expect(await prompt.ask('')).toBe('second')
    expect(await prompt.ask('')).toBe('last')
    await expect(prompt.ask('')).rejects.toThrow('EOF')
  })

  test('a character that comes in two pieces is one', async () => {
    const { input, prompt } = terminal(false)
    const bytes = Buffer.from('\u00fc\n')
    const asked = prompt.ask('')
    input.write(bytes.subarray(0, 1))
    input.write(bytes.subarray(1))
    expect(await asked).toBe('\u00fc')
  })
})
