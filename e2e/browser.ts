/**
 * Finds the Chromium that the journeys and the bench drive, in this order: `CHROMIUM_PATH`, an installed
 * Chromium without a window, Chromium or Chrome, Playwright's own download. `install-browser.ts` gets one where there is none.
 */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

// The shell first: the others start their whole window, unseen, which takes twice the time for every page.
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a browser, or null. Throws when CHROMIUM_PATH names no executable file. */
export function findBrowser(): string | null {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (isExecutable(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}, which is not an executable file.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const installed = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)))
  const candidates = [...installed, ...MAC_APPLICATIONS, chromium.executablePath()]
  return candidates.find((path) => path !== '' && isExecutable(path)) ?? null
}

/** How to launch it. Chromium refuses its own sandbox to root, which is who runs in most containers. */
export function launchOptions(): LaunchOptions {
  const executablePath = findBrowser()
  if (executablePath === null) {
    throw new Error('No Chromium found: run `npm run e2e:browser`, or set CHROMIUM_PATH.')
  }
  const isRoot = process.getuid?.() === 0
  return { executablePath, chromiumSandbox: !isRoot }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
