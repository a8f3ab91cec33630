/** The test function of the journeys, with what most of them do without: the language service. */
import { test as base } from '@playwright/test'

export interface JourneyOptions {
  /**
   * Whether TypeScript arrives in the page. To start it takes a fifth of the processor time of a journey, and until
   * it has come the page works without it, as on a slow network. @default false
   */
  readonly languageService: boolean
}

export const test = base.extend<JourneyOptions>({
  languageService: [false, { option: true }],
  page: async ({ page, languageService }, use) => {
    // Asked for, and never answered.
    if (!languageService) await page.route('**/vendor/typescript-*', () => {})
    await use(page)
  },
})
