/** Loads the runner when it is first needed, so that it costs the first paint nothing. */
import type { Runner } from '../../runner/run-event'

/** The page's one runner. */
export async function loadRunner(): Promise<Runner> {
  const { getRunner } = await import('../../runner/runner')
  return getRunner()
}
