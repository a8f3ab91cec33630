/** The test function of the journeys, with what most of them do without: the language service, and the compiler. */
import { test as base } from '@playwright/test'

export interface JourneyOptions {
  /**
   * Whether TypeScript arrives in the page. To start it takes a fifth of the processor time of a journey, and until
   * it has come the page works without it, as on a slow network. @default false
   */
  readonly languageService: boolean
  /**
   * Whether esbuild arrives in the page. Code that nobody has edited was compiled with the page; a journey that runs
   * nothing else saves the time in which a browser compiles 14 MB of WebAssembly. @default true
   */
  readonly compiler: boolean
}

export const test = base.extend<JourneyOptions>({
  languageService: [false, { option: true }],
  compiler: [true, { option: true }],
  page: async ({ page, languageService, compiler }, use) => {
    // Asked for, and never answered.
    if (!languageService) await page.route('**/vendor/typescript-*', () => {})
    if (!compiler) await page.route('**/vendor/esbuild-*', () => {})
    await use(page)
  },
})
