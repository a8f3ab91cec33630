/**
 * The dialog of `getpass()`: a masked textbox, and nothing that keeps what is typed. Plain DOM, since it
 * belongs to a run and not to a component: it must go with the run, whichever editor that was in.
 */
import type { PasswordAnswer } from '../../runner/password-queue'
import { passwordDialog as words } from '../../sentences/workbench'

/** What Python's getpass says when it is told nothing; the textbox has that name already. */
const DEFAULT_PROMPT = /^\s*(password:?)?\s*$/i

/** Asks for a password. The dialog goes when the signal is aborted. */
export function askPassword(prompt: string, signal: AbortSignal): Promise<PasswordAnswer> {
  const dialog = element('dialog', { className: 'password-dialog' })
  const title = element('h2', { id: 'password-title', textContent: words.title })
  const asked = element('p', { className: 'password-prompt', textContent: prompt })
  asked.hidden = DEFAULT_PROMPT.test(prompt)
  const input = element('input', {
    type: 'password',
    autocomplete: 'off',
    spellcheck: false,
    autocapitalize: 'none',
  })
  const label = element('label', {}, element('span', { textContent: words.field }), input)
  const note = element('p', {
    id: 'password-note',
    className: 'password-note',
    textContent: words.note,
  })
  const submit = element('button', {
    type: 'submit',
    className: 'btn btn-ink',
    textContent: words.submit,
  })
  const cancel = element('button', {
    type: 'button',
    className: 'btn',
    textContent: words.cancel,
  })
  const stop = element('button', {
    type: 'button',
    className: 'btn btn-plain',
    textContent: words.stop,
  })
  const actions = element('div', { className: 'password-actions' }, submit, cancel, stop)
  const form = element('form', { method: 'dialog' }, title, asked, label, note, actions)
  dialog.append(form)
  dialog.setAttribute('aria-labelledby', title.id)
  input.setAttribute('aria-describedby', note.id)

  return new Promise((resolve) => {
    const before = document.activeElement
    const close = () => answer('cancelled')

    function answer(given: PasswordAnswer): void {
      signal.removeEventListener('abort', close)
      input.value = ''
      dialog.close()
      dialog.remove()
      // The browser does it, too, unless what had the focus has been replaced by then.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      resolve(given)
    }

    signal.addEventListener('abort', close)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      answer({ password: input.value })
    })
    // Escape.
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      answer('cancelled')
    })
    // The shortcuts of the editors must not be heard through the dialog.
    dialog.addEventListener('keydown', (event) => event.stopPropagation())
    cancel.addEventListener('click', close)
    stop.addEventListener('click', () => answer('stop'))
    document.body.append(dialog)
    dialog.showModal()
    input.focus()
  })
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: Node[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}
