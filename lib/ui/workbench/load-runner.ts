/** Loads the runner when it is first needed, so that it costs the first paint nothing. */
import type { AskPassword } from '../../runner/password-queue'
import type { Runner } from '../../runner/run-event'

/** The page's one runner. */
export async function loadRunner(): Promise<Runner> {
  const [{ getRunner }, { withRemarks }] = await Promise.all([
    import('../../runner/runner'),
    import('../../editor/diagnostics/with-remarks'),
  ])
  return withRemarks(getRunner(askPassword))
}

const askPassword: AskPassword = async (prompt, signal) => {
  const dialog = await import('./password-dialog')
  return signal.aborted ? 'cancelled' : dialog.askPassword(prompt, signal)
}
