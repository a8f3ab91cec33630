/**
 * Makes sure that a browser is there before the journeys: nothing to do when one is found; else Playwright's
 * own download; else, for root on Debian, the distribution's package. A missing browser is a failure.
 */
import { spawnSync } from 'node:child_process'
import { findBrowser } from './browser'

const isRoot = process.getuid?.() === 0

/** Ways to get one, in order; each is a list of commands. */
const ways: string[][] = [
  [`npx playwright install ${isRoot ? '--with-deps ' : ''}chromium`],
  ...(isRoot
    ? [
        ['apt-get update -qq', 'apt-get install -y -qq chromium-headless-shell'],
        ['apt-get install -y -qq chromium'],
      ]
    : []),
]

function run(command: string): void {
  console.log(`no browser yet: ${command}`)
  spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    // A download that cannot be reached must fail soon, so that the next way is tried.
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    },
    timeout: 5 * 60_000,
  })
}

for (const way of ways) {
  if (findBrowser() !== null) break
  for (const command of way) run(command)
}

const browser = findBrowser()
if (browser === null) {
  console.error(
    'No browser for the journeys: install Chromium or Chrome, or set CHROMIUM_PATH to one, then run npm test again.',
  )
  process.exit(1)
}
console.log(`browser: ${browser}`)
