/**
 * Journeys in a real Chromium against the built server. Two projects, each with a build of its own, run one
 * after the other by `npm run e2e`: `journeys` on the fixture lessons in `e2e/lessons`, so that writing a
 * lesson never breaks a test, and `course` on the real ones.
 */
import { defineConfig } from '@playwright/test'
import { launchOptions } from './browser'

const course = process.env.E2E_COURSE === 'real' ? 'real' : 'fixtures'
/** Another one lets several checkouts be tested at a time. */
const port = Number(process.env.E2E_PORT ?? 3187)

export default defineConfig({
  testDir: '.',
  testMatch: course === 'real' ? 'course/*.spec.ts' : 'journeys/*.spec.ts',
  outputDir: '../test-results',
  // Two cores: the server, the browser and the compiler share them. Many journeys wait, so two at a time fit.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: process.env.CI
    ? [['list']]
    : [['list'], ['html', { open: 'never', outputFolder: '../playwright-report' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // A press on something that does not come is a failure of its own, long before the journey's time is up.
    actionTimeout: 20_000,
    launchOptions: {
      ...launchOptions(),
      // Each journey compiles the compiler anew. To optimise it as well, as V8 does beside the page, takes more
      // processor time than all else in a journey, and comes to nothing before the page is left.
      args: ['--js-flags=--liftoff-only'],
    },
    viewport: { width: 1280, height: 900 },
    // Traces would take longer than the journeys; `--trace on` makes one when it is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'node lib/server/start.js',
    cwd: '..',
    url: `http://127.0.0.1:${port}/healthz`,
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      LESSONS_DIR: course === 'real' ? 'lessons' : 'e2e/lessons',
    },
    // The first start builds, which takes long on a machine with other work.
    timeout: 600_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
