/** Going through a page with the keyboard alone. */
import type { Locator, Page } from '@playwright/test'

const MOST_STOPS = 600

/** Presses the key until the target has the focus. @throws Error when it never gets it */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key)
    if (await isFocused(target)) return
  }
  throw new Error(`${key} never reached ${target}`)
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}
