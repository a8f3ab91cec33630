/** How long the proof of the whole course takes, by its own process as `npm run lessons` starts it. */
import { spawnSync } from 'node:child_process'
import { printTable } from './table'

const ROUNDS = 3

export async function benchLessons(): Promise<void> {
  const rows: (string | number)[][] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const start = performance.now()
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'lib/proof/main.ts'], {
      encoding: 'utf8',
    })
    const seconds = (performance.now() - start) / 1000
    const summary = stdout.trim().split('\n').at(-1) ?? ''
    rows.push([round, seconds.toFixed(1), summary])
  }
  printTable('Proof of the whole course, s', ['round', 'wall clock', 'what it says'], rows)
}
