/** One runnable editor and its output, found by the accessible names that the contract fixes. */
import { expect, type Locator, type Page } from '@playwright/test'

export class WorkbenchPage {
  readonly root: Locator
  readonly editor: Locator
  readonly run: Locator
  readonly stop: Locator
  readonly reset: Locator
  readonly output: Locator

  /** @param index which editor of the page, from 0 */
  constructor(
    readonly page: Page,
    index = 0,
  ) {
    this.root = page.locator('[data-run-state]').nth(index)
    this.editor = this.root.getByRole('textbox', { name: 'Code editor' })
    this.run = this.root.getByRole('button', { name: 'Run', exact: true })
    this.stop = this.root.getByRole('button', { name: 'Stop', exact: true })
    this.reset = this.root.getByRole('button', { name: 'Reset', exact: true })
    this.output = this.root.getByRole('region', { name: 'Output' })
  }

  /** A response in the Output region: `response('200 OK')`. */
  response(status: string): Locator {
    return this.output.getByRole('article', { name: new RegExp(`^Response ${status}`) })
  }

  async expectState(state: 'idle' | 'running' | 'done' | 'failed' | 'stopped'): Promise<void> {
    await expect(this.root).toHaveAttribute('data-run-state', state, { timeout: 20_000 })
  }

  /** Waits until CodeMirror has taken over from the static code, and puts the cursor into it. */
  async focusEditor(): Promise<void> {
    // Near the top: the middle may be a response.
    await this.editor.click({ position: { x: 60, y: 16 } })
    await expect(this.editor).toBeFocused()
    await expect(this.editor).toHaveAttribute('contenteditable', 'true')
  }

  /** Replaces the whole program by typing, as a learner would. */
  async type(code: string): Promise<void> {
    await this.focusEditor()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(code)
  }

  async runCode(code: string): Promise<void> {
    await this.type(code)
    await this.page.keyboard.press('ControlOrMeta+Enter')
  }
}
