/** The settings of a start, from the environment. A bad value stops the start with one line. */
import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { isRedirectHost } from '../hosts/httpbin/redirect-host'

export interface Settings {
  /** `PORT`; 0 takes a free one. @default 3000 */
  readonly port: number
  /** `HOST`: the address to listen on; a workshop sets 0.0.0.0. @default 127.0.0.1 */
  readonly host: string
  /** `LESSONS_DIR`, absolute. @default lessons */
  readonly lessonsDir: string
  /** `BASE_PATH`: where the whole course is mounted, such as `/http`; empty for the root. @default '' */
  readonly basePath: string
  /**
   * `REDIRECT_HOSTS`: where `/httpbin/redirect-to` may lead besides this server itself: names with commas between
   * them, or `*` for anywhere. @default none
   */
  readonly redirects: 'same-host' | 'any' | readonly string[]
}

/** A setting that has no meaning; its message is the one line to print. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting'
}

/**
 * Reads and checks the environment. An empty variable counts as not set.
 * @throws BadSetting
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  return {
    port: readPort(env.PORT || '3000'),
    host: readHost(env.HOST || '127.0.0.1'),
    lessonsDir: readLessonsDir(env.LESSONS_DIR || 'lessons'),
    basePath: readBasePath(env.BASE_PATH || ''),
    redirects: readRedirectHosts(env.REDIRECT_HOSTS || ''),
  }
}

/** Reads the settings, or prints the one line and ends the process with 1. */
export function settingsOrExit(): Settings {
  try {
    return readSettings()
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new BadSetting(`PORT must be a whole number from 0 to 65535, got '${text}'`)
  }
  return Number(text)
}

function readHost(text: string): string {
  const isName = /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text)
  if (isIP(text) === 0 && (!isName || /^[\d.]+$/.test(text))) {
    throw new BadSetting(`HOST must be an IP address or a host name such as 0.0.0.0, got '${text}'`)
  }
  return text
}

function readLessonsDir(text: string): string {
  const folder = resolve(text)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new BadSetting(`LESSONS_DIR must be a folder with lessons, got '${text}' (${folder})`)
  }
  return folder
}

function readBasePath(text: string): string {
  if (!/^(\/(?!\.+(?:\/|$))[A-Za-z0-9._~-]+)*$/.test(text)) {
    throw new BadSetting(`BASE_PATH must be empty or a path such as /http, got '${text}'`)
  }
  return text
}

function readRedirectHosts(text: string): Settings['redirects'] {
  if (text === '') return 'same-host'
  if (text === '*') return 'any'
  const names = text.split(',').map((name) => name.trim().toLowerCase())
  if (!names.every(isRedirectHost)) {
    throw new BadSetting(
      `REDIRECT_HOSTS must be * or host names such as example.com,localhost:8080, got '${text}'`,
    )
  }
  return names
}
